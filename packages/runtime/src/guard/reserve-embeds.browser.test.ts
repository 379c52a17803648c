import type { GatePlan } from '@candor/model';

import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import {
  closePages,
  decided,
  htmlOf,
  openPage,
  pause,
  PLAN,
  requests,
  until,
  vendor,
  type Page,
} from '../../test/open-page.ts';
import type { GateHost } from '../gate-host.ts';

const FRAME = `<template data-consent="video"><iframe width="160" height="90" src="${vendor('video', 'frame')}"></iframe></template>`;

/** A frame of a service, as other managers hold it. */
const FOREIGN: Readonly<Record<string, (url: string) => string>> = {
  Klaro: (url) => `<iframe width="160" height="90" data-name="video" data-src="${url}"></iframe>`,
  Cookiebot: (url) =>
    `<iframe width="160" height="90" data-cookieconsent="video" data-cookieblock-src="${url}"></iframe>`,
  'vanilla-cookieconsent': (url) =>
    `<iframe width="160" height="90" src="about:blank" data-category="video" data-src="${url}"></iframe>`,
  Orejime: (url) =>
    `<template data-purpose="video"><iframe width="160" height="90" src="${url}"></iframe></template>`,
};

const kept = ({ window }: Page): HTMLElement[] => [
  ...window.document.querySelectorAll<HTMLElement>('candor-placeholder'),
];

describe('the place of a held embed', () => {
  afterEach(closePages);

  it('is kept from the start, with a link', async () => {
    const page = await openPage({ body: `${FRAME}<p>below</p>` });
    const places = kept(page).map((place) => {
      const { width, height } = place.getBoundingClientRect();
      return [width, height, place.textContent];
    });
    equal(places, [[160, 90, `video.localhost:${location.port}`]]);
  });

  it('has no link to what is no address, or runs code', async () => {
    const addresses = ['https://', 'javascript://x.example/%0Aalert(1)', '//x.example/1'];
    const body = addresses.map((address) => FRAME.replace('>', ` data-candor-link="${address}">`));
    const page = await openPage({ body: body.join('') });
    equal(
      kept(page).map((place) => place.querySelector('a')?.href),
      [undefined, undefined, 'http://x.example/1'],
    );
  });

  it('has the height that a responsive frame states', async () => {
    const sizes = ['width="100%" height="400"', 'style="width:100%;height:400px"'];
    const body = sizes.map((size) => FRAME.replace('width="160" height="90"', size)).join('');
    const page = await openPage({ body });
    equal(
      kept(page).map(({ offsetHeight }) => offsetHeight),
      [400, 400],
    );
  });

  it('is kept where the parser stops within a template and goes on later', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const own = frame.contentDocument!;
    const [start = '', end = ''] = htmlOf({ body: FRAME }).split('<iframe');
    own.open();
    own.write(start);
    await until(() => own.querySelector('template'), 'the template');
    await pause();
    equal(own.querySelectorAll('candor-placeholder').length, 0);
    own.write(`<iframe${end}`);
    own.close();
    await until(() => own.querySelector('candor-placeholder'), 'the place');
    frame.remove();
  });

  it('is kept for what comes later, and once', async () => {
    const page = await openPage();
    page.window.document.body.insertAdjacentHTML('beforeend', FRAME);
    await until(() => kept(page).length > 0, 'the place');
    page.window.document.body.append(page.window.document.createElement('p'));
    await until(() => kept(page).length === 1, 'one place');
  });

  it('is found where the tag comes late, and the interface is loaded for it', async () => {
    document.cookie = `candor=${decided('reject-all', '', 'chatstatadssvide')}; path=/`;
    const page = await openPage({ body: FRAME, gateAttributes: 'defer' });
    await until(() => kept(page).length === 1, 'the place');
    await until(() => page.window.mounted?.length, 'the interface');
  });

  it('waits for all that is not granted yet, the service of the frame’s own address first', async () => {
    const social: GatePlan['s'] = [
      ...PLAN.s.slice(0, 3),
      ['ads', 4, 'adss', 0],
      ['video', 4, 'vide', 0],
    ];
    const body = FRAME.replace('"video"', '"social chat social"');
    const page = await openPage({ plan: { s: social }, body });
    const place = kept(page)[0] as HTMLElement & { services: string[] };
    equal(place.services, ['video', 'ads', 'chat']);
    await until(() => page.window.mounted?.length, 'the interface');
    const [host] = page.window.mounted ?? [];
    const waitsFor = (): unknown => host?.embeds.map(([, ids]) => ids);
    equal(waitsFor(), [['video', 'ads', 'chat']]);
    page.window.candor.accept('video');
    await until(() => page.window.candor.state.services['video'] === 'granted', 'the decision');
    equal([waitsFor(), requests(page)], [[['ads', 'chat']], []]);
    page.window.candor.accept(['ads', 'chat']);
    await until(() => requests(page).length, 'the frame');
    equal([waitsFor(), requests(page)], [[], ['video?frame']]);
  });

  for (const [manager, form] of Object.entries(FOREIGN)) {
    it(`is kept for what ${manager} holds, in which nothing else is seen until it is opened`, async () => {
      const page = await openPage({ body: form(vendor('video', 'frame')) });
      const { document } = page.window;
      const place = kept(page)[0] as HTMLElement & { holder: HTMLElement; services: string[] };
      equal(
        [place.services, place.textContent, place.offsetWidth, place.offsetHeight],
        [['video'], `video.localhost:${location.port}`, 160, 90],
      );
      equal(place.holder.getClientRects().length, 0);
      await until(() => page.window.mounted?.length, 'the interface');
      const host = page.window.mounted?.[0] as GateHost;
      equal(
        host.embeds.map(([holder, ids]) => [holder === place.holder, ids]),
        [[true, ['video']]],
      );
      host.release(place.holder);
      await until(() => requests(page).length, 'the frame');
      equal(
        [requests(page), page.window.candor.state.services['video']],
        [['video?frame'], undefined],
      );
      equal(document.querySelector('iframe')!.offsetWidth > 0, true);
      equal(host.embeds, []);
    });
  }

  it('is not kept for frames that are as small as a pixel, nor for those that wait for nothing', async () => {
    const url = vendor('video', 'frame');
    const page = await openPage({
      body: `<iframe data-name="video" data-src="${url}" width="1" height="1"></iframe>
        <iframe data-cookieconsent="social" data-cookieblock-src="${url}" width="0"></iframe>
        <template data-consent="video"><iframe src="${url}" width="1" height="1"></iframe></template>
        <iframe data-src="lazy.html"></iframe><iframe data-name="nobody" data-src="${url}"></iframe>`,
    });
    await until(() => page.window.candor.ready, 'the gate');
    equal(kept(page), []);
    const shown = [...page.window.document.querySelectorAll('iframe')];
    equal(shown.at(-1)!.getClientRects().length, 1);
  });

  it('is not kept for tags, nor for what nobody knows', async () => {
    const page = await openPage({
      body: `<template data-consent="stats"><script></script></template><template data-consent="nobody"><p></p></template>`,
    });
    equal(kept(page), []);
  });
});
