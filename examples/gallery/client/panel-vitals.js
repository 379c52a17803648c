import { onCLS, onINP, onLCP } from './web-vitals.js';

/**
 * Measures the page as Google's web-vitals does, and Candor's part in it.
 *
 * @param {(lines: readonly (readonly [name: string, value: string, remark: string])[]) => void} draw
 */
export function watchVitals(draw) {
  const lines = new Map([
    ['LCP', ['–', 'largest paint so far']],
    ['CLS', ['–', 'nothing moved so far']],
    ['INP', ['–', 'click something']],
    ['Candor', ['–', '']],
  ]);
  const set = (name, value, remark) => {
    lines.set(name, [value, remark]);
    lines.set('Candor', describeFiles());
    draw([...lines].map(([key, line]) => [key, ...line]));
  };
  const options = { reportAllChanges: true };
  onLCP(({ value, attribution }) => {
    set('LCP', `${Math.round(value)} ms`, describePaint(attribution.target));
  }, options);
  onCLS(({ value, attribution }) => {
    const remark =
      value === 0 ? 'nothing moved' : `${shorten(attribution.largestShiftTarget)} moved`;
    set('CLS', value.toFixed(3), remark);
  }, options);
  onINP(({ value, attribution }) => {
    set('INP', `${Math.round(value)} ms`, attribution.interactionTarget || 'in a component');
  }, options);
  draw([...lines].map(([key, line]) => [key, ...line]));
}

/** The banner is never to be the largest paint. @param {string | undefined} target - None when it is inside a component. */
function describePaint(target) {
  if (target?.includes('candor-')) return 'Candor’s: please report this';
  return `${shorten(target)}, not the banner`;
}

/** @param {string | undefined} target - Selector of web-vitals. */
function shorten(target) {
  return target?.split('>').at(-1) ?? 'something in a component';
}

/** Candor's own files on this page: bytes over the wire, compressed. */
function describeFiles() {
  const files = performance
    .getEntriesByType('resource')
    .filter(({ name }) => new URL(name).pathname.startsWith('/candor/'));
  const bytes = files.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  const names = files.map(({ name }) =>
    new URL(name).pathname
      .split('/')
      .at(-1)
      .replace(/\.[0-9a-z]{8,}\./, '.'),
  );
  return [`${(bytes / 1000).toFixed(1)} kB`, names.join(', ')];
}
