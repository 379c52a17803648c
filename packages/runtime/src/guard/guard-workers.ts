import type { Judge } from './create-judge.ts';
import type { GuardPart } from './guard.ts';
import type { Realm } from './realm.ts';

/**
 * Guards code that runs beside the page, where no patch reaches: a worker whose own code names a service that is not granted is not
 * started. Its text is read first, from where the browser takes it.
 */
export const guardWorkers: GuardPart = (realm, { patch }, { judge, defer }) => {
  const { XMLHttpRequest } = realm;
  const fetch = realm.fetch.bind(realm);
  const readText = (url: unknown): string => {
    // A constructor answers at once, so this has to wait.
    const request = new XMLHttpRequest();
    request.open('GET', String(url), false);
    request.send();
    return request.responseText;
  };
  for (const name of ['Worker', 'SharedWorker']) {
    patch(realm, name, ([url, ...rest], _, native) => {
      let names = '';
      try {
        names = judge.text(readText(url));
      } catch {
        // What cannot be read cannot be started either.
      }
      if (!names) return native();
      // Nothing is there: the worker reports an error, as if its file were missing.
      const nowhere = URL.createObjectURL(new Blob());
      URL.revokeObjectURL(nowhere);
      return native(nowhere, ...rest);
    });
  }
  const { Worklet, ServiceWorkerContainer } = realm as Partial<Realm>;
  patch(Worklet?.prototype, 'addModule', ([url], _, native) =>
    judge.url(url) ? Promise.reject(new realm.DOMException('', 'AbortError')) : native(),
  );
  patch(ServiceWorkerContainer?.prototype, 'register', async ([url], _, native) => {
    const names = judge.text(await readAsync(fetch, url));
    if (!names) return native();
    return new Promise((resolve) => {
      defer(names, () => resolve(native()));
    });
  });
};

/** Ends service workers whose code names a service that is not granted; from a visit when it was. */
export async function endWorkers(judge: Judge): Promise<void> {
  for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) {
    const { scriptURL } = registration.active ?? registration.waiting ?? registration.installing!;
    if (judge.text(await readAsync(fetch, scriptURL))) await registration.unregister();
  }
}

async function readAsync(fetch: Realm['fetch'], url: unknown): Promise<string> {
  try {
    return await (await fetch(String(url))).text();
  } catch {
    return '';
  }
}
