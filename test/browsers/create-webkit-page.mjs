import { Button, Key } from 'selenium-webdriver';

const KEYS = { Tab: Key.TAB, Enter: Key.ENTER, Escape: Key.ESCAPE, Space: Key.SPACE };
const BUTTONS = { left: Button.LEFT, middle: Button.MIDDLE, right: Button.RIGHT };

/** What the media are without anybody's wish. */
const DEFAULTS = { colorScheme: 'light', reducedMotion: 'no-preference', forcedColors: 'none' };

/**
 * Does what the runner's commands ask of a Playwright page, by WebDriver.
 *
 * @param driver - Selenium's driver of the window.
 */
export function createWebkitPage(driver) {
  const type = (text) => driver.actions().sendKeys(text).perform();
  return {
    keyboard: {
      type,
      press: (key) => type(KEYS[key] ?? key),
      down: (key) =>
        driver
          .actions()
          .keyDown(KEYS[key] ?? key)
          .perform(),
      up: (key) =>
        driver
          .actions()
          .keyUp(KEYS[key] ?? key)
          .perform(),
    },
    mouse: createMouse(driver),
    setViewportSize: (size) => resize(driver, size),
    async emulateMedia(media) {
      const wanted = Object.entries(media).find(([feature, value]) => DEFAULTS[feature] !== value);
      if (wanted) throw cannot(`emulate ${wanted.join(': ')}`);
    },
  };
}

function createMouse(driver) {
  const move = (x, y) => driver.actions().move({ x, y, duration: 0 });
  return {
    move: (x, y) => move(x, y).perform(),
    click: (x, y, { button = 'left' } = {}) =>
      move(x, y).press(BUTTONS[button]).release(BUTTONS[button]).perform(),
    down: ({ button = 'left' } = {}) => driver.actions().press(BUTTONS[button]).perform(),
    up: ({ button = 'left' } = {}) => driver.actions().release(BUTTONS[button]).perform(),
  };
}

/** WebDriver sizes the window; the page has what the browser's own bars leave of it, and these need some width. */
async function resize(driver, { width, height }) {
  const bars = await driver.executeScript(
    'return [outerWidth - innerWidth, outerHeight - innerHeight]',
  );
  await driver
    .manage()
    .window()
    .setRect({ width: width + bars[0], height: height + bars[1] });
  const isResized = () =>
    driver.executeScript(`return innerWidth === ${width} && innerHeight === ${height}`);
  await driver.wait(isResized, 1000).catch(() => {
    throw cannot(`be ${width} \u00d7 ${height}`);
  });
}

/** What the tests are skipped for (packages/banner/test/bdd.ts). The runner prints it, and its stack says nothing. */
function cannot(what) {
  const error = new Error(`WebKitGTK cannot ${what}`);
  error.stack = error.message;
  return error;
}
