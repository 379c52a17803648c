import type { Diagnostic } from '@candor/diagnostics';
import type { Disclosures } from '@candor/model';

import type { ExtractContext } from '../extract/extractor.ts';

/** Looks for one kind of trouble in a policy. Its file has the name of its code. */
export type Rule = (context: ExtractContext, disclosures: Disclosures) => readonly Diagnostic[];
