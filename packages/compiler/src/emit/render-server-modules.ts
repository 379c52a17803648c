import { cspJs, hostFiles } from '../generated/server-files.ts';
import type { Artifact } from './artifact.ts';
import type { AskedService, ContentSecurity } from './content-security.ts';
import { renderPolicy } from './render-policy.ts';
import { scriptJson } from './script-json.ts';

/**
 * Renders the module that servers and edges share, which has no imports and runs wherever JavaScript does, and beside it the few lines
 * that each host loads: they read the request and append the headers.
 */
export function renderServerModules(security: ContentSecurity): readonly Artifact[] {
  const values: Readonly<Record<string, string>> = {
    __CANDOR_CONSENT_DAYS__: String(security.consentDays),
    __CANDOR_NECESSARY__: scriptJson(security.necessary.join(' ')),
    __CANDOR_REGIONS__: scriptJson(security.regions),
    __CANDOR_SERVICES__: `[\n${security.asked.map((service) => renderRow(service)).join('')}]`,
    __CANDOR_POLICY__: `(hosts, sockets) => \`${renderPolicy({ hosts: '${hosts}', sockets: '${sockets}' })}\``,
  };
  const shared = cspJs.replaceAll(/__CANDOR_\w+?__/g, (name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing stands for ${name}`);
    return value;
  });
  return [
    { path: 'headers/csp.js', content: shared },
    ...Object.entries(hostFiles).map(([name, content]) => ({ path: `headers/${name}`, content })),
  ];
}

const renderRow = ({ id, code, isMarketing, sources }: AskedService): string =>
  `  ${scriptJson([id, code, isMarketing, sources.join(' ')])},\n`;
