/**
 * Keeps what every conversation needs in the browser, so that what was opened once plays without a connection; what
 * else is kept is for copy.ts.
 * Over plain http, or where the browser has no service worker, the game is simply online.
 */
export async function keepOffline(worker: URL): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(trusted(worker));
  } catch {
    // Refused by the browser (a private window, a full disk): the game is simply online.
  }
}

interface ScriptUrlPolicies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

/** The page's policy lets no text become a script's address; this one address is vouched for by name. */
function trusted(worker: URL): string {
  const policies = (globalThis as { readonly trustedTypes?: ScriptUrlPolicies }).trustedTypes;
  if (policies === undefined) return worker.href;
  const policy = policies.createPolicy('service-worker', {
    createScriptURL(url) {
      if (url !== worker.href) throw new TypeError(`Not the service worker: ${url}`);
      return url;
    },
  });
  return policy.createScriptURL(worker.href);
}
