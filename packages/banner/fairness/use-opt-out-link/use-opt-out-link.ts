import { findingOf, type Finding } from '../finding.ts';
import { accessibleName } from '../measure/accessible-name.ts';
import { isVisible } from '../measure/is-visible.ts';
import { queryAll } from '../measure/query-all.ts';
import { waitUntil } from '../measure/wait-until.ts';

const found = findingOf('U03');
/** Labels that Californian law gives. */
const LABEL =
  /your (?:privacy choices|california privacy choices)|do not sell or share my personal information/i;
/** The panel may have to be loaded first. */
const PATIENCE_MS = 3000;

/** U03: the page has a visible link or button with one of the labels that law gives, and it opens the choices without a banner. Activates it. To be asked of every page. */
export async function useOptOutLink(isOpen: () => boolean): Promise<readonly Finding[]> {
  const { pathname } = location;
  const labelled = queryAll(document, 'a[href],button,[role="button"],[role="link"]').filter(
    (control) => LABEL.test(accessibleName(control)),
  );
  const control = labelled.find(isVisible);
  if (!control)
    return [
      found(
        `${pathname} shows no control called “Your Privacy Choices” or as law has it; ${labelled.length} are hidden.`,
      ),
    ];
  control.click();
  return (await waitUntil(isOpen, PATIENCE_MS))
    ? []
    : [found(`“${accessibleName(control)}” on ${pathname} does not open the choices.`)];
}
