import picocolors from 'picocolors';

import type { Command } from '../command.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT_CODE, type ExitCode } from '../exit-code.ts';
import { countDiagnostics } from '../format/count-diagnostics.ts';
import { createPreviewApp } from '../preview/create-preview-app.ts';
import {
  createPreviewSession,
  type LivePreviewSession,
} from '../preview/create-preview-session.ts';
import { listen } from '../preview/listen.ts';
import { openBrowser } from '../preview/open-browser.ts';
import { watchFiles } from '../preview/watch-files.ts';
import { reportBriefly } from '../report-briefly.ts';
import { reportDiagnostics } from '../report-diagnostics.ts';
import { reportBug } from '../report-bug.ts';
import { shouldColor } from '../should-color.ts';
import type { Terminal } from '../terminal.ts';
import { trouble } from '../trouble.ts';

const DEFAULT_PORT = '4870';

/** `candor preview [CONFIG]`: runs until it is interrupted, through every error in the files. */
export const previewCommand: Command = defineCommand({
  name: 'preview',
  summary: 'Look at the banner on a sample page, live',
  args: {
    config: {
      type: 'positional',
      description: 'The configuration (candor.config.json); - for stdin',
      required: false,
    },
    port: {
      type: 'string',
      valueHint: 'number',
      default: DEFAULT_PORT,
      description: `Port on 127.0.0.1 (${DEFAULT_PORT}); the next free one when it is taken`,
    },
    open: { type: 'boolean', description: 'Open the page in the browser' },
  },
  examples: [
    ['candor preview', 'serves the sample page and reloads it at each save'],
    ['candor preview site/candor.config.json --port 8080 --open', 'elsewhere, and opens it'],
  ],
  async run({ config, port, open }, terminal): Promise<ExitCode> {
    const firstPort = Number(port);
    if (!/^\d{1,5}$/.test(port) || firstPort > 65_535) return badPort(port, terminal);
    const onBug = (error: unknown): void => void reportBug(error, terminal);
    const session = await createPreviewSession(terminal, config);
    const listening = await listen(createPreviewApp(session, onBug), firstPort);
    if (listening === undefined) return noPort(port, terminal);

    const address = `http://127.0.0.1:${listening.port}/`;
    const colors = picocolors.createColors(shouldColor(terminal.stdout, terminal.env));
    terminal.stdout.write(`Preview at ${colors.cyan(address)} until you press Ctrl+C.\n`);
    reportBuild(session, terminal);
    const watch = watchFiles(() => void reload().catch(onBug));
    const reload = async (): Promise<void> => {
      await session.reload();
      watch.follow(session.files());
      reportBuild(session, terminal);
    };
    watch.follow(session.files());
    if (open === true) openBrowser(address);

    await aborted(terminal.signal);
    watch.close();
    listening.server.closeAllConnections();
    listening.server.close();
    return EXIT_CODE.ok;
  },
});

function reportBuild(session: LivePreviewSession, terminal: Terminal): void {
  const { kind, diagnostics, sources } = session.current();
  reportBriefly(terminal, diagnostics, { sources, explainedBy: 'candor check' });
  const state = kind === 'built' ? 'Compiled' : 'Does not compile';
  terminal.stderr.write(`${state}: ${countDiagnostics(diagnostics)}.\n`);
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function badPort(port: string, terminal: Terminal): ExitCode {
  const { diagnostic } = trouble('use-valid-flag-value', {
    message: `--port cannot be \`${port}\`.`,
    why: 'A port is a number from 0 to 65535.',
    fix: 'Write for example --port 8080.',
  });
  reportDiagnostics(terminal, [diagnostic]);
  return EXIT_CODE.unusable;
}

function noPort(port: string, terminal: Terminal): ExitCode {
  const { diagnostic } = trouble('use-free-port', {
    message: `No port from ${port} on is free.`,
    why: 'The preview is served on this machine and needs one.',
    fix: 'Pass another one with --port; 0 takes any that is free.',
  });
  reportDiagnostics(terminal, [diagnostic]);
  return EXIT_CODE.unusable;
}
