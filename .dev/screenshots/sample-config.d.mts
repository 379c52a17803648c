/** The configuration of a site with services of every category. */
export function sampleConfig(banner?: object): object;
