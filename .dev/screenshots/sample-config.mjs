/** Locales of the pictures: the first language, long words, from right to left. */
export const LOCALES = ['en', 'de', 'ar'];

/** Locales of a few more. */
export const MORE_LOCALES = ['fr', 'fi', 'el', 'he', 'hi', 'ja'];

/**
 * The configuration of a site with services of every category.
 *
 * @param banner - Its `banner`.
 */
export function sampleConfig(banner = {}) {
  return {
    site: {
      name: 'Northwind Studio',
      controller: 'Northwind Studio Ltd',
      contact: 'privacy@northwind.example',
      policyUrl: '/privacy',
    },
    categories: {
      functional: { services: ['intercom'] },
      analytics: { services: ['google-analytics', 'hotjar', 'matomo'] },
      marketing: { services: ['google-ads', 'meta-pixel', 'linkedin-insight', 'hubspot'] },
      social: { services: ['wistia', 'disqus'] },
    },
    locales: [...LOCALES, ...MORE_LOCALES],
    banner,
  };
}
