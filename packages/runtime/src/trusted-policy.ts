/** What a page under Trusted Types demands: strings that went through a policy. */
export interface TrustedPolicy {
  createScript(text: string): string;
  createScriptURL(url: string): string;
}

declare const trustedTypes: {
  createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy;
};

/** Only what came with the page's own HTML goes through it, so it lets nothing in that the browser had not let in. */
export let trustedPolicy: TrustedPolicy = {
  createScript: (text) => text,
  createScriptURL: (url) => url,
};
try {
  trustedPolicy = trustedTypes.createPolicy('candor', trustedPolicy);
} catch {
  // No Trusted Types, or the policy's name is not allowed: then strings are right, or the browser refuses them.
}
