import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { SAMPLE_ROWS } from '../../test/sample-rows.ts';
import { clear, drawn, inside, show } from '../../test/show.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { findLayer } from '../testing/find-layer.ts';
import { messages } from '../testing/messages.ts';
import { useFullDisclosure } from './use-full-disclosure.ts';

describeRule('D02', {
  html: (layer) =>
    useFullDisclosure(layer, [
      {
        name: 'Hotjar',
        provider: 'Hotjar Ltd.',
        purposes: ['Records visits'],
        storage: ['_hjSession_*'],
      },
    ]),
});

const ALL = SAMPLE_ROWS.map(([, name = '', , provider = '', , , , , storage = '']) => ({
  name,
  provider,
  purposes: [],
  storage: storage
    .split(';')
    .filter(Boolean)
    .flatMap((pair) => pair.split(' ', 1)),
}));

async function unfold(): Promise<void> {
  for (const details of inside('candor-preferences', 'dialog').querySelectorAll('details'))
    details.open = true;
  while (!inside('candor-preferences', 'dialog').querySelector('h4 + p')) await drawn();
}

describe('use-full-disclosure', () => {
  afterEach(clear);

  it('finds every fact of all 25 services in the preferences', async () => {
    const host = await show();
    await host.open();
    await unfold();
    equal(ALL.length, 25);
    equal(useFullDisclosure(findLayer('candor-preferences'), ALL), []);
  });

  it('finds what is missing', async () => {
    const host = await show({ services: ['candor', 'hotjar'] });
    await host.open();
    const facts = {
      name: 'Hotjar',
      provider: 'Hotjar Ltd.',
      purposes: ['Plays videos'],
      storage: ['_hjSession_*', 'hj_other'],
    };
    equal(
      useFullDisclosure(findLayer('candor-preferences'), [facts]).length > 0,
      true,
      'folded away is not told',
    );
    await unfold();
    equal(messages(useFullDisclosure(findLayer('candor-preferences'), [facts])), [
      '“Hotjar” does not tell the purpose “Plays videos”.',
      '“Hotjar” does not tell that it stores hj_other.',
    ]);
    for (const line of inside('candor-preferences', 'dialog').querySelectorAll('span'))
      line.textContent = line.querySelector('code')!.textContent;
    equal(
      messages(
        useFullDisclosure(findLayer('candor-preferences'), [
          { ...facts, purposes: [], storage: ['_hjSession_*', '_hjSessionUser_*'] },
        ]),
      ).length,
      1,
    );
  });
});
