interface ScriptUrlPolicy {
  /** Gives a TrustedScriptURL, which the DOM types do not know; wherever one is wanted they ask for a string. */
  createScriptURL(address: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

/** Has to be named in the policy list of the Content-Security-Policy that the build writes. */
export const SCRIPT_URL_POLICY = 'offprint-script-url';

let policy: ScriptUrlPolicy | undefined;

/**
 * Makes an address fit for `new Worker` and `serviceWorker.register` where Trusted Types are enforced; elsewhere it is
 * the absolute address itself. Relative addresses are resolved against the document. Throws a TypeError for an address
 * on another origin.
 */
export function scriptUrl(address: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory) return ownScript(address);
  policy ??= factory.createPolicy(SCRIPT_URL_POLICY, { createScriptURL: ownScript });
  return policy.createScriptURL(address);
}

function ownScript(address: string): string {
  const url = new URL(address, document.baseURI);
  if (url.origin !== location.origin) throw new TypeError(`${url.href} is not a script of this site.`);
  return url.href;
}
