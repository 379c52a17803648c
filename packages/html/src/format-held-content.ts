import type { HoldCssResult } from './hold-css.ts';

/** An element in pieces, as it was written. */
export interface WrittenElement {
  readonly services: readonly string[];
  readonly tag: string;
  readonly content: string;
  /** Empty when the page ends before it. */
  readonly endTag: string;
}

/** Writes an element into held markup: unchanged, or, a `<style>`, split into what may apply now and what may not. */
export function formatHeldContent(
  { services, tag, content, endTag }: WrittenElement,
  sheet: HoldCssResult | undefined,
): string {
  const wrap = (ids: readonly string[], css: string): string =>
    `<template data-consent="${ids.join(' ')}">${tag}${css}${endTag}${endTag === '' ? '' : '</template>'}`;
  // What has no end cannot be followed by anything.
  if (sheet === undefined || endTag === '') return wrap(services, content);
  const kept = sheet.css.trim() === '' ? '' : `${tag}${sheet.css}${endTag}`;
  return `${kept}${sheet.held.map((held) => wrap(held.services, held.css)).join('')}`;
}
