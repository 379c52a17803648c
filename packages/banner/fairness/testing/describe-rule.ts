import { parseRulePage } from '../../../diagnostics/src/parse-rule-page.ts';
import { afterEach, describe, it } from '../../test/bdd.ts';
import { equal } from '../../test/equal.ts';
import type { Finding } from '../finding.ts';
import type { Layer } from '../layer.ts';
import { readLayer } from '../read-layer.ts';
import { RULE_CODES, type RuleId } from '../rule-codes.ts';

/** How a rule is asked about an example of its page: HTML that stands in the body, or JSON where the rule compares numbers. */
export interface RuleExamples {
  readonly html?: (layer: Layer) => readonly Finding[] | Promise<readonly Finding[]>;
  readonly json?: (facts: never) => readonly Finding[];
}

/** Runs the examples of a rule's page: each that is said to break breaks this rule, each that is said to hold does not. */
export function describeRule(rule: RuleId, run: RuleExamples): void {
  const code = RULE_CODES[rule];
  describe(`the page of ${code}`, () => {
    afterEach(clearExample);

    for (const kind of ['breaks', 'holds'] as const)
      it(`shows examples that ${kind === 'holds' ? 'hold' : 'break'}`, async () => {
        const response = await fetch(new URL(`../${code}/README.md`, import.meta.url));
        const examples = parseRulePage(await response.text()).examples.filter(
          (example) => example.kind === kind,
        );
        equal(examples.length > 0, true, `no example that ${kind}`);
        for (const { format, text } of examples) {
          const findings =
            format === 'json'
              ? run.json!(JSON.parse(text) as never)
              : await run.html!(showExample(text));
          equal(findings.length > 0, kind === 'breaks', `${text}\n${JSON.stringify(findings)}`);
          for (const finding of findings) equal([finding.rule, finding.code], [rule, code]);
          clearExample();
        }
      });
  });
}

/** Puts HTML into the body, and runs its scripts; the layer is what has the part `card`, or the body. */
function showExample(html: string): Layer {
  document.documentElement.lang = 'en';
  document.body.replaceChildren(new Range().createContextualFragment(html));
  return readLayer(document.body.querySelector<HTMLElement>('[part~="card"]') ?? document.body);
}

function clearExample(): void {
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  localStorage.clear();
  sessionStorage.clear();
  for (const pair of document.cookie.split('; '))
    document.cookie = `${pair.split('=', 1)[0]}=; max-age=0; path=/`;
}
