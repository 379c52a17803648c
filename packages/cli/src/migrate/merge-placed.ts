import type { CookieSetting } from '@candor/compiler';

import type { PlacedService } from './placed-service.ts';

/** A service here with all that an earlier configuration said of it. */
export interface MergedService extends Omit<PlacedService, 'answeredAs' | 'isAnswer'> {
  readonly answers: readonly { readonly name: string; readonly isPreselected: boolean }[];
}

/** Joins what stands under one id: an earlier configuration may list a service twice, or list its cookies apart. */
export function mergePlaced(placed: readonly PlacedService[]): readonly MergedService[] {
  const merged = new Map<string, MergedService>();
  for (const { answeredAs, isAnswer, ...service } of placed) {
    const { id } = service.setting;
    const before = merged.get(id);
    const answers =
      answeredAs === undefined || !isAnswer
        ? []
        : [{ name: answeredAs, isPreselected: service.isPreselected }];
    merged.set(
      id,
      before === undefined ? { ...service, answers } : join(before, { ...service, answers }),
    );
  }
  return [...merged.values()];
}

function join(one: MergedService, other: MergedService): MergedService {
  const cookies = [...(one.setting.cookies ?? []), ...(other.setting.cookies ?? [])];
  const isNamed = one.answers.length > 0;
  return {
    ...one,
    setting: {
      ...one.setting,
      ...(cookies.length === 0 ? {} : { cookies: unique(cookies) }),
    },
    stoodUnder: [...new Set([...one.stoodUnder, ...other.stoodUnder])],
    namedUnder: [...new Set([...one.namedUnder, ...other.namedUnder])],
    answers: [...one.answers, ...other.answers],
    // Who names a service need not be asked whether its cookies are on the site.
    questions: isNamed ? one.questions : [...new Set([...one.questions, ...other.questions])],
    diagnostics: [...one.diagnostics, ...other.diagnostics],
  };
}

function unique(cookies: readonly CookieSetting[]): readonly CookieSetting[] {
  return [
    ...new Map(cookies.toReversed().map((cookie) => [cookie.name, cookie])).values(),
  ].toReversed();
}
