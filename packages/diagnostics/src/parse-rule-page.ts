const KINDS = ['breaks', 'holds', 'policy'] as const;

/** What an example of a rule's page shows. */
export type RuleExampleKind = (typeof KINDS)[number];

/** One fenced example of a rule's page. */
export interface RuleExample {
  /** Language of the fence: `text`, `markdown`, `html`, `json`. */
  readonly format: string;
  /** `breaks`: the rule reports it; `holds`: it does not; `policy`: what both are read with. */
  readonly kind: RuleExampleKind;
  readonly text: string;
}

/** The documentation page of a rule, taken apart. */
export interface RulePage {
  readonly code: string;
  /** First paragraph: what the rule checks, one or two sentences. */
  readonly summary: string;
  /** Titles of its sections, in order. */
  readonly sections: readonly string[];
  readonly examples: readonly RuleExample[];
  /** The whole page. */
  readonly markdown: string;
}

const FENCE = /^```([a-z]+) (breaks|holds|policy)\n([\s\S]*?)\n```$/gm;

/** Takes a rule's page (`rules/<code>/README.md`) apart: title, first paragraph, sections, and the examples marked `breaks`, `holds` and `policy`. */
export function parseRulePage(markdown: string): RulePage {
  const [title = '', summary = ''] = markdown.split('\n\n', 2);
  return {
    code: title.replace(/^# /, ''),
    summary: summary.trim().replaceAll('\n', ' '),
    sections: [...markdown.replaceAll(FENCE, '').matchAll(/^## (.+)$/gm)].map(
      ([, name]) => name ?? '',
    ),
    examples: [...markdown.matchAll(FENCE)].map(([, format = '', kind, text = '']) => ({
      format,
      kind: KINDS.find((one) => one === kind) ?? 'holds',
      text,
    })),
    markdown,
  };
}
