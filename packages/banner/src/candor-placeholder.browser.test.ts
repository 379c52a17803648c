import { afterEach, describe, it } from '../test/bdd.ts';
import { checkAccessibility } from '../test/check-accessibility.ts';
import type { MemoryHost } from '../test/create-memory-host.ts';
import { equal } from '../test/equal.ts';
import { clear, drawn, inside, show } from '../test/show.ts';

const element = (): HTMLElement | null => document.querySelector('candor-placeholder');
const button = (part: string): HTMLElement => inside('candor-placeholder', `[part=${part}]`);

async function hold(embed: string): Promise<MemoryHost> {
  document.body.innerHTML = `<template data-consent="wistia">${embed}</template>`;
  return show({ embeds: [[document.querySelector('template')!, ['wistia']]] });
}

/** Does what the gate does when it opens what is held. */
function open(): void {
  const holder = document.querySelector('template')!;
  holder.replaceWith(holder.content);
}
const arrived = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });

/** Frames as pages write them, in a place 600 wide, and the size that each has there. */
const SIZES = [
  ['width="320" height="400"', [320, 400]],
  ['width="1200" height="600" style="max-width:100%;aspect-ratio:2;height:auto"', [600, 300]],
  ['width="100%" height="400"', [600, 400]],
  ['width="50%" height="400"', [300, 400]],
  ['style="width:100%;height:400px"', [600, 400]],
  ['width="560" height="315" style="width:100%;height:420px"', [600, 420]],
  ['style="width:100%;aspect-ratio:3/2"', [600, 400]],
] as const;

