import type { GateSignal } from '@candor/model';

import { afterEach, describe, it } from '../test/bdd.ts';
import { equal } from '../test/equal.ts';
import { closePages, openPage, pause, until, vendor, type PageWindow } from '../test/open-page.ts';

type Heard = PageWindow & { heard: unknown[]; tell?: { q?: unknown[] }; far: { q: unknown[] } };

/** Opens a page whose gate has these signals; `before` runs first. */
async function open(g: readonly GateSignal[], before = '', body = ''): Promise<Heard> {
  const page = await openPage({ plan: { g }, before: `heard = []; ${before}`, body });
  return page.window as Heard;
}

const TELL = 'window.tell = (...words) => heard.push(words.join(" "));';
const tell = (word: unknown) => [3, 'tell', word] as const;

describe('signals', () => {
  afterEach(closePages);

  it('are said once, however often what follows from them is decided', async () => {
    const g = [['stats', [tell('hold')], [tell('grant')], [tell('revoke')]]] as const;
    const window = await open(g, TELL);
    equal(window.heard, ['hold']);
    window.candor.accept('video');
    await until(() => window.changes.length, 'the decision');
    equal(window.heard, ['hold'], 'nothing was decided about it');
    for (const decision of ['accept', 'accept', 'reject', 'withdraw', 'accept'] as const) {
      window.candor[decision]();
    }
    equal(window.heard, ['hold', 'grant', 'revoke', 'grant']);
  });

  it('go on when a vendor throws, has no such function or is no function at all', async () => {
    const steps = [
      [3, 'fail', 1],
      [3, 'missing.deep.function', 1],
      [3, 'text', 1],
      [0, 'fixed.name', 1],
      tell('the rest'),
    ] as const;
    const g = [
      ['stats', steps, [], []],
      ['ads', [tell('others')], [], []],
    ] as const;
    const before = `window.fail = () => { throw new Error('no'); }; window.text = 'text';
      window.fixed = Object.freeze({}); ${TELL}`;
    const window = await open(g, before);
    equal(window.heard, ['the rest', 'others']);
    equal([window.candor.state.services['stats'], 'missing' in window], [undefined, false]);
  });

  it('wait for a function that a script brings, and are dropped with the decision', async () => {
    const g = [
      ['stats', [[3, 'vendor.tell', 'hold']], [], [[3, 'vendor.tell', 'revoke']]],
    ] as const;
    const window = await open(g);
    equal(window.heard, []);
    window.candor.reject();
    await until(() => window.changes.length, 'the decision');
    Object.assign(window, { vendor: { tell: (word: string) => window.heard.push(word) } });
    equal(window.heard, [], 'nothing has loaded since');
    const script = window.document.createElement('script');
    script.src = vendor('cdn', 'any');
    window.document.head.append(script);
    await until(() => window.heard.length, 'the call');
    window.document.head.append(script.cloneNode());
    await pause();
    equal(window.heard, ['revoke']);
  });

  it('call a method of its object', async () => {
    const before = 'window.vendor = { word: "mine", tell() { heard.push(this.word); } };';
    const window = await open([['stats', [[3, 'vendor.tell']], [], []]], before);
    equal(window.heard, ['mine']);
  });

  it('follow from the decision on a category', async () => {
    const word = { a: [{ $: ['analytics', 'yes', 'no'] }], b: { $: ['marketing', 1, 0] } };
    const g = [['video', [], [[3, 'tell', word]], []]] as const;
    const window = await open(g, 'window.tell = (word) => heard.push(word);');
    window.candor.accept('video');
    await until(() => window.changes.length, 'the decision');
    window.candor.accept('stats');
    window.candor.accept('chat');
    equal(window.heard, [
      { a: ['no'], b: 0 },
      { a: ['yes'], b: 0 },
    ]);
  });

  it('give the vendor what it may keep and change', async () => {
    const g = [['stats', [], [[1, 'list.push', { words: ['grant'] }]], [tell('revoke')]]] as const;
    const window = await open(g, TELL);
    const { list } = window as unknown as { list?: { words: string[] }[] };
    equal(list, undefined);
    window.candor.accept();
    await until(() => window.changes.length, 'the decision');
    const { list: kept } = window as unknown as { list: { words: string[] }[] };
    kept[0]?.words.push('changed');
    window.candor.reject();
    window.candor.accept();
    equal(kept, [{ words: ['grant', 'changed'] }, { words: ['grant'] }]);
  });

  it('keep calls as Arguments objects in a stub, and use one that is there', async () => {
    const steps = [
      [2, 'far', 'one', 1],
      [2, 'far', 'two'],
      [2, 'tell', 'there'],
    ] as const;
    const window = await open([['stats', steps, [], []]], TELL);
    equal(
      window.far.q.map((entry) => Object.prototype.toString.call(entry)),
      ['[object Arguments]', '[object Arguments]'],
    );
    equal(
      window.far.q.map((entry) => [...(entry as IArguments)] as unknown[]),
      [['one', 1], ['two']],
    );
    equal([window.heard, window.tell?.q], [['there'], undefined]);
  });

  it('try again what waits when a vendor calls back, at once or later', async () => {
    const steps = [
      [4, 'load', 'feature'],
      [4, 'api.set', 'no'],
    ] as const;
    const api = 'window.api = { set: (word, done) => { heard.push(word); done(); } }; done();';
    for (const code of [api, `setTimeout(() => { ${api} });`]) {
      const before = `window.load = (name, done) => { heard.push(name); ${code} };`;
      const window = await open([['stats', steps, [], []]], before);
      await until(() => window.heard.length > 1, 'the call');
      await pause();
      equal(window.heard, ['feature', 'no']);
    }
  });
});
