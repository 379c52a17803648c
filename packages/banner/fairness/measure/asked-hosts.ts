/**
 * Of the given hosts and their subdomains, those that the page has asked for a resource, each once. A page remembers its first 250 resources,
 * unless it makes more room; what came after is not seen.
 */
export function askedHosts(hosts: readonly string[]): readonly string[] {
  const asked = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).hostname)
    .filter((host) => hosts.some((own) => host === own || host.endsWith(`.${own}`)));
  return [...new Set(asked)];
}
