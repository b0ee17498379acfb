interface ScriptUrlPolicies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

/** The browser allows each policy to be made once. */
let vouch: ((url: string) => string) | null = null;

/**
 * Starts a worker that our own build made, at the address that an import of `….ts?worker&url` gives.
 * @throws where the browser has no workers or refuses this one.
 */
export function startWorker(address: string): Worker {
  vouch ??= voucher();
  return new Worker(vouch(new URL(address, import.meta.url).href), { type: 'module' });
}

/** The page's policy lets no text become a script's address; those of our own workers are vouched for by name. */
function voucher(): (url: string) => string {
  const policies = (globalThis as { readonly trustedTypes?: ScriptUrlPolicies }).trustedTypes;
  if (policies === undefined) return checked;
  const policy = policies.createPolicy('worker', { createScriptURL: checked });
  return (url) => policy.createScriptURL(url);
}

function checked(url: string): string {
  const { origin, pathname } = new URL(url);
  if (origin === location.origin && /\/[a-z]+-worker[^/]*\.[jt]s$/.test(pathname)) return url;
  throw new TypeError(`Not a worker of ours: ${url}`);
}
