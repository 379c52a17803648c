import type { Catalog } from '@candor/model';

import { services } from './generated/services.ts';

/** Every service Candor knows, sorted by id. Functions take a catalogue as an argument; this is the one to hand them. */
export const catalog: Catalog = { services };
