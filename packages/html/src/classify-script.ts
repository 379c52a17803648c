import type { Token } from 'parse5';

/** https://mimesniff.spec.whatwg.org/#javascript-mime-type */
const JAVASCRIPT_TYPES: ReadonlySet<string> = new Set([
  'application/ecmascript',
  'application/javascript',
  'application/x-ecmascript',
  'application/x-javascript',
  'text/ecmascript',
  'text/javascript',
  'text/javascript1.0',
  'text/javascript1.1',
  'text/javascript1.2',
  'text/javascript1.3',
  'text/javascript1.4',
  'text/javascript1.5',
  'text/jscript',
  'text/livescript',
  'text/x-ecmascript',
  'text/x-javascript',
]);

/** What a browser does with a script element: run it, read it as speculation rules, or nothing. */
export type ScriptKind = 'code' | 'speculation-rules' | 'data';

/**
 * Classifies a script element by its `type` and `language`. Import maps count as data: they name addresses and request none.
 * https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 */
export function classifyScript({ attrs }: Token.TagToken): ScriptKind {
  const value = (wanted: string): string | undefined =>
    attrs.find(({ name }) => name === wanted)?.value;
  const type = value('type');
  const language = value('language') ?? '';
  const written = type ?? (language === '' ? '' : `text/${language}`);
  const essence = written.trim().toLowerCase();
  if (essence === '' || essence === 'module' || JAVASCRIPT_TYPES.has(essence)) return 'code';
  return essence === 'speculationrules' ? 'speculation-rules' : 'data';
}
