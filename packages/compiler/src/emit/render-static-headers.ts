import type { Artifact } from './artifact.ts';
import { escapeHtml } from './escape-html.ts';

/** Longest line that Cloudflare reads in `_headers`. https://developers.cloudflare.com/pages/configuration/headers/ */
const CLOUDFLARE_CHARACTERS = 2000;

/**
 * Renders the header for hosts that serve files and read no cookie. It is the same in every state, so it must let through what any
 * decision may grant: it refuses unknown hosts only, and the listed ones are held by the gate.
 */
export function renderStaticHeaders(policy: string): readonly Artifact[] {
  const line = `  Content-Security-Policy: ${policy}`;
  const note =
    line.length > CLOUDFLARE_CHARACTERS
      ? `# Cloudflare reads lines of up to ${CLOUDFLARE_CHARACTERS} characters, and this one is longer: take cloudflare-pages.js there.\n`
      : '';
  const vercel = {
    headers: [{ source: '/(.*)', headers: [{ key: 'Content-Security-Policy', value: policy }] }],
  };
  return [
    {
      path: 'headers/_headers',
      content: `# Netlify, Cloudflare Pages. Static: refuses hosts that no service lists; consent is enforced by the gate.
# By consent: netlify-edge.js, cloudflare-pages.js.
${note}/*
${line}
`,
    },
    { path: 'headers/vercel.json', content: `${JSON.stringify(vercel, null, 2)}\n` },
    {
      path: 'headers/meta.html',
      content: `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">\n`,
    },
  ];
}
