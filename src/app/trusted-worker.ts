interface WorkerUrlPolicies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => WorkerUrlPolicy;
}

interface WorkerUrlPolicy {
  readonly createScriptURL: (url: string) => string;
}

/** Starts one of the game's own workers. The page's policy lets no other text become a script's address. */
export const startWorker = (url: URL): Worker => new Worker(vouchFor(url), { type: 'module' });

let policy: WorkerUrlPolicy | null = null;

function vouchFor(url: URL): string {
  const policies = (globalThis as { readonly trustedTypes?: WorkerUrlPolicies }).trustedTypes;
  // A name can be taken once only.
  policy ??= policies?.createPolicy('worker', { createScriptURL: ownWorker }) ?? {
    createScriptURL: ownWorker,
  };
  return policy.createScriptURL(url.href);
}

/** While developing, scripts have the names of their sources. */
const OWN = import.meta.env.PROD ? /\/assets\/[\w-]*worker-[\w-]+\.js$/ : /worker/;

function ownWorker(address: string): string {
  const { origin, pathname } = new URL(address);
  if (origin !== location.origin || !OWN.test(pathname)) throw new TypeError(`Not our worker: ${address}`);
  return address;
}
