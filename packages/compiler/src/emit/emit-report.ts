import type { Emitter } from './emitter.ts';
import { renderReport } from './report/render-report.ts';

/** Emits the policy with each disclosure beside the decision made from it. Without a policy there is nothing to show. */
export const emitReport: Emitter = (plan, { policy, disclosures, catalog }) =>
  policy === null
    ? []
    : [{ path: 'report.html', content: renderReport(plan, { policy, disclosures, catalog }) }];
