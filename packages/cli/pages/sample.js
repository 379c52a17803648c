/** Runs before consent.js on the sample page: plays the part of a browser that sends Global Privacy Control. */
if (document.currentScript.dataset.gpc !== undefined) {
  Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {
    configurable: true,
    get: () => true,
  });
}
