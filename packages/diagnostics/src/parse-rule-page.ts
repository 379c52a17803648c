/** One fenced example of a rule's page. */
export interface RuleExample {
  /** Language of the fence: `text`, `markdown`, `html`, `json`. */
  readonly format: string;
  /** `breaks`: the rule reports it; `holds`: it does not. */
  readonly kind: 'breaks' | 'holds';
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

const FENCE = /^```([a-z]+) (breaks|holds)\n([\s\S]*?)\n```$/gm;

/** Takes a rule's page (`rules/<code>/README.md`) apart: title, first paragraph, sections, and the examples marked `breaks` and `holds`. */
export function parseRulePage(markdown: string): RulePage {
  const [title = '', summary = ''] = markdown.split('\n\n', 2);
  return {
    code: title.replace(/^# /, ''),
    summary: summary.replaceAll('\n', ' '),
    sections: [...markdown.replaceAll(FENCE, '').matchAll(/^## (.+)$/gm)].map(
      ([, name]) => name ?? '',
    ),
    examples: [...markdown.matchAll(FENCE)].map(([, format = '', kind, text = '']) => ({
      format,
      kind: kind === 'breaks' ? 'breaks' : 'holds',
      text,
    })),
    markdown,
  };
}
