/** What another manager has stored of a visitor's decision. */
export interface EarlierDecision {
  /** Seconds since 1970, `NaN` for a date that cannot be read; absent where the manager keeps none. */
  readonly decidedAt?: number;
  readonly revision?: unknown;
  /** Seconds since 1970 when the manager itself would have forgotten it. */
  readonly expiresAt?: number;
  /** The answer to a service, a category, or a service of a category (`category/service`); `undefined`: there is none. */
  readonly answerOf: (name: string) => boolean | undefined;
}

type Stored = Readonly<Record<string, unknown>>;

/**
 * Reads what vanilla-cookieconsent (lists of what was accepted), Klaro or Orejime (an answer by name) has stored. The two forms cannot
 * be mistaken for each other.
 *
 * @param text - Value of the cookie or key: JSON, escaped or not.
 * @returns `undefined` for anything else: it decides nothing.
 */
export function readEarlier(text: string): EarlierDecision | undefined {
  const stored = parse(text) ?? parse(decode(text));
  if (!stored) return undefined;
  const accepted = stored['categories'] ?? stored['level'];
  if (Array.isArray(accepted)) return readLists(stored, accepted);
  const answers = Object.values(stored);
  const isFlat = answers.length > 0 && answers.every((answer) => typeof answer === 'boolean');
  if (!isFlat) return undefined;
  return {
    answerOf: (name) => (Object.hasOwn(stored, name) ? (stored[name] as boolean) : undefined),
  };
}

function readLists(stored: Stored, accepted: readonly unknown[]): EarlierDecision {
  const { services, revision, expirationTime } = stored;
  // The first date: a later one may stand for a change of one answer.
  const date = stored['consentTimestamp'] ?? stored['consent_date'] ?? undefined;
  const decidedAt = typeof date === 'string' ? Date.parse(date) / 1000 : NaN;
  return {
    ...(date !== undefined && { decidedAt }),
    ...(typeof expirationTime === 'number' && { expiresAt: expirationTime / 1000 }),
    revision,
    answerOf(name) {
      const [category = '', service] = name.split('/');
      const isAccepted = accepted.includes(category);
      if (service === undefined) return isAccepted;
      const list = isRecord(services) && Object.hasOwn(services, category) && services[category];
      if (Array.isArray(list)) return list.includes(service);
      // Accepted before it had services of its own: which of them was meant, nobody knows.
      return isAccepted ? undefined : false;
    },
  };
}

function parse(text: string): Stored | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function isRecord(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
