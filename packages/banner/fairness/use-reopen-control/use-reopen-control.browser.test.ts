import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { clear, show } from '../../test/show.ts';
import { findCandorLayer } from '../find-candor-layer.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { messages } from '../testing/messages.ts';
import { useReopenControl } from './use-reopen-control.ts';

describeRule('C01', {
  html: () =>
    useReopenControl({
      control: document.querySelector<HTMLElement>('[data-candor-open]'),
      isOpen: () => document.querySelector('dialog')?.open ?? false,
      patienceMs: 200,
    }),
});

describe('use-reopen-control', () => {
  afterEach(clear);

  const isOpen = (): boolean => findCandorLayer('candor-preferences') !== undefined;

  it('finds nothing with <candor-settings>, whose button is in its shadow root', async () => {
    document.body.innerHTML = '<candor-settings></candor-settings>';
    await show();
    const control = document.querySelector('candor-settings')!.shadowRoot!.querySelector('button');
    equal(await useReopenControl({ control, isOpen }), []);
  });

  it('finds a control without a name, and one that cannot be seen', async () => {
    document.body.innerHTML = '<button style="opacity: 0"></button>';
    const host = await show();
    const control = document.querySelector('button')!;
    control.addEventListener('click', () => void host.open());
    equal(messages(await useReopenControl({ control, isOpen })), [
      `The control on ${location.pathname} is not visible.`,
      `The control on ${location.pathname} has no name.`,
    ]);
  });
});
