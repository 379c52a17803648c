import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { clear, show } from '../../test/show.ts';
import { findCandorLayer } from '../find-candor-layer.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { messages } from '../testing/messages.ts';
import { useOptOutLink } from './use-opt-out-link.ts';

describeRule('U03', {
  html: () =>
    useOptOutLink({
      isOpen: () => document.querySelector('dialog')?.open ?? false,
      patienceMs: 200,
    }),
});

describe('use-opt-out-link', () => {
  afterEach(clear);

  it('finds a control of the page’s own, and one whose name hides', async () => {
    document.body.innerHTML =
      '<a href="#choices">Do Not Sell or Share My Personal Information</a><button style="visibility: hidden">Your Privacy Choices</button>';
    const host = await show();
    const isOpen = (): boolean => findCandorLayer('candor-preferences') !== undefined;
    const link = document.querySelector('a')!;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      void host.open();
    });
    equal(await useOptOutLink({ isOpen }), []);
    link.remove();
    equal(messages(await useOptOutLink({ isOpen })), [
      `${location.pathname} shows no control called “Your Privacy Choices” or as law has it.`,
    ]);
  });
});
