/** What a page under Trusted Types demands: strings that went through a policy. */
export interface TrustedPolicy {
  createHTML(html: string): string;
  createScript(text: string): string;
  createScriptURL(url: string): string;
}

declare const trustedTypes: {
  createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy;
};

const asIs = (text: string): string => text;

/**
 * Only what came with the page's own HTML, or what the page's own scripts had passed to the browser, goes through it, so it lets nothing
 * in that the browser had not let in.
 */
export let trustedPolicy: TrustedPolicy = {
  createHTML: asIs,
  createScript: asIs,
  createScriptURL: asIs,
};
try {
  trustedPolicy = trustedTypes.createPolicy('candor', trustedPolicy);
} catch {
  // No Trusted Types, or the policy's name is not allowed: then strings are right, or the browser refuses them.
}