describe('candor-placeholder', () => {
  afterEach(clear);

  it('is accessible', async () => {
    await hold('<iframe width="640" height="360"></iframe>');
    await checkAccessibility(element()!);
  });

  it('stands after the held embed, in its proportions, and names the service', async () => {
    await hold('<iframe width="320" height="400"></iframe>');
    equal(document.querySelector('template')!.nextElementSibling === element(), true);
    const { width, height } = element()!.getBoundingClientRect();
    equal([width, height], [320, 400]);
    equal(inside('candor-placeholder', 'p').textContent.startsWith('Wistia is off.'), true);
  });

  it('is as large as the frame will be', async () => {
    for (const [attributes, expected] of SIZES) {
      document.body.innerHTML = `<div style="width:600px"><template data-consent="wistia"><iframe frameborder="0" ${attributes}></iframe></template></div>`;
      const holder = document.querySelector('template')!;
      await show({ embeds: [[holder, ['wistia']]] });
      const sizeOf = (selector: string): readonly number[] => {
        const { width, height } = document.querySelector(selector)!.getBoundingClientRect();
        return [width, height];
      };
      equal(sizeOf('candor-placeholder'), expected, attributes);
      open();
      equal(sizeOf('iframe'), expected, attributes);
      clear();
    }
  });

  it('grows beyond the embed’s size where its words need more', async () => {
    await hold('<iframe width="240" height="60"></iframe>');
    const card = inside('candor-placeholder', '[part=card]');
    equal(card.scrollHeight <= card.clientHeight, true);
    equal(getComputedStyle(card).boxShadow, 'none');
  });

  it('stands for an embed without a size too', async () => {
    await hold('<div class="player"></div>');
    equal(element()!.getBoundingClientRect().height > 100, true);
  });

  it('loads once without a decision, keeps the place until the embed has come, and hands the focus on', async () => {
    const host = await hold('<iframe></iframe>');
    button('once').focus();
    button('once').click();
    equal(
      host.calls.map(([name]) => name),
      ['release'],
    );
    equal([element() === null, host.state.services['wistia']], [false, undefined]);
    open();
    await arrived();
    equal([element(), document.activeElement?.localName], [null, 'iframe']);
  });

  it('stands for a frame that another manager’s markup holds, and goes when that is opened in its place', async () => {
    document.body.innerHTML = `<iframe width="320" height="400" data-name="wistia" data-src="https://fast.wistia.example/1"></iframe>`;
    const holder = document.querySelector('iframe')!;
    await show({ embeds: [[holder, ['wistia']]] });
    const { width, height } = element()!.getBoundingClientRect();
    equal([width, height], [320, 400]);
    equal(
      (inside('candor-placeholder', 'a') as HTMLAnchorElement).href,
      'https://fast.wistia.example/1',
    );
    document.body.append('text');
    await arrived();
    button('once').focus();
    holder.dataset['consent'] = '';
    element()!.before(holder);
    await arrived();
    equal([element(), document.activeElement === holder], [null, true]);
  });

  it('grants the service, and that alone, on "Always allow", and goes', async () => {
    const host = await hold('<iframe></iframe>');
    button('always').click();
    equal(host.calls, [['accept', ['wistia']]]);
    open();
    await arrived();
    equal([element(), host.state.services['wistia']], [null, 'granted']);
    equal(host.undecided.includes('disqus'), true);
  });

  it('names all that the embed still waits for, grants all of it, and follows what is granted elsewhere', async () => {
    document.body.innerHTML = `<template data-consent="social"><iframe></iframe></template>`;
    const holder = document.querySelector('template')!;
    const host = await show({ embeds: [[holder, ['wistia', 'disqus', 'hotjar']]] });
    const text = (): string =>
      inside('candor-placeholder', 'p').textContent.replace(/ is off.*/s, '');
    equal(text(), 'Wistia, Disqus, Hotjar');
    host.accept('wistia');
    await drawn();
    equal(text(), 'Disqus, Hotjar');
    equal(document.querySelectorAll('candor-placeholder').length, 1);
    button('always').click();
    equal(host.calls.at(-1), ['accept', ['disqus', 'hotjar']]);
    equal(host.embeds, []);
  });

  it('takes no focus that was elsewhere', async () => {
    await hold('<iframe></iframe>');
    open();
    await arrived();
    equal(document.activeElement, document.body);
  });

  it('fills the place that was kept for it', async () => {
    document.body.innerHTML = `<template data-consent="wistia"><iframe></iframe></template>`;
    const holder = document.querySelector('template')!;
    const kept = Object.assign(document.createElement('candor-placeholder'), {
      holder,
      services: ['wistia'],
    });
    holder.after(kept);
    await show({ embeds: [[holder, ['wistia']]] });
    equal(document.querySelectorAll('candor-placeholder').length, 1);
    equal(inside('candor-placeholder', 'p').textContent.startsWith('Wistia is off.'), true);
  });

  it('leads to the content itself, at the frame’s address or where the site says', async () => {
    await hold('<iframe src="https://fast.wistia.example/embed/1"></iframe>');
    const link = inside('candor-placeholder', 'a') as HTMLAnchorElement;
    equal(
      [link.href, link.textContent],
      ['https://fast.wistia.example/embed/1', 'fast.wistia.example'],
    );
    clear();
    document.body.innerHTML = `<template data-consent="wistia" data-candor-link="https://videos.example/1"><p></p></template>`;
    await show({ embeds: [[document.querySelector('template')!, ['wistia']]] });
    equal(
      (inside('candor-placeholder', 'a') as HTMLAnchorElement).href,
      'https://videos.example/1',
    );
  });

  it('has its buttons, and no link, where the address is none to go to', async () => {
    for (const address of [
      'https://',
      'https://[',
      'javascript://x.example/%0Aalert(1)',
      'ftp://x.example/',
    ]) {
      document.body.innerHTML = `<template data-consent="wistia" data-candor-link="${address}" data-candor-poster="${address}"><iframe></iframe></template>`;
      await show({ embeds: [[document.querySelector('template')!, ['wistia']]] });
      const { shadowRoot } = element()!;
      equal(
        [button('once').localName, shadowRoot!.querySelector('a,img')],
        ['button', null],
        address,
      );
      clear();
    }
  });

  it('shows a picture of the site’s own, and none of anybody else’s', async () => {
    const poster = async (address: string): Promise<string | undefined> => {
      clear();
      document.body.innerHTML = `<template data-consent="wistia" data-candor-poster="${address}" data-candor-link="javascript:alert(1)"><iframe></iframe></template>`;
      await show({ embeds: [[document.querySelector('template')!, ['wistia']]] });
      equal(element()!.shadowRoot!.querySelector('a'), null);
      return element()!.shadowRoot!.querySelector('img')?.src;
    };
    equal(
      await poster('/packages/banner/dev/poster.png'),
      `${location.origin}/packages/banner/dev/poster.png`,
    );
    const card = inside('candor-placeholder', '[part=card]');
    const picture = inside('candor-placeholder', '[part=poster]');
    equal([picture.clientWidth, picture.clientHeight], [card.clientWidth, card.clientHeight]);
    equal(picture.offsetLeft + picture.offsetTop, 0, 'it covers the card, and nothing beside it');
    equal(getComputedStyle(picture).borderRadius, getComputedStyle(card).borderRadius);
    equal(await poster('https://i.ytimg.example/1.jpg'), undefined);
  });

  it('offers both ways alike', async () => {
    await hold('<iframe></iframe>');
    const look = (part: string): string[] => {
      const { font, color, backgroundColor, padding, border } = getComputedStyle(button(part));
      return [font, color, backgroundColor, padding, border];
    };
    equal(look('once'), look('always'));
  });
});
