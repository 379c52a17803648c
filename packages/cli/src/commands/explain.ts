import type { Command } from '../command.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { findNearCodes } from '../explain/find-near-codes.ts';
import { loadRules, type DocumentedRule } from '../explain/load-rules.ts';
import { formatRuleList } from '../format/format-rule-list.ts';
import { formatRulePage } from '../format/format-rule-page.ts';
import { reportDiagnostics } from '../report-diagnostics.ts';
import { shouldColor } from '../should-color.ts';
import type { Terminal } from '../terminal.ts';
import { trouble } from '../trouble.ts';
import { widthOf } from '../width-of.ts';

/** `candor explain [CODE]`: the documentation page of a code, the rules of a fairness id, or a list of all; exit 2 for what no page has. */
export const explainCommand: Command = defineCommand({
  name: 'explain',
  summary: 'Print what a code means, why it matters, and how to fix it',
  args: {
    code: {
      type: 'positional',
      description:
        'The code a diagnostic ends its first line with, or the id of a fairness rule; all rules without one',
      required: false,
    },
    format: {
      type: 'enum',
      options: ['text', 'json'],
      default: 'text',
      description: 'A page to read, or every page as data',
    },
  },
  examples: [
    ['candor explain', 'every code, one line each'],
    ['candor explain no-implied-consent', 'what it checks, why, examples, how to fix it'],
    ['candor explain F03', 'the rules that a fairness rule is checked by, or its one page'],
    ['candor explain --format json', 'all pages, for another program'],
  ],
  async run({ code, format }, terminal): Promise<ExitCode> {
    const rules = await loadRules();
    const byCode = rules.filter((rule) => rule.code === code);
    const byId = rules.filter(({ ids }) => ids.includes(code?.toUpperCase() ?? ''));
    const wanted = code === undefined ? rules : [...byCode, ...byId];
    if (wanted.length === 0) return unknownRule(code ?? '', rules, terminal);
    if (format === 'json') {
      const pages = wanted.map((rule) => ({
        code: rule.code,
        about: rule.about,
        ids: rule.ids,
        summary: rule.summary,
        markdown: rule.markdown,
      }));
      terminal.stdout.write(`${JSON.stringify({ rules: pages }, null, 2)}\n`);
      return EXIT_CODE.ok;
    }
    const { stdout, env } = terminal;
    const style = { color: shouldColor(stdout, env), width: widthOf(stdout) };
    stdout.write(
      code === undefined || byId.length > 1
        ? formatRuleList(wanted, { ...style, isCut: stdout.isTTY === true })
        : wanted.map((rule) => formatRulePage(rule, style)).join('\n'),
    );
    return EXIT_CODE.ok;
  },
});

function unknownRule(code: string, rules: readonly DocumentedRule[], terminal: Terminal): ExitCode {
  const near = findNearCodes(code, [...new Set(rules.map((rule) => rule.code))]);
  const { diagnostic } = trouble('no-unknown-rule', {
    message: `No rule has the code or the id \`${code.slice(0, 100)}\`.`,
    why: 'Every code that is reported has a page, and so has every fairness rule.',
    fix:
      near.length === 0
        ? 'candor explain lists every rule.'
        : `Did you mean ${near.map((one) => `candor explain ${one}`).join(', or ')}?`,
  });
  reportDiagnostics(terminal, [diagnostic]);
  return EXIT_CODE.unusable;
}
