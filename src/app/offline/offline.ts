/**
 * Keeps in the browser what every conversation needs, so that a scenario that was opened once plays without a
 * connection; copy.ts keeps the rest. Over plain http, or without a service worker, the game is simply online.
 */
export async function keepOffline(worker: URL): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(trusted(worker));
  } catch {
    // The browser refused (a private window, a full disk): the game is simply online.
  }
}

interface ScriptUrlPolicies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

/** The page's policy lets no text become a script's address, except this one, through a policy of its own. */
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
