import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What people's own systems have, near enough: without them the pictures would show this machine's fonts, or empty boxes. */
const FONTS = {
  inter: 'Inter Variable',
  'noto-sans-arabic': 'Noto Sans Arabic Variable',
  'noto-sans-hebrew': 'Noto Sans Hebrew Variable',
  'noto-sans-devanagari': 'Noto Sans Devanagari Variable',
  'noto-sans-jp': 'Noto Sans JP Variable',
};

/** Address of the style sheet that has the elements use the fonts. */
export const FONT_STYLE = '/fonts/index.css';

/** The fonts' files by path, for `serveSites`. */
export function listFontFiles() {
  const require = createRequire(import.meta.url);
  const families = Object.values(FONTS)
    .map((name) => `'${name}'`)
    .join();
  const imports = Object.keys(FONTS).map((name) => `@import '/fonts/${name}/index.css';`);
  const files = {
    [FONT_STYLE]: `${imports.join('\n')}\n:root { --candor-font: ${families}, sans-serif }`,
  };
  for (const name of Object.keys(FONTS)) {
    const folder = dirname(require.resolve(`@fontsource-variable/${name}/package.json`));
    files[`/fonts/${name}/index.css`] = readFileSync(join(folder, 'index.css'));
    for (const file of readdirSync(join(folder, 'files')))
      files[`/fonts/${name}/files/${file}`] = readFileSync(join(folder, 'files', file));
  }
  return files;
}
