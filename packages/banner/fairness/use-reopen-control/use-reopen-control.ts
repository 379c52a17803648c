import { findingOf, type Finding } from '../finding.ts';
import { accessibleName } from '../measure/accessible-name.ts';
import { isVisible } from '../measure/is-visible.ts';
import { waitUntil } from '../measure/wait-until.ts';

const found = findingOf('C01');
/** Where the way back is, and how to see that it worked. */
export interface Reopening {
  readonly control: HTMLElement | null | undefined;
  /** Whether the panel is open. */
  readonly isOpen: () => boolean;
  /** The panel may have to be loaded first; 3 seconds by default. */
  readonly patienceMs?: number;
}

/** C01: the page has a visible control with a name, one activation of which opens the choices. Activates it. To be asked of every page. */
export async function useReopenControl({
  control,
  isOpen,
  patienceMs = 3000,
}: Reopening): Promise<readonly Finding[]> {
  const { pathname } = location;
  if (!control) return [found(`${pathname} has no control that opens the choices again.`)];
  const findings: Finding[] = [];
  control.scrollIntoView({ block: 'nearest' });
  if (!isVisible(control)) findings.push(found(`The control on ${pathname} is not visible.`));
  if (!accessibleName(control)) findings.push(found(`The control on ${pathname} has no name.`));
  if (isOpen()) throw new Error('The panel is open before the control was activated.');
  control.click();
  if (!(await waitUntil(isOpen, patienceMs)))
    findings.push(found(`One activation of the control on ${pathname} does not open the choices.`));
  return findings;
}
