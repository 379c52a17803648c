/** Tells whether an earlier category named exactly the services of a category here: only then is consent to the one consent to the other. */
export function isSameConsent(named: readonly string[], services: readonly string[]): boolean {
  const wanted = new Set(named);
  return (
    wanted.size > 0 && wanted.size === services.length && services.every((id) => wanted.has(id))
  );
}
