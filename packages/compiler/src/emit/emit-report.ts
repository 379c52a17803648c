import type { Emitter } from './emitter.ts';
import { collectReport } from './report/collect-report.ts';
import { renderReport } from './report/render-report.ts';

/** Emits the policy with each disclosure beside the decision made from it. Without a policy there is nothing to show. */
export const emitReport: Emitter = (plan, context) =>
  context.policy === null
    ? []
    : [
        {
          path: 'report.html',
          content: renderReport(collectReport(plan, context, context.policy)),
        },
      ];
