import type { Decision } from './decision.ts';

/** Id of a decision's card: it names the service, so that a link to it survives the next build. */
export function cardId({ id }: Pick<Decision, 'id'>): string {
  return `d-${encodeURIComponent(id)}`;
}

/** Id of the place in the policy that a decision's evidence starts at. */
export function evidenceId(decision: number, place: number): string {
  return `p${decision}-${place}`;
}

/** Id of a finding's card. */
export function findingId(number: number): string {
  return `f${number}`;
}

/** Id of the place in the policy that a finding is about. */
export function findingPlaceId(number: number): string {
  return `s${number}`;
}

/** Id of an open question's card. */
export function questionId(number: number): string {
  return `q${number}`;
}
