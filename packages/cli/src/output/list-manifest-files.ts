/**
 * Reads from a manifest.json which files its build wrote.
 *
 * @returns Base64 SHA-384 by path, or `undefined` when it is no manifest of a build.
 */
export function listManifestFiles(text: string): ReadonlyMap<string, string> | undefined {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(manifest) || !isRecord(manifest['plan']) || !isRecord(manifest['files']))
    return undefined;
  return new Map(
    Object.entries(manifest['files']).flatMap(([path, entry]) => {
      const hash = hashOf(entry);
      return hash === undefined ? [] : [[path, hash] as const];
    }),
  );
}

/** A Subresource Integrity value without its prefix. https://www.w3.org/TR/SRI/ */
function hashOf(entry: unknown): string | undefined {
  const integrity = isRecord(entry) ? entry['integrity'] : entry;
  return typeof integrity === 'string' && integrity.startsWith('sha384-')
    ? integrity.slice('sha384-'.length)
    : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
