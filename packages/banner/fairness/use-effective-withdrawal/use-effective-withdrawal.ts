import { findingOf, type Finding } from '../finding.ts';
import { askedHosts } from '../measure/asked-hosts.ts';
import { matchesName } from '../measure/matches-name.ts';
import { readStored } from '../measure/read-stored.ts';

const found = findingOf('C02');

/** What was withdrawn, and how to see whether it is. */
export interface Withdrawn {
  readonly services: readonly string[];
  /** What the page says is granted now. */
  readonly granted: () => readonly string[];
  /** Names of cookies and storage that the services declare; `*` stands for any characters. */
  readonly storage: readonly string[];
  /** Host names of the services; their subdomains are theirs too. */
  readonly hosts: readonly string[];
}

/** C02: after a withdrawal and the next page load nothing of it is granted, nothing it declared is stored, and none of its hosts was asked for anything. */
export async function useEffectiveWithdrawal({
  services,
  granted,
  storage,
  hosts,
}: Withdrawn): Promise<readonly Finding[]> {
  const state = granted();
  const databases = (await indexedDB.databases()).map(({ name = '' }) => `indexed-db:${name}`);
  const left = [...readStored().keys(), ...databases].filter((name) => {
    const own = name.slice(name.indexOf(':') + 1);
    return storage.some((declared) => matchesName(own, declared));
  });
  return [
    ...services
      .filter((id) => state.includes(id))
      .map((id) => found(`“${id}” is still granted after the withdrawal.`)),
    ...left.map((name) => found(`${name} is still stored after the withdrawal.`)),
    ...askedHosts(hosts).map((host) =>
      found(`The page asked ${host} for something after the withdrawal.`),
    ),
  ];
}
