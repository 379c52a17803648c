/** What each medium feature is in Firefox's preferences: values by name, the rest is the default. */
const PREFERENCES = {
  colorScheme: ['layout.css.prefers-color-scheme.content-override', { dark: 0, light: 1 }],
  reducedMotion: ['ui.prefersReducedMotion', { reduce: 1, 'no-preference': 0 }],
  // "Override the colours specified by the page": always, or never.
  forcedColors: ['browser.display.document_color_use', { active: 2, none: 1 }],
};

/** What style sheets call them. */
const QUERIES = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
};

/**
 * WebDriver BiDi cannot emulate these features, but Firefox lets a driver that may act in the browser's own documents
 * (`--remote-allow-system-access`) set the preferences a visitor sets in the settings.
 *
 * @param page - puppeteer's, over BiDi.
 * @returns A function that takes what Playwright's `page.emulateMedia` takes; resolves when the page has been told.
 */
export function createFirefoxMedia(page) {
  const { connection } = page.browser();
  return async (media) => {
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const wanted = Object.entries(media).map(([feature, value]) => {
      const [preference, values] = PREFERENCES[feature] ?? [];
      if (values?.[value] === undefined)
        throw new Error(`Firefox cannot emulate ${feature}: ${value}`);
      return [preference, values[value]];
    });
    const { result: done } = await connection.send('script.evaluate', {
      expression: `for (const [name, value] of ${JSON.stringify(wanted)}) Services.prefs.setIntPref(name, value)`,
      awaitPromise: false,
      target: { context: result.contexts[0].context },
    });
    if (done.type !== 'success') throw new Error(done.exceptionDetails.text);
    // Another process draws the page, and hears of it later.
    const queries = Object.entries(media).map(
      ([feature, value]) => `(${QUERIES[feature]}: ${value})`,
    );
    await page.waitForFunction(
      (all) => all.every((query) => globalThis.matchMedia(query).matches),
      {},
      queries,
    );
  };
}
