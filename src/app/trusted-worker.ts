interface ScriptUrlPolicies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

/** The browser lets each policy be made only once. */
let vouch: ((url: string) => string) | null = null;

/**
 * Starts a worker of our own build, at the address that an import of `….ts?worker&url` gives.
 * @throws if the browser has no workers or refuses this one.
 */
export function startWorker(address: string): Worker {
  vouch ??= voucher();
  return new Worker(vouch(new URL(address, import.meta.url).href), { type: 'module' });
}

/** The page's policy lets no text become a script's address, except through this named policy for our own workers. */
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
