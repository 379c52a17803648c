/** Questions of one site, by what they are about. */
export interface AssignedQuestions {
  /** By the name of the service that a question names. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** Those that name none. */
  readonly general: readonly string[];
}

/** Gives every question to the service that it names: the longest name in it, so that `Google` does not take what is about `Google Ads`. */
export function assignQuestions(
  questions: readonly string[],
  names: readonly string[],
): AssignedQuestions {
  const byLength = names.toSorted((a, b) => b.length - a.length);
  const byName = new Map<string, string[]>();
  const general: string[] = [];
  for (const question of questions) {
    const name = byLength.find((one) => one !== '' && mentions(question, one));
    if (name === undefined) general.push(question);
    else byName.set(name, [...(byName.get(name) ?? []), question]);
  }
  return { byName, general };
}

function mentions(question: string, name: string): boolean {
  for (let at = question.indexOf(name); at !== -1; at = question.indexOf(name, at + 1)) {
    const around = question.charAt(at - 1) + question.charAt(at + name.length);
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}
