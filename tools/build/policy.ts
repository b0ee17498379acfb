import { createHash } from 'node:crypto';

/** The content security policy of the built page. Phaser needs `data:` pictures when it starts. */
const RULES = [
  "default-src 'none'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // The scripts that a policy allows: the service worker (src/app/offline/offline.ts) and the threads
  // (src/app/trusted-worker.ts).
  'trusted-types service-worker worker',
];

/** The scripts inside a page; in index.html, the one that says that the game could not be loaded. */
export const inlineScripts = (page: string): readonly string[] =>
  [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) => script);

export const sourceHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** @param hashes of the scripts and styles inside the page itself, as `'sha256-…'`. */
export const contentSecurityPolicy = (
  hashes: { readonly scripts?: readonly string[]; readonly style?: string } = {},
): string =>
  [
    ...RULES,
    ["script-src 'self'", ...(hashes.scripts ?? [])].join(' '),
    ["style-src 'self'", hashes.style].filter(Boolean).join(' '),
  ].join('; ');
