import type { GuardPart } from './guard.ts';

/**
 * A request to this is refused by the browser before anything leaves it, and fails as one that the network lost: promises, events, errors
 * are its own. Port 1 is blocked (https://fetch.spec.whatwg.org/#bad-port), and `.invalid` is nobody's (RFC 2606).
 */
const NOWHERE = 'https://held.invalid:1/';

/** Guards requests that scripts make without an element: they fail, and are not made up for later. */
export const guardNetwork: GuardPart = (realm, { patch }, { judge }) => {
  const isHeld = (url: unknown): boolean => !!judge.url(url);

  patch(realm, 'fetch', ([input, init], _, native) => {
    const request = input as Partial<Request>;
    if (!isHeld(request?.url ?? input)) return native();
    const signal = (init as RequestInit | undefined)?.signal ?? request?.signal;
    return native(NOWHERE, signal ? { signal } : {});
  });
  patch(realm, 'fetchLater', ([input], _, native) =>
    isHeld((input as Partial<Request>)?.url ?? input) ? { activated: false } : native(),
  );
  patch(realm.XMLHttpRequest.prototype, 'open', ([method, url, ...rest], _, native) =>
    isHeld(url) ? native(method, NOWHERE, ...rest) : native(),
  );
  patch(realm.Navigator.prototype, 'sendBeacon', ([url], _, native) => isHeld(url) || native());
  const lost = {
    // WebKit tells of no `close` after a blocked port. A name with an empty label cannot be asked for (RFC 1035, 3.1).
    WebSocket: 'wss://held..invalid',
    EventSource: 'data:,',
    WebTransport: NOWHERE,
  };
  for (const [name, nowhere] of Object.entries(lost)) {
    patch(realm, name, ([url, ...rest], _, native) =>
      isHeld(url) ? native(nowhere, ...rest) : native(),
    );
  }
};
