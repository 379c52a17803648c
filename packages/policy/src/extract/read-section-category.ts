import type { Category } from '@candor/model';

import type { MentionContext } from '../match/mention-context.ts';
import type { ReadContext } from '../read-context.ts';
import { sectionCategory } from '../match/section-category.ts';

/** Reads the category that the policy files a mention under: by the table's type column or a row that titles those below it, the list's lead, or a heading above. */
export function readSectionCategory(
  at: MentionContext,
  { document, words }: ReadContext,
): Category | null {
  const header = document.blocks[at.block.header];
  const typeColumn =
    header?.cells.findIndex((cell) =>
      words.columns.category.test(document.lower.slice(cell.start, cell.end)),
    ) ?? -1;
  const cell = at.block.cells[typeColumn];
  const inCell =
    cell === undefined ? null : sectionCategory(document.lower.slice(cell.start, cell.end), words);
  if (inCell !== null) return inCell;
  const ofGroup = sectionCategory(groupOf(at), words);
  if (ofGroup !== null) return ofGroup;
  // A heading that is the service's own name says nothing of where it is filed.
  const titles =
    at.block.kind === 'heading'
      ? at.titles.slice(1)
      : at.titles.filter((title) => !title.includes(at.mention.entry.name.toLowerCase()));
  for (const title of [at.runIn, at.lead.length <= 120 ? at.lead : '', ...titles]) {
    const category = title === '' ? null : sectionCategory(title, words);
    if (category !== null) return category;
  }
  return null;
}

/** The row above, when it says one thing across the whole table; else `''`. */
function groupOf({ header }: MentionContext): string {
  const texts = new Set(header.split('|').map((text) => text.trim()));
  texts.delete('');
  const [only = ''] = texts;
  return texts.size === 1 ? only : '';
}
