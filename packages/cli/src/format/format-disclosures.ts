import { toPrintable, wrapWords } from '@candor/diagnostics';
import {
  CATEGORIES,
  type Category,
  type CookieStance,
  type Disclosures,
  type Evidence,
  type ServiceDisclosure,
} from '@candor/model';
import picocolors from 'picocolors';

import { categoryTints } from './category-tints.ts';
import { formatColumns, type Column } from './format-columns.ts';
import { formatDuration } from './format-duration.ts';

/** How the report is laid out. */
export interface ReportStyle {
  readonly color: boolean;
  readonly width: number;
}

type Colors = ReturnType<typeof picocolors.createColors>;

interface Page extends ReportStyle {
  readonly colors: Colors;
}

type Section = (disclosures: Disclosures, page: Page) => readonly string[];

/** Order of the report; a section without content prints nothing. */
const sections: readonly Section[] = [
  formatSummary,
  formatServices,
  formatBackOffice,
  formatCookies,
  formatFirstPartyCookies,
  formatRetention,
  formatLegal,
  formatNegations,
];

const INDENT = '  ';

const STANCE: Readonly<Record<CookieStance, string>> = {
  uses: 'uses cookies',
  'essential-only': 'only essential cookies',
  'usually-none': 'usually none',
  none: 'says it uses none',
  'not-stated': 'does not say',
};

