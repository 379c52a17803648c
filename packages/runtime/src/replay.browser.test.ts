import { afterEach, describe, it } from '../test/bdd.ts';
import { equal } from '../test/equal.ts';
import {
  closePages,
  decided,
  openPage,
  pause,
  until,
  vendor,
  type Page,
} from '../test/open-page.ts';

const note = (name: string): string => `(window.ran ??= []).push('${name}')`;
const held = (content: string): string => `<template data-consent="stats">${content}</template>`;
const inline = (code: string, attributes = ''): string => `<script ${attributes}>${code}</script>`;
const outside = (name: string, attributes = ''): string =>
  `<script ${attributes} src="${vendor('stats', name)}"></script>`;

/** Held scripts that were made for a page that is being parsed, and what they must note, in order. */
const LATE: Readonly<Record<string, readonly [content: string, ran: readonly string[]]>> = {
  'listeners for events that are over': [
    inline(`
      addEventListener('load', () => ${note('load')});
      document.addEventListener('DOMContentLoaded', () => ${note('parsed')});
      document.addEventListener('readystatechange', () => document.readyState === 'complete' && ${note('state')});
      addEventListener('DOMContentLoaded', { handleEvent() { ${note('parsed, on the window')} } });
      ${note('first')}`) + inline(note('second')),
    ['first', 'second', 'parsed', 'parsed, on the window', 'state', 'load'],
  ],
  'a handler of the window': [
    inline(`onload = () => ${note('load')}`) + inline(note('last')),
    ['last', 'load'],
  ],
  'a handler of the document': [
    inline(
      `document.onreadystatechange = () => document.readyState === 'complete' && ${note('state')}`,
    ) + inline(note('last')),
    ['last', 'state'],
  ],
  'markup written in one go': [
    inline(`document.write('<p id="written">Text</p>'); ${note('wrote')}`),
    ['wrote'],
  ],
  'markup written in pieces, with a script in it': [
    inline(
      `document.write('<scr' + 'ipt src="${vendor('stats', 'written')}"></scr'); document.writeln('ipt><p id="written">Text</p>'); ${note('wrote')}`,
    ) + inline(note('after')),
    ['wrote', 'written', 'after'],
  ],
  'scripts that wait for each other': [
    outside('deferred', 'defer') +
      outside('first') +
      inline(note('dependent')) +
      outside('second') +
      inline(note('module'), 'type="module"'),
    ['first', 'dependent', 'second', 'deferred', 'module'],
  ],
  'a script that looks at itself': [
    inline(`${note('self')}; document.currentScript.dataset.own && ${note('own')}`, 'data-own="1"'),
    ['self', 'own'],
  ],
};

const ran = ({ window }: Page): readonly string[] => window.ran ?? [];

