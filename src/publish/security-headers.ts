/**
 * The rules that keep anything foreign out of a page, in one place: own-policy.ts writes them into every page, the
 * local server sends them, and docs/deploy/ and public/_headers hold them for other servers.
 */

/** Where anything may come from that is not named by its hash; a page’s own policy and the header agree in these. */
export const POLICY = [
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
  // No text becomes code: client/trusted-scripts.ts names the two workers that may be started, and nothing else.
  "require-trusted-types-for 'script'",
  'trusted-types default',
] as const;

/**
 * Scripts are files of the site; Pagefind, the search engine, compiles WebAssembly; and each page has rules that say
 * which page may be fetched ahead, which are no code.
 */
export const SCRIPTS = ["'self'", "'wasm-unsafe-eval'", "'inline-speculation-rules'"] as const;

/**
 * The header’s policy. It has no default-src and no style-src, because each page names the hashes of its own styles
 * and a header that forbade them would win; those stand, with `default-src 'none'`, in every page.
 */
const HEADER_POLICY = [`script-src ${SCRIPTS.join(' ')}`, ...POLICY, "frame-ancestors 'none'"].join('; ');

const REFUSED_FEATURES = ['accelerometer', 'autoplay', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb']; // prettier-ignore

/** What is sent with every file. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': HEADER_POLICY,
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** How long copies are good for; the first rule whose folder a path begins with holds. Paths are below the base. */
export const CACHING: readonly { readonly folder: string; readonly value: string }[] = [
  // Their names hold a hash of what is in them.
  { folder: '_astro/', value: 'public, max-age=31536000, immutable' },
  { folder: 'pagefind/fragment/', value: 'public, max-age=31536000, immutable' },
  { folder: 'pagefind/index/', value: 'public, max-age=31536000, immutable' },
  { folder: '', value: 'public, max-age=300' },
];
