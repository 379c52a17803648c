import { findingOf, type Finding } from '../finding.ts';
import { askedHosts } from '../measure/asked-hosts.ts';

const found = findingOf('U01');

/** What a signal denies, and how to see whether it does. */
export interface SignalOptions {
  /** Services that sell or share, or advertise across sites. */
  readonly services: readonly string[];
  /** What the page says is granted now. */
  readonly granted: () => readonly string[];
  /** Their host names; subdomains are theirs too. */
  readonly hosts: readonly string[];
}

/**
 * U01: while the browser sends Global Privacy Control, nothing that sells or shares is granted, and none of its hosts was asked for anything
 * since the page began to load. To be asked again after Accept, which does not overrule the signal.
 */
export function usePrivacySignal({ services, granted, hosts }: SignalOptions): readonly Finding[] {
  const { globalPrivacyControl } = navigator as { globalPrivacyControl?: boolean };
  if (globalPrivacyControl !== true)
    throw new Error('The browser sends no Global Privacy Control, so nothing can be seen.');
  const state = granted();
  return [
    ...services
      .filter((id) => state.includes(id))
      .map((id) => found(`“${id}” is granted although the browser sends Global Privacy Control.`)),
    ...askedHosts(hosts).map((host) =>
      found(
        `The page asked ${host} for something although the browser sends Global Privacy Control.`,
      ),
    ),
  ];
}
