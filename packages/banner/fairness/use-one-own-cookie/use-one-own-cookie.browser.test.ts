import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { messages } from '../testing/messages.ts';
import { useOneOwnCookie } from './use-one-own-cookie.ts';

describeRule('C07', { html: () => useOneOwnCookie({ name: 'choice', other: 'reject-all' }) });

describe('use-one-own-cookie', () => {
  afterEach(() => {
    localStorage.clear();
    for (const name of ['candor', 'session']) document.cookie = `${name}=; max-age=0`;
  });

  const set = (value: string): void => {
    document.cookie = `candor=${value}`;
  };
  const find = (other: string): string[] => messages(useOneOwnCookie({ name: 'candor', other }));

  it('allows times that are near, in seconds and milliseconds, base 10 and 36', () => {
    const now = 1_795_000_000;
    for (const write of [
      (seconds: number) => seconds.toString(36),
      (seconds: number) => String(seconds),
      (seconds: number) => String(seconds * 1000 + 7),
    ]) {
      set(`1.${write(now)}.reject-all...abcdefgh`);
      equal(find(`1.${write(now + 90)}.reject-all...abcdefgh`), []);
      equal(find(`1.${write(now + 90_000)}.reject-all...abcdefgh`).length, 1, 'a day later');
    }
  });

  it('finds an id, and what else is stored', () => {
    set('1.reject-all.k3jf9s');
    localStorage.setItem('visitor', '7');
    equal(find('1.reject-all.m4kd0q'), [
      'local-storage:visitor is stored beside the cookie candor.',
      'The cookie candor tells visitors apart: “k3jf9s” here, “m4kd0q” with another who decided the same.',
    ]);
    const necessary = ['local-storage:visitor'];
    equal(useOneOwnCookie({ name: 'candor', necessary }), []);
  });

  it('finds that the refusal is not kept', () => {
    equal(find(''), ['There is no cookie candor: the refusal is not kept.']);
  });
});
