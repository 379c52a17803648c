import { findingOf, type Finding } from '../finding.ts';
import { accessibleName } from '../measure/accessible-name.ts';
import { isVisible } from '../measure/is-visible.ts';
import { queryAll } from '../measure/query-all.ts';
import { waitUntil } from '../measure/wait-until.ts';

const found = findingOf('U03');
/** Labels that Californian law gives. */
const LABEL =
  /your (?:privacy choices|california privacy choices)|do not sell or share my personal information/i;
/** Where the choices are. */
export interface OptOut {
  /** Whether they are open. */
  readonly isOpen: () => boolean;
  /** The panel may have to be loaded first; 3 seconds by default. */
  readonly patienceMs?: number;
}

/** U03: the page has a visible link or button with one of the labels that law gives, and it opens the choices without a banner. Activates it. To be asked of every page. */
export async function useOptOutLink({
  isOpen,
  patienceMs = 3000,
}: OptOut): Promise<readonly Finding[]> {
  const { pathname } = location;
  const control = queryAll(document, 'a[href],button,[role="button"],[role="link"]').find(
    (each) => isVisible(each) && LABEL.test(accessibleName(each)),
  );
  if (!control)
    return [found(`${pathname} shows no control called “Your Privacy Choices” or as law has it.`)];
  control.click();
  return (await waitUntil(isOpen, patienceMs))
    ? []
    : [found(`“${accessibleName(control)}” on ${pathname} does not open the choices.`)];
}
