/** A manifest's hashes are Subresource Integrity values. https://www.w3.org/TR/SRI/ */
const PREFIX = 'sha384-';

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
    Object.entries(manifest['files']).flatMap(([path, integrity]) =>
      typeof integrity === 'string' && integrity.startsWith(PREFIX)
        ? [[path, integrity.slice(PREFIX.length)] as const]
        : [],
    ),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
