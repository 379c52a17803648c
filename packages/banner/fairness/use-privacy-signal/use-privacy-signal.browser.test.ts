import { afterEach, beforeEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import { clear, show } from '../../test/show.ts';
import { waitUntil } from '../measure/wait-until.ts';
import { describeRule } from '../testing/describe-rule.ts';
import { messages } from '../testing/messages.ts';
import { usePrivacySignal } from './use-privacy-signal.ts';

/** What an example’s script sets. */
const page = globalThis as unknown as { granted: readonly string[] };
const ADS = { services: ['google-ads'], granted: () => page.granted, hosts: ['ads.example'] };

function send(signal: boolean): void {
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: signal, configurable: true });
}
beforeEach(() => send(true));

describeRule('U01', { html: () => usePrivacySignal(ADS) });

describe('use-privacy-signal', () => {
  afterEach(clear);

  it('finds nothing with Candor, after Accept too', async () => {
    const host = await show({ gpc: true });
    const granted = (): string[] =>
      Object.keys(host.state.services).filter((id) => host.state.services[id] === 'granted');
    equal(usePrivacySignal({ ...ADS, granted }), []);
    host.accept();
    equal(granted().length > 5, true);
    equal(usePrivacySignal({ ...ADS, granted }), []);
  });

  it('finds that a host was asked for something', async () => {
    performance.clearResourceTimings();
    await (await fetch('/packages/banner/package.json')).text();
    await waitUntil(() => performance.getEntriesByType('resource').length > 0, 2000);
    equal(messages(usePrivacySignal({ ...ADS, granted: () => [], hosts: [location.hostname] })), [
      `The page asked ${location.hostname} for something although the browser sends Global Privacy Control.`,
    ]);
  });

  it('says nothing of a browser that sends no signal', () => {
    send(false);
    let error: unknown;
    try {
      usePrivacySignal(ADS);
    } catch (thrown) {
      error = thrown;
    }
    equal(error instanceof Error, true);
  });
});