/** Prints what was read from a policy as a report for a person: what it says, and on which line. */
export function formatDisclosures(disclosures: Disclosures, style: ReportStyle): string {
  const page = { ...style, colors: picocolors.createColors(style.color) };
  const blocks = sections
    .map((section) => section(disclosures, page))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

function formatSummary(disclosures: Disclosures, page: Page): readonly string[] {
  const { company, controller, effectiveDate, lastUpdated, contact, minAge } = disclosures;
  const rows: readonly (readonly [label: string, value: string | null])[] = [
    ['Company', company ?? controller],
    ['Controller', controller === company ? null : controller],
    ['Cookies', STANCE[disclosures.cookieStance]],
    ['Effective', effectiveDate],
    ['Updated', lastUpdated],
    ['Contact', contact.email],
    ['Data protection', contact.dpo === contact.email ? null : contact.dpo],
    ['Language', disclosures.language === 'und' ? 'not recognised' : disclosures.language],
    ['Minimum age', minAge === null ? null : String(minAge)],
  ];
  const stated = rows.filter((row): row is [string, string] => row[1] !== null);
  const columns: readonly Column[] = [{ tint: page.colors.dim }, { grows: true }];
  return [
    ...wrapWords(toPrintable(disclosures.title ?? 'Untitled policy'), page.width).map((line) =>
      page.colors.bold(line),
    ),
    ...indent(formatColumns(stated, columns, page.width - INDENT.length)),
  ];
}

function formatServices(disclosures: Disclosures, page: Page): readonly string[] {
  const order: readonly (Category | null)[] = [...CATEGORIES, null];
  const onSite = order.flatMap((category) =>
    disclosures.services.filter(
      (service) => service.kind !== 'back-office' && service.category === category,
    ),
  );
  if (onSite.length === 0) return [];
  const tintOf = (category: Category | null): ((text: string) => string) =>
    category === null ? page.colors.dim : categoryTints(page.colors)[category];
  const columns: readonly Column[] = [
    { tint: (text, row) => tintOf(onSite[row]?.category ?? null)(text) },
    {},
    { grows: true, tint: page.colors.dim },
    { tint: page.colors.dim },
  ];
  // Laid out as one table, so that columns stand under each other across categories.
  const lines = formatColumns(onSite.map(rowOfService), columns, page.width - 2 * INDENT.length);
  const groups = order.flatMap((category) => {
    const rows = lines.filter((_, index) => onSite[index]?.category === category);
    if (rows.length === 0) return [];
    const title = tintOf(category)(page.colors.bold(category ?? 'no category'));
    return [`${INDENT}${title} ${page.colors.dim(String(rows.length))}`, ...indent(rows, 2)];
  });
  return [heading('Services on the site', onSite.length, page), ...groups];
}

function rowOfService(service: ServiceDisclosure): readonly string[] {
  const remarks = remarksOn(service).join(', ');
  return [service.name, service.provider ?? '', remarks, lineOf(service.evidence)];
}

function remarksOn(service: ServiceDisclosure): readonly string[] {
  const { sectionCategory, category } = service;
  return [
    ...(service.known ? [] : ['not in the catalogue']),
    ...(sectionCategory !== null && sectionCategory !== category
      ? [`policy: ${sectionCategory}`]
      : []),
    ...(service.region === null ? [] : [`only ${service.region}`]),
    ...(service.cookieless ? ['without cookies'] : []),
    ...(service.optOut ? ['opt-out offered'] : []),
  ];
}

function formatBackOffice(disclosures: Disclosures, page: Page): readonly string[] {
  const names = disclosures.services
    .filter((service) => service.kind === 'back-office')
    .map((service) => toPrintable(service.name));
  if (names.length === 0) return [];
  const room = page.width - INDENT.length;
  return [
    heading('Back office', names.length, page),
    ...indent(
      wrapWords('Not in the visitor’s browser, so the banner does not ask about them:', room).map(
        (line) => page.colors.dim(line),
      ),
    ),
    ...indent(wrapWords(names.join(', '), room)),
  ];
}

function formatCookies(disclosures: Disclosures, page: Page): readonly string[] {
  const { cookies, services } = disclosures;
  if (cookies.length === 0) return [];
  const nameOf = (id: string | null): string =>
    services.find((service) => service.id === id)?.name ?? id ?? '';
  const rows = cookies.map((cookie) => [
    cookie.name,
    cookie.category ?? '',
    nameOf(cookie.service),
    cookie.duration === null ? '' : formatDuration(cookie.duration),
    cookie.purpose ?? '',
    lineOf(cookie.evidence),
  ]);
  const { dim } = page.colors;
  const columns: readonly Column[] = [
    {},
    { tint: tintWord(page) },
    {},
    {},
    { grows: true },
    { tint: dim },
  ];
  return table(heading('Cookies', cookies.length, page), rows, { columns, page });
}

function formatFirstPartyCookies(disclosures: Disclosures, page: Page): readonly string[] {
  const rows = disclosures.firstPartyCookies.map(({ purpose, category, evidence }) => [
    category,
    purpose,
    lineOf(evidence),
  ]);
  const title = heading('Own cookies, by purpose', rows.length, page);
  const columns: readonly Column[] = [
    { tint: tintWord(page) },
    { grows: true },
    { tint: page.colors.dim },
  ];
  return table(title, rows, { columns, page });
}

function formatRetention(disclosures: Disclosures, page: Page): readonly string[] {
  const rows = disclosures.retention.map(({ subject, duration, evidence }) => [
    subject,
    formatDuration(duration),
    lineOf(evidence),
  ]);
  const columns: readonly Column[] = [{ grows: true }, {}, { tint: page.colors.dim }];
  return table(heading('Kept for', rows.length, page), rows, { columns, page });
}

function formatLegal({ rights, legalBasis }: Disclosures, page: Page): readonly string[] {
  const rows = legalBasis.map(({ processing, basis, evidence }) => [
    basis,
    processing,
    lineOf(evidence),
  ]);
  const columns: readonly Column[] = [{}, { grows: true }, { tint: page.colors.dim }];
  const basis = table(heading('Legal basis', rows.length, page), rows, { columns, page });
  if (rights.length === 0) return basis;
  const words = wrapWords(toPrintable(rights.join(', ')), page.width - INDENT.length);
  const list = [heading('Rights named', rights.length, page), ...indent(words)];
  return basis.length === 0 ? list : [...list, '', ...basis];
}

function formatNegations({ negations }: Disclosures, page: Page): readonly string[] {
  if (negations.length === 0) return [];
  const lines = negations.flatMap(({ statement, evidence }) => {
    const place = lineOf(evidence);
    const [first = '', ...rest] = wrapWords(
      toPrintable(statement),
      page.width - INDENT.length - place.length - 4,
    );
    return [`– ${first}  ${page.colors.dim(place)}`, ...rest.map((line) => `  ${line}`)];
  });
  return [heading('Says it does not', negations.length, page), ...indent(lines)];
}

function heading(title: string, count: number, { colors }: Page): string {
  return `${colors.bold(title)} ${colors.dim(String(count))}`;
}

function table(
  title: string,
  rows: readonly (readonly string[])[],
  layout: { readonly columns: readonly Column[]; readonly page: Page },
): readonly string[] {
  if (rows.length === 0) return [];
  const width = layout.page.width - INDENT.length;
  return [title, ...indent(formatColumns(rows, layout.columns, width))];
}

/** Tints a padded category word by what it says. */
function tintWord({ colors }: Page): (text: string) => string {
  const tints: Readonly<Record<string, (text: string) => string>> = categoryTints(colors);
  return (text) => (tints[text] ?? ((same: string): string => same))(text);
}

const indent = (lines: readonly string[], times = 1): readonly string[] =>
  lines.map((line) => `${INDENT.repeat(times)}${line}`);

const lineOf = (evidence: readonly Evidence[]): string =>
  evidence[0] === undefined ? '' : `line ${evidence[0].line}`;
