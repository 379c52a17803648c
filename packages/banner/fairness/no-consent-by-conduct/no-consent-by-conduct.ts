import { findingOf, type Finding } from '../finding.ts';
import { listChanges } from '../measure/list-changes.ts';
import { pause } from '../measure/pause.ts';
import { readStored } from '../measure/read-stored.ts';

const found = findingOf('L03');

/** How the page tells what is granted, where it can; and how long each conduct is waited for. */
export interface ConductOptions {
  readonly granted?: () => readonly string[];
  readonly waitMs?: number;
  /** What is done instead of the built-in conducts: real keys and clicks of a browser's driver, say. */
  readonly conducts?: Readonly<Record<string, () => void | Promise<void>>>;
}

/** L03: scrolling, a click beside the banner, Escape, a link and waiting store nothing and grant nothing. Does them, and looks. */
export async function noConsentByConduct({
  granted = () => [],
  waitMs = 300,
  conducts = CONDUCTS,
}: ConductOptions = {}): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [what, act] of Object.entries(conducts)) {
    const [stored, before] = [readStored(), granted()];
    await act();
    await pause(waitMs);
    const changes = listChanges(stored, readStored());
    if (changes.length > 0) findings.push(found(`${what} stored ${changes.join(', ')}.`));
    const added = granted().filter((id) => !before.includes(id));
    if (added.length > 0) findings.push(found(`${what} granted ${added.join(', ')}.`));
  }
  return findings;
}

const CONDUCTS: NonNullable<ConductOptions['conducts']> = {
  async Scrolling() {
    const { scrollX, scrollY } = window;
    scrollTo(scrollX, scrollY + innerHeight);
    document.dispatchEvent(new WheelEvent('wheel', { bubbles: true, deltaY: innerHeight }));
    await pause(50);
    scrollTo(scrollX, scrollY);
  },
  'A click beside the banner'() {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      document.body.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
  },
  Escape() {
    for (const type of ['keydown', 'keyup'])
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent(type, { key: 'Escape', code: 'Escape', bubbles: true, composed: true }),
      );
  },
  'Following a link'() {
    const link = document.createElement('a');
    link.href = '/';
    // The page stays; whoever listens for links has heard of it by then.
    addEventListener('click', (event) => event.preventDefault(), { once: true });
    document.body.append(link);
    link.click();
    link.remove();
  },
  Waiting: () => undefined,
};
