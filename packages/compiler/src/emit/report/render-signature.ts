import { escapeHtml } from '../escape-html.ts';
import type { ReportView } from './report-view.ts';

/** Renders the lines that a person signs on paper, with what exactly is signed. */
export function renderSignature({ policy, revision }: ReportView): string {
  const lines = ['Name and function', 'Place and date', 'Signature'];
  return `<section class="sign" aria-labelledby="sign-title">
<h2 id="sign-title">Signature</h2>
<p>I have looked at the decisions ticked above, in the policy with the SHA-384 <code class="hash">${escapeHtml(policy.hash)}</code> and the banner of revision <code>${escapeHtml(revision)}</code>.</p>
<div class="sign-lines">${lines.map((line) => `<p>${line}</p>`).join('')}</div>
</section>`;
}
