import { afterEach, describe, it } from '../test/bdd.ts';
import { equal } from '../test/equal.ts';
import {
  closePages,
  decided,
  openPage,
  pause,
  requests,
  until,
  vendor,
} from '../test/open-page.ts';

const note = (name: string) => `(window.ran ??= []).push('${name}')`;
const tag = (service: string, name: string, attributes = '') =>
  `<script ${attributes} src="${vendor(service, name)}"></script>`;

// Firefox's speculative parser takes a template's image for the page's own (README, What is not held): there it is written the way
// that is told there.
const PIXEL = navigator.userAgent.includes('Firefox')
  ? `<img data-consent-src="${vendor('stats', 'pixel')}">`
  : `<img src="${vendor('stats', 'pixel')}">`;
const SNIPPETS = `
  <template data-consent="stats">${tag('stats', 'first')}<script>${note('after first')}</script></template>
  <script type="text/plain" data-consent="stats" data-keep="1">${note('plain')}</script>
  <template data-consent="ads">${tag('ads', 'ad')}</template>
  <template data-consent="analytics"><script>${note('by category')}</script>
    <noscript><img src="${vendor('stats', 'noscript')}"></noscript>
    ${PIXEL}<img data-consent-src="${vendor('stats', 'attribute')}"></template>
  <template data-consent="video chat"><script>${note('two services')}</script></template>
  <template data-consent="unknown"><script>${note('unknown')}</script></template>`;
const ORDER = ['first', 'after first', 'plain', 'by category'];

