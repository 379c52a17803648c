import { compile, type Artifact } from '@candor/compiler';
import type { Catalog, CatalogService, SignalStep } from '@candor/model';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A site with one catalogue service and one service of its own in each category, in one browser context. */
export interface VendorPage {
  readonly page: Page;
  /**
   * What the vendor's globals got, and when its tag ran, in order, since it was last asked for.
   *
   * @param last - Waits for this line first.
   */
  heard(last?: string): Promise<readonly string[]>;
}

const ORIGIN = 'https://site.test';
const TAG = 'https://tag.test/tag.js';

/** Lines of the log that are not about a global: a page view starts, the tag's inline code runs, its script has loaded. */
export const MARKS = {
  page: '-- a page view begins --',
  tag: '-- the tag runs --',
  script: '-- its script has loaded --',
} as const;

/** Compiles the site of one service. */
export function buildVendorSite(catalog: Catalog, service: CatalogService): readonly Artifact[] {
  const own = (category: string, ...ids: string[]) => [
    category,
    {
      services: [
        ...ids,
        { id: `own-${category}`, name: `Own ${category}`, purpose: 'Ours.', cookies: [] },
      ],
    },
  ];
  const { artifacts, diagnostics } = compile({
    config: {
      name: 'candor.config.json',
      text: JSON.stringify({
        site: { name: 'Site', controller: 'Site Ltd', contact: 'privacy@site.test' },
        categories: Object.fromEntries(
          ['necessary', 'functional', 'analytics', 'marketing', 'social'].map((category) =>
            own(category, ...(service.category === category ? [service.id] : [])),
          ),
        ),
      }),
    },
    policy: null,
    catalog,
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return artifacts;
}

/** Opens the page: a recorder, the gate, and the service's tag as held markup. */
export async function openVendorPage(
  context: BrowserContext,
  service: CatalogService,
  artifacts: readonly Artifact[],
): Promise<VendorPage> {
  let log: string[] = [];
  await context.exposeBinding('report', (_, line: string) => void log.push(line));
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const file = artifacts.find(({ path }) => `/candor/${path}` === url.pathname);
    if (url.href === TAG) await route.fulfill({ contentType: 'text/javascript', body: '' });
    else if (file) await route.fulfill({ contentType: 'text/javascript', body: file.content });
    else await route.fulfill({ contentType: 'text/html', body: htmlOf(service) });
  });
  const page = await context.newPage();
  await page.goto(ORIGIN);
  return {
    page,
    async heard(last) {
      if (last !== undefined) await expect.poll(() => log, { timeout: 10_000 }).toContain(last);
      // What comes too late for the order of things, and must not come, gets the time to come.
      await page.waitForTimeout(200);
      const lines = log;
      log = [];
      return lines;
    },
  };
}

function htmlOf(service: CatalogService): string {
  const steps = (service.signals ?? []).flatMap((signal): readonly SignalStep[] =>
    signal.protocol === 'calls'
      ? [...signal.hold, ...signal.grant, ...signal.revoke]
      : [{ kind: 'push', path: 'dataLayer', args: [] }],
  );
  const pathsOf = (kinds: readonly SignalStep['kind'][]): string =>
    JSON.stringify([
      ...new Set(steps.filter(({ kind }) => kinds.includes(kind)).map(({ path }) => path)),
    ]);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Site</title>
<script>(${record.toString()})(${pathsOf(['set', 'push', 'queue'])}, ${JSON.stringify(MARKS.page)})</script>
<script src="/candor/consent.js"></script></head><body>
<template data-consent="${service.id}">
<script>(${runTag.toString()})(${pathsOf(['call'])}, ${JSON.stringify(MARKS.tag)})</script>
<script src="${TAG}" onload="report('${MARKS.script}')"></script>
</template></body></html>`;
}

declare const report: (line: string) => void;
type Fields = Record<string, unknown>;
type Call = (...values: unknown[]) => void;

/** Runs in the page, before the gate: reports what is done to globals that the vendor's script does not have to make. */
function record(paths: readonly string[], line: string): void {
  report(line);
  // An Arguments object must be told from a list of the same: Google's queue ignores the list.
  const text = (values: readonly unknown[]): string =>
    values
      .map((value) =>
        Object.prototype.toString.call(value) === '[object Arguments]'
          ? `arguments: ${text([...(value as unknown[])])}`
          : JSON.stringify(value),
      )
      .join(', ');
  const watchField = (owner: Fields, name: string, path: string): void => {
    let current: unknown;
    Object.defineProperty(owner, name, {
      configurable: true,
      enumerable: true,
      get: () => current,
      set(value: unknown) {
        current = value;
        report(`${path} = ${text([value])}`);
      },
    });
  };
  const watchArray = (array: unknown[], name: string): void => {
    report(`${name} = []`);
    Object.defineProperty(array, 'push', {
      writable: true,
      value: (...values: unknown[]) => {
        report(`${name}.push(${text(values)})`);
        return Array.prototype.push.apply(array, values);
      },
    });
    for (const path of paths.filter((each) => each.startsWith(`${name}.`))) {
      watchField(array as unknown as Fields, path.slice(name.length + 1), path);
    }
  };
  const watchStub = (stub: Call & { q?: unknown[] }, name: string): Call => {
    report(`${name} = function`);
    return (...values) => {
      stub(...values);
      const kind = Object.prototype.toString.call(stub.q?.at(-1));
      report(`${name}(${text(values)}) kept as ${kind}`);
    };
  };
  for (const name of new Set(paths.map((path) => path.split('.')[0]!))) {
    let current: unknown;
    Object.defineProperty(window, name, {
      configurable: true,
      get: () => current,
      set(value: unknown) {
        current = typeof value === 'function' ? watchStub(value as Call, name) : value;
        if (Array.isArray(value)) watchArray(value, name);
        else if (typeof value !== 'function') report(`${name} = ${text([value])}`);
      },
    });
  }
}

/** Runs in the page, as the vendor's tag: makes the functions that only the vendor has, each of which reports its calls. */
function runTag(paths: readonly string[], line: string): void {
  report(line);
  const define = (path: string): void => {
    const names = path.split('.');
    const name = names.pop()!;
    let owner = window as unknown as Fields;
    for (const part of names) owner = (owner[part] ??= []) as Fields;
    owner[name] = (...values: unknown[]) => {
      const shown = values.map((value) =>
        typeof value === 'function' ? 'function' : JSON.stringify(value),
      );
      report(`${path}(${shown.join(', ')})`);
      const callback = values.at(-1);
      if (typeof callback !== 'function') return;
      setTimeout(() => {
        // As Shopify does: what is loaded on demand is there when the callback runs.
        if (isLoader(path)) later.forEach(define);
        (callback as Call)();
      });
    };
  };
  const isLoader = (path: string): boolean => path.endsWith('.loadFeatures');
  const later = paths.some(isLoader) ? paths.filter((path) => !isLoader(path)) : [];
  for (const path of paths) if (!later.includes(path)) define(path);
}
