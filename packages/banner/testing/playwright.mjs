/** Answers the banner with Accept all, as a visitor does. */
export const acceptAll = (page) => answer(page, 'accept');

/** Answers the banner with Reject all, as a visitor does. */
export const rejectAll = (page) => answer(page, 'reject');

/** Decides without the banner, by `candor.set`. */
export async function decide(page, decisions) {
  const changed = nextChange(page);
  await page.evaluate((wanted) => {
    globalThis.candor.set(wanted);
  }, decisions);
  await changed;
  return consentState(page);
}

/** Opens the preferences and waits until they are shown. */
export async function openPreferences(page) {
  await page.evaluate(() => globalThis.candor.open());
  const dialog = page.locator('candor-preferences dialog');
  await dialog.waitFor();
  return dialog;
}

/** What is decided. */
export async function consentState(page) {
  return (await readState(page).catch(ignoreReload)) ?? readState(page);
}

function readState(page) {
  return page.evaluate(async () => {
    // A page that has just begun anew (because of what was taken back) is still to come to its tag.
    if (document.readyState === 'loading')
      await new Promise((resolve) => {
        document.addEventListener('DOMContentLoaded', resolve, { once: true });
      });
    if (globalThis.candor === undefined) throw new Error('There is no Candor on this page.');
    await globalThis.candor.ready;
    return globalThis.candor.state;
  });
}

async function answer(page, part) {
  const button = page.locator(`candor-banner [part~=${part}]`);
  await button.waitFor();
  const changed = nextChange(page);
  await button.click();
  await changed;
  await button.waitFor({ state: 'detached' });
  return consentState(page);
}

/** Resolves at the next decision; a page that reloads because of it has heard of it, too. */
function nextChange(page) {
  const changed = page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('candor-change', () => resolve(), { once: true });
      }),
  );
  return changed.catch(ignoreReload);
}

/** What was taken back is stopped by a reload, in the midst of whatever is asked of the page. */
function ignoreReload(error) {
  if (!/context was destroyed|navigat/i.test(error.message)) throw error;
}
