import { afterEach, describe, it } from '../test/bdd.ts';
import { checkAccessibility } from '../test/check-accessibility.ts';
import type { MemoryHost } from '../test/create-memory-host.ts';
import { equal } from '../test/equal.ts';
import { clear, inside, show } from '../test/show.ts';

const element = (): HTMLElement | null => document.querySelector('candor-placeholder');
const button = (part: string): HTMLElement => inside('candor-placeholder', `[part=${part}]`);

async function hold(embed: string): Promise<MemoryHost> {
  document.body.innerHTML = `<template data-consent="wistia">${embed}</template>`;
  return show({ embeds: [[document.querySelector('template')!, 'wistia']] });
}

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

  it('stands for an embed without a size too', async () => {
    await hold('<div class="player"></div>');
    equal(element()!.getBoundingClientRect().height > 100, true);
  });

  it('loads once without a decision, and goes', async () => {
    const host = await hold('<iframe></iframe>');
    button('once').click();
    equal(
      host.calls.map(([name]) => name),
      ['release'],
    );
    equal([element(), host.state.services['wistia']], [null, undefined]);
  });

  it('grants the service, and that alone, on "Always allow", and goes', async () => {
    const host = await hold('<iframe></iframe>');
    button('always').click();
    equal(host.calls, [['accept', 'wistia']]);
    equal([element(), host.state.services['wistia']], [null, 'granted']);
    equal(host.undecided.includes('disqus'), true);
  });

  it('comes back when consent is withdrawn', async () => {
    const host = await hold('<iframe></iframe>');
    host.accept();
    equal(element(), null);
    host.withdraw('wistia');
    equal(element() === null, false);
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
