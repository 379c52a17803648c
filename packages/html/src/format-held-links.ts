import type { Token } from 'parse5';

import type { HeldSheet } from './hold-options.ts';

/** Attributes that a sheet beside the page's own needs to be loaded and to apply in the same way. */
const SHARED: readonly string[] = [
  'media',
  'title',
  'nonce',
  'crossorigin',
  'referrerpolicy',
  'onload',
  'disabled',
];

/** Writes the held links of the sheets that were split off the one a `<link>` loads. */
export function formatHeldLinks({ attrs }: Token.TagToken, sheets: readonly HeldSheet[]): string {
  const shared = attrs
    .filter(({ name }) => SHARED.includes(name))
    .map(({ name, value }) => ` ${name}="${escape(value)}"`)
    .join('');
  return sheets
    .map(({ services, href }) => {
      const link = `<link rel="stylesheet" href="${escape(href)}"${shared}>`;
      return `<template data-consent="${services.join(' ')}">${link}</template>`;
    })
    .join('');
}

const escape = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