describe('released scripts', () => {
  afterEach(closePages);

  for (const [what, [content, expected]] of Object.entries(LATE)) {
    for (const isReturning of [false, true]) {
      it(`find ${what}${isReturning ? ', on a later page' : ''}`, async () => {
        if (isReturning)
          document.cookie = `candor=${decided('choose', 'stat', 'chatadssvide')}; path=/`;
        const page = await openPage({ body: `${held(content)}<p id="end">End</p>` });
        if (!isReturning) page.window.candor.accept('stats');
        await until(() => ran(page).length >= expected.length, 'the scripts');
        await pause(50);
        equal(ran(page), expected);
        const own = page.window.document;
        equal(Boolean(own.getElementById('end')), true);
        if (content.includes('written"')) {
          const written = own.getElementById('written');
          const isBefore = written?.compareDocumentPosition(own.getElementById('end')!);
          equal(isBefore, Node.DOCUMENT_POSITION_FOLLOWING);
        }
      });
    }
  }

  it('are told once, and the page’s own listeners not again', async () => {
    const page = await openPage({
      body: `${inline(`addEventListener('load', () => ${note('own')})`)}${held(inline(`addEventListener('load', () => ${note('held')})`))}`,
    });
    page.window.candor.accept('stats');
    await until(() => ran(page).length === 2, 'both listeners');
    page.window.candor.accept('ads');
    await pause();
    equal(ran(page), ['own', 'held']);
  });

  it('do not change what a late listener of the page’s own gets: nothing', async () => {
    const page = await openPage({ body: held(inline(note('held'))) });
    page.window.candor.accept('stats');
    await until(() => ran(page).length, 'the held script');
    page.window.addEventListener('load', () => ran(page));
    page.window.eval(`addEventListener('load', () => ${note('late')})`);
    await pause();
    equal(ran(page), ['held']);
  });

  it('may fail without keeping the others from running', async () => {
    const page = await openPage({
      before: 'addEventListener("error", (event) => event.preventDefault())',
      body: held(
        inline(`addEventListener('load', () => { throw new Error('of the test'); })`) +
          inline(`addEventListener('load', () => ${note('next')})`),
      ),
    });
    page.window.candor.accept('stats');
    await until(() => ran(page).length, 'the next listener');
  });

  it('are found in shadow roots', async () => {
    const page = await openPage({
      body: `<div id="host"></div>${inline(
        `document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<template data-consent="stats"><img src="${vendor('stats', 'shadow')}"></template>'`,
      )}`,
    });
    page.window.candor.accept('stats');
    const root = page.window.document.getElementById('host')?.shadowRoot;
    await until(() => root?.querySelector('img')?.getAttribute('src'), 'the image');
  });
});

describe('held markup in a declarative shadow root', () => {
  afterEach(closePages);

  it('is opened where nothing else is held', async () => {
    const inner = `<div><template shadowrootmode="open">${held(inline(note('shadow')))}</template></div>`;
    const page = await openPage({
      body: `<div id="host"></div>${inline(
        `document.getElementById('host').setHTMLUnsafe(${JSON.stringify(
          `<div><template shadowrootmode="open">${inner}</template></div>`,
        ).replaceAll('</', String.raw`<\/`)})`,
      )}`,
    });
    page.window.candor.accept('stats');
    await until(() => ran(page).length, 'the script');
  });
});

describe('a drawing', () => {
  afterEach(closePages);

  it('gets its scripts and styles back', async () => {
    const page = await openPage({
      body: `<svg><script type="text/plain" data-consent="stats">${note('drawn')}</script>
        <style type="text/plain" data-consent="stats" data-consent-type="">circle { fill: rgb(1, 2, 3) }</style><circle r="1"></circle></svg>`,
    });
    page.window.candor.accept('stats');
    await until(() => ran(page).length, 'the script');
    const circle = page.window.document.querySelector('circle')!;
    await until(() => page.window.getComputedStyle(circle).fill === 'rgb(1, 2, 3)', 'the style');
  });
});

describe('the attribute form', () => {
  afterEach(closePages);

  it('gives every attribute back, in place', async () => {
    const url = vendor('stats', 'one');
    const { window } = await openPage({
      body: `<svg><image id="one" data-consent="stats" data-consent-xlink:href="${url}"></image></svg>
        <video id="two" data-consent="stats" data-consent-poster="${url}"><source data-consent="stats" data-consent-src="${url}"></video>
        <a id="three" href="#" data-consent="stats" data-consent-ping="${url}">away</a>
        <p id="four" data-consent="stats" data-consent-style="background-image: url(${url})">Text</p>
        <iframe id="five" data-consent="stats" data-consent-srcdoc="<p>In</p>"></iframe>
        <form id="six" data-consent="ads" data-consent-action="${url}"></form>`,
    });
    const all = (): string[] =>
      [...window.document.querySelectorAll('[id]')].map(
        (element) =>
          element.getAttributeNames().find((name) => !/^(id|href|data-consent)$/.test(name)) ?? '',
      );
    const before = all();
    window.candor.accept('stats');
    await until(
      () => window.document.getElementById('one')?.hasAttribute('xlink:href'),
      'the first',
    );
    equal(
      [before.every((name) => name.startsWith('data-consent-')), all()],
      [true, ['xlink:href', 'poster', 'ping', 'style', 'srcdoc', 'data-consent-action']],
    );
    equal(window.document.querySelector('source')?.getAttribute('src'), url);
  });
});

describe('the forms of other managers', () => {
  afterEach(closePages);
  const url = vendor('stats', 'form');
  const FORMS: Readonly<Record<string, string>> = {
    'vanilla-cookieconsent': `<script type="text/plain" data-category="analytics" src="${url}"></script>`,
    Klaro: `<script type="text/plain" data-type="application/javascript" data-name="stats" data-src="${url}"></script>`,
    Orejime: `<template data-purpose="analytics"><script src="${url}"></script></template>`,
    Cookiebot: `<script type="text/plain" data-cookieconsent="statistics" src="${url}"></script>`,
    OneTrust: `<script type="text/plain" class="optanon-category-C0002" src="${url}"></script>`,
    'vanilla-cookieconsent 2': `<script type="text/plain" data-cookiecategory="analytics" src="${url}"></script>`,
    tarteaucitron: `<div class="tac_iframe" data-url="${url}" title="Frame"></div>`,
    'a frame of Cookiebot': `<iframe data-cookieblock-src="${url}" data-cookieconsent="statistics"></iframe>`,
    'a frame of OneTrust': `<iframe class="optanon-category-C0002" data-src="${url}"></iframe>`,
  };
  for (const [what, markup] of Object.entries(FORMS)) {
    it(`${what}: held until granted`, async () => {
      const page = await openPage({ body: markup });
      const loaded = (): number =>
        page.window.performance.getEntriesByType('resource').filter(({ name }) => name === url)
          .length;
      page.window.candor.accept('ads');
      await pause();
      equal(loaded(), 0);
      page.window.candor.accept('analytics');
      await until(loaded, 'the request');
      await pause(50);
      equal(loaded(), 1);
    });
  }
});
