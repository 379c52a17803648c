import { resolveService } from '../match/resolve-service.ts';
import type { ExtractContext } from './extractor.ts';

/** The id of the service that a sentence names, when it names one and not several; `null` otherwise. */
export function serviceIn(sentence: number, context: ExtractContext): string | null {
  const used = context.judgedIn(sentence).filter(({ isUsed }) => isUsed);
  const ids = new Set(used.map(({ at }) => resolveService(at, context).id));
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}

/** The id of the only service that a block names, by one of its sentences. */
export function serviceOfBlock(sentence: number, context: ExtractContext): string | null {
  const { sentences } = context.document;
  const block = sentences[sentence]?.block;
  const ids = new Set<string>();
  for (const step of [-1, 1]) {
    for (let index = sentence; sentences[index]?.block === block; index += step) {
      const id = serviceIn(index, context);
      if (id !== null) ids.add(id);
    }
  }
  return ids.size === 1 ? ([...ids][0] ?? null) : null;
}
