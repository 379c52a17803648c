import type { Category } from '@candor/model';
import type picocolors from 'picocolors';

type Colors = ReturnType<typeof picocolors.createColors>;

/** One colour a category, the same in every report. */
export function categoryTints(
  colors: Colors,
): Readonly<Record<Category, (text: string) => string>> {
  return {
    necessary: colors.green,
    functional: colors.cyan,
    analytics: colors.blue,
    marketing: colors.magenta,
    social: colors.yellow,
  };
}