describe('held markup', () => {
  afterEach(closePages);

  it('is not requested, run or shown before a decision', async () => {
    const page = await openPage({ body: SNIPPETS });
    await pause();
    equal([requests(page), page.window.ran], [[], undefined]);
    page.window.candor.reject();
    await pause();
    equal([requests(page), page.window.ran], [[], undefined]);
  });

  it('runs once, in document order, dependents after their script', async () => {
    const page = await openPage({ body: SNIPPETS });
    page.window.candor.accept('stats');
    await until(() => page.window.ran?.length === 4, 'four scripts');
    equal(page.window.ran, ORDER);
    page.window.candor.accept('stats');
    await pause();
    equal(page.window.ran, ORDER);
    await until(() => requests(page).length === 3, 'all requests');
    equal(requests(page).sort(), ['stats?attribute', 'stats?first', 'stats?pixel']);
  });

  it('is opened at once when it is of a necessary service', async () => {
    const { window } = await openPage({
      plan: {
        s: [
          ['candor', 0, '0000', 0],
          ['pay', 0, 'pay0', 0],
          ['stats', 2, 'stat', 0],
        ],
      },
      body: `<template data-consent="pay"><script>${note('pay')}</script></template>
        <template data-consent="stats"><script>${note('stats')}</script></template>`,
    });
    await until(() => window.ran, 'the necessary script');
    await pause();
    equal(window.ran, ['pay']);
  });

  it('waits for every service that it names', async () => {
    const { window } = await openPage({ body: SNIPPETS });
    window.candor.accept('video');
    await pause();
    equal(window.ran, undefined);
    window.candor.accept('chat');
    await until(() => window.ran, 'the template of two services');
    equal(window.ran, ['two services']);
  });

  it('runs while the page is parsed when it was granted before', async () => {
    document.cookie = `candor=${decided('accept-all', 'stat', 'adss')}; path=/`;
    const { window } = await openPage({ body: SNIPPETS });
    await until(() => window.ran?.length === 4, 'four scripts');
    equal(window.ran, ORDER);
  });

  it('is whole when the parser stops in the middle of it', async () => {
    document.cookie = `candor=${decided('accept-all', 'stat', '')}; path=/`;
    const page = await openPage({
      // A slow script in a second document.write cuts the template in two.
      body: `<script>document.write('<template data-consent="stats"><script>${note('start').replaceAll("'", "\\'")}</scr' + 'ipt>');</script>
        <p>in between</p><script>${note('end')}</script></template><p>after</p>`,
    });
    await until(() => page.window.ran?.length === 2, 'both scripts');
    equal(page.window.ran, ['start', 'end']);
  });

  it('goes on after a script that fails and does not wait for one that is async, a module or data', async () => {
    const { window } = await openPage({
      body: `<template data-consent="stats">
        ${tag('stats', 'x').replace('vendor.js', 'missing.js')}
        <script type="application/json" src="${vendor('stats', 'json')}"></script>
        <script nomodule src="${vendor('stats', 'nomodule')}"></script>
        <script type="text/javascript">${note('inline')}</script>
        <script type="module">${note('module')}</script>
        <script>throw new Error('of the vendor')</script>
        <script>${note('last')}</script>
      </template>`,
      before: 'onerror = () => true;',
    });
    window.candor.accept('stats');
    await until(() => window.ran?.length === 3, 'three scripts');
    equal([...(window.ran ?? [])].sort(), ['inline', 'last', 'module']);
  });

  it('keeps attributes and handlers', async () => {
    const { window } = await openPage({
      body: `<template data-consent="stats">${tag('stats', 'x', 'id="tag" data-id="7" referrerpolicy="origin" onload="(window.ran ??= []).push(this.dataset.id)"')}</template>`,
    });
    window.candor.accept('stats');
    await until(() => window.ran?.length === 2, 'script and handler');
    const script = window.document.querySelector<HTMLScriptElement>('#tag');
    equal([window.ran, script?.referrerPolicy, script?.type], [['x', '7'], 'origin', '']);
  });

  it('is released when it arrives later, by a script or with another body', async () => {
    const { window } = await openPage();
    window.candor.accept('stats');
    await until(() => window.changes.length, 'the decision');
    window.document.body.insertAdjacentHTML(
      'beforeend',
      `<div><template data-consent="stats"><script>${note('late')}</script></template></div>`,
    );
    await until(() => window.ran?.length === 1, 'the late template');
    const parsed = new DOMParser().parseFromString(
      `<body><template data-consent="stats">
      <noscript><img src="${vendor('stats', 'noscript')}"></noscript><script>${note('swapped')}</script></template></body>`,
      'text/html',
    );
    window.document.body = window.document.adoptNode(parsed.body);
    await until(() => window.ran?.length === 2, 'the template of the other body');
    equal(window.ran, ['late', 'swapped']);
    equal(window.document.querySelector('noscript'), null);
  });

  it('shows frames, also while the page is parsed', async () => {
    document.cookie = `candor=${decided('accept-all', 'vide', '')}; path=/`;
    const page = await openPage({
      body: `<template data-consent="video"><iframe src="${vendor('video', 'frame')}"></iframe></template><p>after</p>`,
    });
    await until(() => requests(page).includes('video?frame'), 'the frame');
  });

  it('asks for a placeholder for what shows something, and opens one for this page view', async () => {
    const embed = (
      name: string,
    ) => `<template data-consent="video"><iframe src="${vendor('video', name)}"></iframe>
      <script>${note('embed')}</script></template>`;
    document.cookie = `candor=${decided('reject-all', '', 'chatstatadssvide')}; path=/`;
    const page = await openPage({ body: embed('one') + embed('two') + SNIPPETS });
    const { window } = page;
    await until(() => window.mounted, 'the interface');
    const [host] = window.mounted ?? [];
    equal(
      host?.embeds.map(([holder, ids]) => [holder.localName, ...ids]),
      [
        ['template', 'video'],
        ['template', 'video'],
      ],
    );
    const [first] = host?.embeds ?? [];
    if (first) host?.release(first[0]);
    await until(() => requests(page).length, 'the frame');
    await pause();
    equal([requests(page), window.ran, host?.embeds.length], [['video?one'], ['embed'], 1]);
    equal(window.candor.state.services['video'], 'denied');
  });

  it('may hold what no service of the plan lists, also where unlisted hosts are held', async () => {
    const unlisted = `http://127.0.0.1:${location.port}/packages/runtime/test/vendor.js`;
    const { window } = await openPage({
      plan: { u: 2 },
      body: `<template data-consent="stats"><script src="${unlisted}?template"></script></template>
        <script type="text/plain" data-category="analytics" data-src="${unlisted}?plain"></script>`,
    });
    window.candor.accept('stats');
    await until(() => window.ran?.length === 2, 'both scripts');
    equal(window.ran, ['template', 'plain']);
  });

  it('does not load the interface for held tags alone', async () => {
    document.cookie = `candor=${decided('reject-all', '', 'chatstatadssvide')}; path=/`;
    const { window } = await openPage({
      body: `${SNIPPETS}<template><p>the page’s own</p></template>`,
    });
    await pause();
    equal(window.mounted, undefined);
  });

  it('may be in the form of other managers', async () => {
    const page = await openPage({
      body: `<script type="text/plain" data-category="analytics">${note('category')}</script>
        <script type="text/plain" data-type="text/javascript" data-name="stats" data-src="${vendor('stats', 'klaro')}"></script>
        <iframe data-name="video" data-src="${vendor('video', 'frame')}"></iframe>
        <img data-src="lazy.png">`,
    });
    page.window.candor.accept();
    await until(
      () => page.window.ran?.length === 2 && requests(page).includes('video?frame'),
      'the release',
    );
    equal(page.window.ran, ['category', 'klaro']);
    equal(page.window.document.querySelector('img')?.dataset['src'], 'lazy.png');
  });
});

describe('held markup under a strict policy', () => {
  afterEach(closePages);
  const csp = (policy: string) =>
    `document.write(${JSON.stringify(`<meta http-equiv="Content-Security-Policy" content="${policy}">`)})`;

  it('runs under Trusted Types', async () => {
    const { window } = await openPage({
      before: csp("require-trusted-types-for 'script'; trusted-types candor"),
      body: SNIPPETS,
    });
    window.candor.accept('stats');
    await until(() => window.ran?.length === 4, 'four scripts');
    equal(window.ran, ORDER);
  });

  it('runs with its nonce, and not without', async () => {
    const { window } = await openPage({
      before: csp(`script-src 'nonce-abc'; style-src 'none'`),
      gateAttributes: 'nonce="abc"',
      body: `<template data-consent="stats">${tag('stats', 'outside', 'nonce="abc"')}<script nonce="abc">${note('inline')}</script>
        <script>${note('without')}</script></template>`,
    });
    window.candor.accept('stats');
    await until(() => window.ran?.length === 2, 'two scripts');
    await pause();
    equal(window.ran, ['outside', 'inline']);
    equal(
      window.document.querySelector<HTMLElement>('[data-candor-open]')?.style.position,
      'fixed',
    );
  });
});
