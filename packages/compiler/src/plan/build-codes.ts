import { shortCode } from '../hash/short-code.ts';
import type { UncodedService } from './build-service.ts';

const CODE_LENGTH = 4;

/**
 * Gives each service its revision: four characters that hash what consent to it refers to. The order in which the site lists its
 * services, and the words it explains them with, change nothing.
 *
 * Two services of one plan never share a code: the one whose id sorts later is hashed again with a salt until its code is free.
 *
 * @returns Codes by service id.
 */
export function buildCodes(services: readonly UncodedService[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const service of [...services].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const subject = JSON.stringify(subjectOf(service));
    let salt = 0;
    let code = shortCode(subject, CODE_LENGTH);
    while (taken.has(code)) {
      salt += 1;
      code = shortCode(`${subject}#${salt}`, CODE_LENGTH);
    }
    taken.add(code);
    codes.set(service.id, code);
  }
  return codes;
}

/** What a visitor's consent to a service refers to (GDPR Art. 4(11): specific and informed). */
function subjectOf(service: UncodedService): readonly unknown[] {
  const storage = service.storage.map(({ name, type, duration, party }) =>
    [name, type, duration, party].join(' '),
  );
  return [
    service.id,
    service.category,
    service.vendor.name,
    service.vendor.country,
    [...service.purposes].sort(),
    service.purposeText,
    [...service.hosts].sort(),
    storage.sort(),
  ];
}
