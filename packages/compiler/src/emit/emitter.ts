import type { Plan } from '@candor/model';

import type { RuleContext } from '../rules/rule.ts';
import type { Artifact } from './artifact.ts';

/** Writes files for people and servers from a plan; the context has what the plan leaves out, the policy's text above all. */
export type Emitter = (plan: Plan, context: RuleContext) => readonly Artifact[];
