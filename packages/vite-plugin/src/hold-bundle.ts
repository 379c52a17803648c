import type { Diagnostic } from '@candor/diagnostics';
import { findVendorUrls, holdFiles, type HoldOptions } from '@candor/html';
import type { Plan } from '@candor/model';

import { heldServices } from './held-services.ts';
import { type Logger, printDiagnostics } from './print-diagnostics.ts';
import { type Bundle, sheetsOf } from './sheets-of.ts';

/** A text file to emit. */
export interface EmittedText {
  readonly fileName: string;
  readonly source: string;
}

/** By what a bundle is held, and who is told what cannot be. */
export interface BundleContext {
  readonly plan: Plan | null | undefined;
  readonly logger: Logger;
}

/**
 * Takes what is held out of the style sheets of a bundle, and warns of vendor URLs in its scripts, which cannot be held there.
 *
 * @returns The sheets that were split off, to be emitted beside the others.
 */
export function holdBundle(
  bundle: Bundle,
  { plan, logger }: BundleContext,
): readonly EmittedText[] {
  const options = heldServices(plan);
  warnOfScripts(bundle, { options, logger });
  const held = holdFiles(sheetsOf(bundle), options);
  for (const { path, text, isSplitOff } of held) {
    const asset = bundle[path];
    if (!isSplitOff && asset?.type === 'asset' && asset.source !== text) asset.source = text;
  }
  return held
    .filter(({ isSplitOff }) => isSplitOff)
    .map(({ path, text }) => ({ fileName: path, source: text }));
}

function warnOfScripts(
  bundle: Bundle,
  { options, logger }: { readonly options: HoldOptions; readonly logger: Logger },
): void {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const diagnostics = chunks.flatMap(({ fileName, code }) =>
    findVendorUrls(code, options).map(({ url, services, offset }): Diagnostic => ({
      code: 'no-vendor-url-in-script',
      severity: 'warning',
      message: `${url} belongs to ${services.join(' and ')}, and cannot be held in a script.`,
      why: 'In a page the gate intercepts what a script loads; in a service worker nothing does.',
      fix: 'Load it after consent (`candor.subscribe`), or from held markup.',
      span: { start: offset, end: offset + url.length },
      file: fileName,
    })),
  );
  if (diagnostics.length === 0) return;
  const sources = Object.fromEntries(
    chunks.map(({ fileName, code }) => [fileName, { name: fileName, text: code }]),
  );
  printDiagnostics(diagnostics, sources, { logger, color: false });
}
