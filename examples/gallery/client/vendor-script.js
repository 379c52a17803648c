// Runs in the page in the place of a vendor's script: it sets what the catalogue says the vendor sets, sends one beacon to the vendor's
// host, and draws a stand-in where the vendor would draw. The server fills in the orders.
{
  const orders = '__ORDERS__';
  const UNITS = { Y: 31_536_000, M: 2_592_000, W: 604_800, D: 86_400 };
  const CLOCK = { H: 3600, M: 60, S: 1 };

  /** Seconds of an ISO 8601 duration; `undefined` for the session. Browsers keep no cookie longer than 400 days. */
  const secondsOf = (duration) => {
    if (duration === 'session') return undefined;
    if (!duration.startsWith('P')) return UNITS.D * 400;
    const [date, time = ''] = duration.slice(1).split('T');
    const sum = (text, units) =>
      [...text.matchAll(/([\d.]+)([A-Z])/g)].reduce(
        (total, [, n, unit]) => total + n * units[unit],
        0,
      );
    return sum(date, UNITS) + sum(time, CLOCK);
  };

  const store = ({ name, type, duration }) => {
    const key = name.replaceAll('*', 'EXAMPLE');
    if (type === 'local-storage') localStorage.setItem(key, 'simulated');
    else if (type === 'session-storage') sessionStorage.setItem(key, 'simulated');
    else if (type === 'indexed-db') indexedDB.open(key);
    else {
      const age = secondsOf(duration);
      document.cookie = `${key}=simulated; path=/; SameSite=Lax${age === undefined ? '' : `; Max-Age=${age}`}`;
    }
  };

  const draw = ({ name, selector, text }) => {
    const card = () => {
      const element = document.createElement('p');
      element.textContent = `${name} ${text} (simulated)`;
      element.dataset.simulated = name;
      element.style.cssText =
        'margin:0;padding:.8em 1.2em;border:2px dashed;border-radius:.6em;font:15px/1.4 system-ui,sans-serif;background:Canvas;color:CanvasText;max-width:24em;';
      return element;
    };
    if (selector !== undefined) {
      for (const place of document.querySelectorAll(selector)) place.replaceWith(card());
      return;
    }
    const corner = card();
    const above = document.querySelectorAll('[data-simulated-corner]').length;
    corner.dataset.simulatedCorner = '';
    corner.style.cssText += `position:fixed;right:16px;bottom:${16 + above * 72}px;z-index:9`;
    document.body.append(corner);
  };

  for (const item of orders.storage) store(item);
  new Image().src = `${orders.url.split('#')[0]}${orders.url.includes('?') ? '&' : '?'}simulated=beacon`;
  const drawAll = () => orders.widgets.forEach(draw);
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', drawAll);
  else drawAll();
}
