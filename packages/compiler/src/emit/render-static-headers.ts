import type { Artifact } from './artifact.ts';
import type { ContentSecurity } from './content-security.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * Renders the header for hosts that serve files and read no cookie. It is the same in every state, so it must let through what any
 * decision may grant: it refuses unknown hosts only, and the listed ones are held by the gate.
 */
export function renderStaticHeaders({ always, granted }: ContentSecurity): readonly Artifact[] {
  const sources = new Set([...always, ...granted.flatMap((group) => group.sources)]);
  const policy = `default-src ${[...sources].join(' ')}`;
  const vercel = {
    headers: [{ source: '/(.*)', headers: [{ key: 'Content-Security-Policy', value: policy }] }],
  };
  return [
    {
      path: 'headers/_headers',
      content: `# Netlify, Cloudflare Pages. Static: refuses hosts that no service lists; consent is enforced by the gate.\n/*\n  Content-Security-Policy: ${policy}\n`,
    },
    { path: 'headers/vercel.json', content: `${JSON.stringify(vercel, null, 2)}\n` },
    {
      path: 'headers/meta.html',
      content: `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">\n`,
    },
  ];
}
