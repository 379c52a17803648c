import { matchUrl } from '@candor/catalog';
import type { Diagnostic, Span } from '@candor/diagnostics';
import { findForeignUrls, findVendorUrls, holdHtml, type HoldOptions } from '@candor/html';
import type { Plan, PlanService } from '@candor/model';

import { describeUnheld } from '../format/describe-unheld.ts';
import { locateIn } from './locate-in.ts';
import type { SiteDocument } from './site.ts';

/** A service that stands in a document and is not held there. */
interface Unheld {
  readonly id: string;
  readonly file: string;
  readonly span: Span;
}

/** Names the services that need consent and stand unheld in pages and sheets, and those that scripts name; each once. */
export function checkUnheld(documents: readonly SiteDocument[], plan: Plan): readonly Diagnostic[] {
  const options: HoldOptions = {
    services: plan.services.filter(({ category }) => category !== 'necessary'),
    necessary: plan.services.filter(({ category }) => category === 'necessary'),
  };
  const findings = documents.map((document) => READERS[document.kind](document, { options, plan }));
  return [
    ...describeServices(
      findings.flatMap(({ unheld }) => unheld),
      plan,
    ),
    ...onceEach(findings.flatMap(({ named }) => named)),
  ];
}

interface Reading {
  readonly options: HoldOptions;
  readonly plan: Plan;
}

interface Findings {
  readonly unheld: readonly Unheld[];
  /** Mentions that cannot be held where they stand. */
  readonly named: readonly Diagnostic[];
}

type Reader = (document: SiteDocument, reading: Reading) => Findings;

const READERS: Readonly<Record<SiteDocument['kind'], Reader>> = {
  page({ name, text }, { options, plan }) {
    const { held, unheld } = holdHtml(text, options);
    const file = { path: name, text, isSplitOff: false, held: [], unheld };
    const located = new Set<string>();
    const found = held.flatMap(({ services, element, offset }) =>
      services.map((id) => {
        // Only the first place is shown, and a page may have a hundred thousand.
        const needles = located.has(id)
          ? []
          : needlesOf(plan.services.find((service) => service.id === id));
        located.add(id);
        return { id, file: name, span: locateIn(text, { offset, element, needles }) };
      }),
    );
    return { unheld: found, named: describeUnheld(file) };
  },
  sheet({ name, text }, { plan }) {
    const found = findForeignUrls({ kind: 'sheet', text }).flatMap(({ url, offset }) =>
      matchUrl(plan, url)
        .filter(({ category }) => category !== 'necessary')
        .map(({ id }) => ({ id, file: name, span: { start: offset, end: offset + 1 } })),
    );
    return { unheld: found, named: [] };
  },
  script({ name, text }, { options }) {
    const urls = findVendorUrls(text, options).map((url) => ({ ...url, where: 'script' as const }));
    const file = { path: name, text, isSplitOff: false, held: [], unheld: urls };
    return { unheld: [], named: describeUnheld(file) };
  },
};

/** What of a service may stand in a tag or a snippet: its hosts, its variables. */
function needlesOf(service: PlanService | undefined): readonly string[] {
  const hosts = service?.hosts.map((pattern) => pattern.split('/', 1)[0] ?? '') ?? [];
  return [...hosts, ...(service?.globals ?? []).map((name) => name.toLowerCase())];
}

function describeServices(unheld: readonly Unheld[], plan: Plan): readonly Diagnostic[] {
  return plan.services.flatMap(({ id, name, category }) => {
    const all = unheld.filter((one) => one.id === id);
    const [first] = all;
    if (first === undefined) return [];
    const more = all.length === 1 ? '' : ` (${all.length} places)`;
    return [
      {
        code: 'no-unheld-service',
        severity: 'error',
        message: `${name} stands unheld in ${first.file}${more}.`,
        why: `It needs consent (${category}), and a browser requests what stands in a page or sheet ahead of every script: the gate alone comes too late.`,
        fix: `Hold it with candor wrap, the Vite plugin or the middleware, or by hand: <template data-consent="${id}">…</template>.`,
        span: first.span,
        file: first.file,
      },
    ];
  });
}

/** A bundle may have a hundred addresses of one vendor. */
function onceEach(named: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return named.filter(({ code, message, file = '' }) => {
    const key = JSON.stringify([code, file, message.replace(/^\S+/, '')]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
