import type { Artifact } from './artifact.ts';
import { buildDeclaration } from './build-declaration.ts';
import type { Emitter } from './emitter.ts';
import { ownPurposes } from './own-purposes.ts';
import { renderDeclaration } from './render-declaration.ts';
import { textsOf } from './texts-of.ts';

/**
 * Emits the cookie declaration for the policy page, as HTML to paste or include and as JSON to render otherwise; further languages
 * under their own names (`declaration-de.html`).
 */
export const emitDeclaration: Emitter = (plan, { config }) =>
  plan.locales.flatMap((locale, index): Artifact[] => {
    const texts = textsOf(plan, config, locale);
    const declaration = buildDeclaration(plan, { locale, texts, ownPurposes: ownPurposes(config) });
    const name = index === 0 ? 'declaration' : `declaration-${locale}`;
    return [
      { path: `${name}.html`, content: renderDeclaration(declaration, texts) },
      { path: `${name}.json`, content: `${JSON.stringify(declaration, null, 2)}\n` },
    ];
  });
