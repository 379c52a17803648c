import type { ConsentState } from '@candor/model';

/** What these functions need of a page. `Page` of `@playwright/test`, `playwright` and `playwright-core` has it. */
export interface TestPage<Locator extends TestLocator = TestLocator> {
  evaluate(run: never, argument?: unknown): Promise<unknown>;
  locator(selector: string): Locator;
}

/** What they need of a locator. */
export interface TestLocator {
  click(): Promise<void>;
  waitFor(): Promise<void>;
}

/**
 * Clicks Accept all in the banner, which must be shown or come within the page's timeout; resolves when the decision is in effect and the
 * banner gone. Held markup is being opened then: wait for what it brings.
 */
export function acceptAll(page: TestPage): Promise<ConsentState>;

/** Clicks Reject all in the banner; otherwise like {@link acceptAll}. */
export function rejectAll(page: TestPage): Promise<ConsentState>;

/**
 * Decides without the banner, by services and categories: `decide(page, { analytics: true, hotjar: false })`. What is not named keeps its
 * decision. Taking back what has run on the page reloads it, which may not be over when this resolves.
 */
export function decide(
  page: TestPage,
  decisions: Readonly<Record<string, boolean>>,
): Promise<ConsentState>;

/** Opens the preferences; resolves with their dialog when it is shown. Switches in it are `getByRole('switch', { name })`. */
export function openPreferences<Locator extends TestLocator>(
  page: TestPage<Locator>,
): Promise<Locator>;

/** What is decided on the page; undecided services and categories are absent. */
export function consentState(page: TestPage): Promise<ConsentState>;
