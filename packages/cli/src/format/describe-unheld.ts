import type { Diagnostic } from '@candor/diagnostics';
import type { HeldFile } from '@candor/html';

type Unheld = HeldFile['unheld'][number];

const WORDS: Readonly<
  Record<Unheld['where'], Pick<Diagnostic, 'code' | 'severity' | 'why' | 'fix'>>
> = {
  script: {
    code: 'no-vendor-url-in-script',
    severity: 'warning',
    why: 'A script cannot be held in part. In a page the gate intercepts what it loads; in a service worker nothing does.',
    fix: 'Load it after consent (`candor.subscribe`), or from held markup. For a service worker send a Content-Security-Policy with its file: see headers/.',
  },
  handler: {
    code: 'no-vendor-url-in-handler',
    severity: 'warning',
    why: 'The attribute stays: it is usually something the visitor asks for, such as sharing the page.',
    fix: 'If it loads something by itself (onload, onerror), mark the element: data-consent, and data-consent-onload instead of onload.',
  },
  data: {
    code: 'no-vendor-url-in-data',
    severity: 'info',
    why: 'The script only states data, so it is not held: other code may need it.',
    fix: 'Nothing, unless that data makes another script load it: then load it after consent.',
  },
};

/** Says what stands in a file and could not be held, each with its place. */
export function describeUnheld({ path, unheld }: HeldFile): readonly Diagnostic[] {
  return unheld.map(({ url, services, where, offset }) => ({
    ...WORDS[where],
    message: `${url} belongs to ${services.join(' and ')}, and cannot be held where it stands.`,
    span: { start: offset, end: offset + (where === 'handler' ? 1 : url.length) },
    file: path,
  }));
}
