/** Makes a page what a shot's `state` says: `before` it is opened, and when it is `shown`. */
export const STATES = {
  gpc: {
    before: (page) =>
      page.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
      ),
  },
  // Some services were decided about on an earlier visit, to a site that had no others.
  new: {
    before: (page, url) => page.goto(url).then(() => decide(page, { analytics: false })),
  },
  'forced-colors': { before: (page) => page.emulateMedia({ forcedColors: 'active' }) },
  partial: {
    before: (page, url) =>
      page
        .goto(url)
        .then(() =>
          decide(page, { functional: true, hotjar: true, marketing: false, social: true }),
        ),
  },
  focus: {
    // The link, then the first answer.
    shown: async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
    },
  },
  scrolled: {
    shown: async (page) => {
      await page.locator('candor-preferences summary').nth(2).click();
      await page.locator('candor-preferences dialog').evaluate((dialog) => dialog.scrollBy(0, 90));
    },
  },
  'large-text': {
    shown: async (page) => {
      // The browser's own setting, which media queries in `em` follow as well.
      const session = await page.context().newCDPSession(page);
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    },
  },
  details: { shown: (page) => page.locator('candor-preferences summary').nth(1).click() },
  declaration: {
    before: (page, url) => page.goto(url).then(() => decide(page, { social: false })),
  },
  placeholder: {
    before: (page, url) =>
      page
        .goto(url)
        .then(() =>
          decide(page, { functional: false, analytics: false, marketing: false, social: false }),
        ),
  },
};

function decide(page, decisions) {
  return page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        document.addEventListener('candor-change', resolve, { once: true });
        globalThis.candor.set(wanted);
      }),
    decisions,
  );
}
