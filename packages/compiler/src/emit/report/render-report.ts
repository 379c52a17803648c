import { reportCss, reportJs } from '../../generated/report-files.ts';
import { sourceHash } from '../../hash/source-hash.ts';
import { escapeHtml } from '../escape-html.ts';
import { renderGroups } from './render-groups.ts';
import { renderHeader } from './render-header.ts';
import { renderHelp } from './render-help.ts';
import { renderPolicy } from './render-policy.ts';
import { renderSignature } from './render-signature.ts';
import { renderTools } from './render-tools.ts';
import type { ReportView } from './report-view.ts';

/** From this many units on a browser lays out only what is in sight. */
const LONG = 200_000;

/** Nothing loads, and nothing runs but the report's own style and script, whatever a policy's text may hold. */
const SECURITY_POLICY = [
  `default-src 'none'`,
  `style-src '${sourceHash(reportCss)}'`,
  `script-src '${sourceHash(reportJs)}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');

/**
 * Renders the report as one page that needs no other file and no network. Without script it is a complete document whose links lead from
 * policy to decision and back; the script adds search, filters and keys.
 */
export function renderReport(view: ReportView): string {
  const { policy, document, marks, decisions } = view;
  const language = policy.language === 'und' ? '' : policy.language;
  const isLong = document.text.length > LONG;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Evidence report: ${escapeHtml(view.site)}</title>
<style>${reportCss}</style>
</head>
<body data-revision="${escapeHtml(view.revision)}" data-policy="${escapeHtml(policy.hash)}">
<a class="skip" href="#decisions">To the decisions</a>
${renderHeader(view)}
<nav class="views" aria-label="Parts of the report"><a href="#policy">Policy</a><a href="#decisions">Decisions</a></nav>
<main class="sheet">
<section class="policy${isLong ? ' is-long' : ''}" id="policy" aria-labelledby="policy-title" tabindex="-1">
<h2 id="policy-title">The policy</h2>
<div class="text" lang="${escapeHtml(language)}" dir="auto">
${renderPolicy(document, marks)}
</div>
</section>
<section class="decisions" id="decisions" aria-labelledby="decisions-title" tabindex="-1">
<h2 id="decisions-title">The decisions</h2>
${renderTools(decisions)}
<p class="nothing" hidden>Nothing matches. Clear the search and the filters to see everything.</p>
${renderGroups(view)}
</section>
</main>
${renderSignature(view)}
${renderHelp()}
<script>${reportJs}</script>
</body>
</html>
`;
}
