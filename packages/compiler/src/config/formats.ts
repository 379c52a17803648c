/** How one kind of string is written: a pattern without flags, so that JSON Schema says the same. */
export interface Format {
  /** Linear: no repetition inside a repetition can match the same text in two ways. */
  readonly pattern: RegExp;
  readonly code: string;
  readonly expected: string;
  readonly why: string;
  readonly fix: string;
}

const LABEL = '[a-z0-9_-]{1,63}';

/** Names of the string formats of the configuration. */
export type FormatName =
  | 'id'
  | 'duration'
  | 'host'
  | 'color'
  | 'locale'
  | 'region'
  | 'length'
  | 'fontSize'
  | 'font'
  | 'url'
  | 'path'
  | 'domain'
  | 'storageName';

/** The string formats of the configuration, by name. */
export const FORMATS: Readonly<Record<FormatName, Format>> = {
  id: {
    pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    code: 'use-valid-id',
    expected: 'lower-case words joined by hyphens',
    why: 'The id stands in markup (`data-consent`) and in the consent state.',
    fix: 'Write it like `google-analytics`.',
  },
  duration: {
    pattern:
      /^(?:session|persistent|localStorage|P(?=[0-9]|T[0-9])(?:[0-9]{1,4}Y)?(?:[0-9]{1,4}M)?(?:[0-9]{1,4}W)?(?:[0-9]{1,5}D)?(?:T(?=[0-9])(?:[0-9]{1,5}H)?(?:[0-9]{1,6}M)?(?:[0-9]{1,9}S)?)?)$/,
    code: 'use-valid-duration',
    expected: 'an ISO 8601 duration',
    why: 'Visitors must be told how long a cookie lives (CJEU C-673/17, Planet49).',
    fix: 'Write `P13M` for 13 months, `P1Y`, `P30D`, `PT30M` for 30 minutes, or `session`, `persistent`, `localStorage`.',
  },
  host: {
    pattern: new RegExp(`^${LABEL}(?:\\.${LABEL}){1,10}(?:/[^\\s"'<>\\\\;,]{0,200})?$`),
    code: 'use-valid-host',
    expected: 'a host, optionally with the start of a path',
    why: 'The gate compares it with the address of every request; a host matches itself and every subdomain.',
    fix: 'Write `tag.example` or `tag.example/pixel/`, in lower case, without `https://` and without `*`.',
  },
  color: {
    pattern: /^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/,
    code: 'use-valid-color',
    expected: 'a colour in hexadecimal',
    why: 'Its contrast is computed when the banner is built (WCAG 1.4.3).',
    fix: 'Write it like `#0b5fff`.',
  },
  locale: {
    pattern: /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/,
    code: 'use-valid-locale',
    expected: 'a language tag',
    why: 'It is compared with the language of the page (BCP 47).',
    fix: 'Write it like `en`, `de` or `pt-BR`.',
  },
  length: {
    pattern: /^(?:0|\d{1,3}(?:\.\d{1,3})?(?:px|em|rem))$/,
    code: 'use-valid-length',
    expected: 'a length',
    why: 'It becomes a value of CSS.',
    fix: 'Write it like `8px` or `0.5em`.',
  },
  fontSize: {
    pattern:
      /^(?:(?:1[2-9]|[2-9]\d|[1-9]\d{2})(?:\.\d{1,3})?px|(?:0\.(?:7[5-9]|[89]\d?)\d?|[1-9]\d{0,2}(?:\.\d{1,3})?)r?em)$/,
    code: 'use-valid-length',
    expected: 'a size of text of at least 12px or 0.75rem',
    why: 'Smaller text cannot be read by many, and a choice that is not read is none.',
    fix: 'Write it like `16px` or `1rem`, or leave it out: the browser’s own size is taken.',
  },
  font: {
    pattern: /^[A-Za-z\d _,'"-]{1,200}$/,
    code: 'use-valid-font',
    expected: 'a list of font families',
    why: 'It becomes a value of CSS.',
    fix: "Write it like `'Inter', sans-serif`.",
  },
  region: {
    pattern: /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/,
    code: 'use-valid-region',
    expected: 'a country or a part of one',
    why: 'It is compared with the region the server or the edge states (ISO 3166).',
    fix: 'Write it like `DE` or `US-CA`.',
  },
  url: {
    pattern: /^https?:\/\/[^\s"'<>\\]{1,2000}$/,
    code: 'use-valid-url',
    expected: 'an address that starts with https://',
    why: 'It becomes a link in the preferences and the declaration.',
    fix: 'Write the whole address, like `https://example.com/privacy`.',
  },
  path: {
    pattern: /^(?:https?:\/\/[^\s"'<>\\]{1,2000}|\/[^\s"'<>\\]{0,2000})$/,
    code: 'use-valid-url',
    expected: 'an address, or a path on the site',
    why: 'It is followed from every page of the site, so it must not depend on the page.',
    fix: 'Write `/privacy` or `https://example.com/privacy`.',
  },
  domain: {
    pattern: new RegExp(`^${LABEL}(?:\\.${LABEL}){1,10}$`),
    code: 'use-valid-host',
    expected: 'a domain',
    why: 'It becomes the `Domain` attribute of the consent cookie (RFC 6265 section 5.2.3).',
    fix: 'Write `example.com` to share a decision between its subdomains.',
  },
  storageName: {
    pattern: /^(?!\*+$)[^\s;,="'<>\\]{1,200}$/,
    code: 'use-valid-storage-name',
    expected: 'the name of a cookie or storage key',
    why: 'It is looked for and deleted when consent is withdrawn (GDPR Art. 7(3)).',
    fix: 'Write the exact name, or with `*` for the part that changes: `_ga_*`. `*` alone would delete what others keep.',
  },
};
