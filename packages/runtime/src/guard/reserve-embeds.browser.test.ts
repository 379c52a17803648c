import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { closePages, decided, openPage, until, vendor, type Page } from '../../test/open-page.ts';

const FRAME = `<template data-consent="video"><iframe width="160" height="90" src="${vendor('video', 'frame')}"></iframe></template>`;

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
    equal(places, [[160, 90, 'video.localhost']]);
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

  it('is not kept for tags, nor for what nobody knows', async () => {
    const page = await openPage({
      body: `<template data-consent="stats"><script></script></template><template data-consent="nobody"><p></p></template>`,
    });
    equal(kept(page), []);
  });
});
