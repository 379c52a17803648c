/** A running count of what the visitor does. */
export interface StepCounter {
  /** Clicks, and activations by keyboard, which browsers report as clicks. */
  readonly clicks: () => number;
  /** Keys pressed; a key that is held down counts once. */
  readonly keys: () => number;
  readonly stop: () => void;
}

/** Counts clicks and keys on the page until it is stopped. A page that is loaded anew needs a new one. */
export function countSteps(): StepCounter {
  let [clicks, keys] = [0, 0];
  const onClick = (): void => void clicks++;
  const onKey = ({ repeat }: KeyboardEvent): void => {
    if (!repeat) keys++;
  };
  // On the window and before anybody: a banner may stop what it hears.
  addEventListener('click', onClick, true);
  addEventListener('keydown', onKey, true);
  return {
    clicks: () => clicks,
    keys: () => keys,
    stop() {
      removeEventListener('click', onClick, true);
      removeEventListener('keydown', onKey, true);
    },
  };
}
