/** `consent.js`, `consent-guard.1a2b3c4d.js`: what `candor build` writes, and which names every service. */
const SCRIPT = /(?:^|\/)consent(?:-[a-z-]{1,40}\.[\da-f]{6})?\.js$/i;

/** Tells whether a path is that of a script of ours, whose mention of a service says nothing of the site. */
export function isOwnArtifact(path: string): boolean {
  return SCRIPT.test(path);
}
