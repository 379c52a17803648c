/** An address, or a path from the site's root: what `site.policyUrl` takes. */
const ADDRESS = /^(?:https?:\/\/[^\s"'<>\\]{1,2000}|\/[^\s"'<>\\]{0,2000})$/;
const LINK = /<a\s[^>]{0,500}?href\s{0,5}=\s{0,5}["']([^"'<>\s]{1,2000})["']/gi;
const POLICY = /priva|datenschutz|confidential|vie-privee|donnees|gegevens|datos/i;

/** Finds the address of the privacy policy among candidates: addresses, or texts with links in them. */
export function findPolicyUrl(candidates: readonly (string | undefined)[]): string | undefined {
  return candidates
    .flatMap((candidate) => {
      if (candidate === undefined) return [];
      if (ADDRESS.test(candidate)) return [candidate];
      const links = [...candidate.matchAll(LINK)].map((match) => match[1] ?? '');
      return links.filter((link) => POLICY.test(link));
    })
    .find((address) => ADDRESS.test(address));
}
