const LINE = /^Fairness rules?: ([A-Z]\d{2}(?:, [A-Z]\d{2}){0,20})\.$/mu;

/** Ids of the fairness rules that a rule's page says it belongs to, as profiles list them: `F03`. Empty where the page names none. */
export function fairnessIdsOf(markdown: string): readonly string[] {
  return LINE.exec(markdown)?.[1]?.split(', ') ?? [];
}
