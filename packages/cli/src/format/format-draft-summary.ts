import { toPrintable, wrapWords } from '@candor/diagnostics';
import { CATEGORIES } from '@candor/model';
import picocolors from 'picocolors';

import { categoryTints } from './category-tints.ts';
import type { ReportStyle } from './format-disclosures.ts';

/** What was drafted. */
export interface DraftSummary {
  /** The configuration's text, as `draftConfig` returns it. */
  readonly draft: string;
  /** Where it was written; `-` for stdout. */
  readonly name: string;
  /** Where the policy must be saved first, when it came from stdin. */
  readonly unsaved: string | null;
  /** Where the text of a document was written, or `null`. */
  readonly textName: string | null;
}

interface Draft {
  readonly categories?: Readonly<Record<string, { readonly services: readonly unknown[] }>>;
  readonly questions?: readonly string[];
}

/** Says what a draft holds, what is still open, and what to do next. */
export function formatDraftSummary(summary: DraftSummary, style: ReportStyle): string {
  const colors = picocolors.createColors(style.color);
  const { categories = {}, questions = [] } = JSON.parse(summary.draft) as Draft;
  const tints = categoryTints(colors);
  const counts = CATEGORIES.flatMap((category) => {
    const count = categories[category]?.services.length ?? 0;
    return count === 0 ? [] : [`${tints[category](category)} ${count}`];
  });
  const written = summary.name === '-' ? 'Drafted' : `Wrote ${colors.bold(summary.name)}`;
  const blocks = [`${written}: ${counts.join(', ')}.`];
  if (summary.textName !== null) {
    blocks.push(
      `Wrote ${colors.bold(summary.textName)}: the text of the document, which every quote stands in. Compare it with the document.`,
    );
  }
  if (questions.length > 0) {
    const list = questions.flatMap((question, index) => {
      const number = `${index + 1}.`.padStart(4);
      return wrapWords(toPrintable(question), style.width - 5).map(
        (line, row) => `${row === 0 ? colors.yellow(number) : '    '} ${line}`,
      );
    });
    blocks.push(
      `${colors.bold('Open questions')} ${colors.dim('– they stand in the file; answer and delete them')}\n${list.join('\n')}`,
    );
  }
  blocks.push(formatNextSteps(summary, colors));
  return `${blocks.join('\n\n')}\n`;
}

function formatNextSteps(
  { name, unsaved }: DraftSummary,
  colors: ReturnType<typeof picocolors.createColors>,
): string {
  const config = name === 'candor.config.json' || name === '-' ? '' : ` ${name}`;
  const steps = [
    ...(unsaved === null
      ? []
      : [`Save the policy as ${colors.cyan(unsaved)}, where the draft looks for it.`]),
    `${colors.cyan(`candor check${config}`)}    compares policy and configuration`,
    `${colors.cyan(`candor preview${config}`)}  shows the banner`,
    `${colors.cyan(`candor build${config}`)}    writes the files and the script tag`,
  ];
  return `${colors.bold('Next')}\n${steps.map((step) => `  ${step}`).join('\n')}`;
}
