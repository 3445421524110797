import { entityAddress } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { movedPages } from '../archive/moved-pages.ts';
import { isSmall } from '../archive/pager.ts';
import { FEED_FORMATS } from '../exports/feed-formats.ts';
import { followed } from '../exports/feed.ts';
import { RECORD_FILES } from '../exports/record-files.ts';

/**
 * What servers send with each file, and where they redirect, in one place: finish-page.ts writes the policy into every
 * page, the local server sends the headers, and docs/deploy/ and public/_headers have them for other servers.
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
  // No text becomes code: search/ui/trusted-scripts.ts names the two workers that may be started, and nothing else.
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
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** How long copies are good for; the first rule whose folder a path begins with holds. Paths are below the base, or the folder of an edition. */
export const CACHING: readonly { readonly folder: string; readonly value: string }[] = [
  // Their names hold a hash of what is in them.
  { folder: '_astro/', value: 'public, max-age=31536000, immutable' },
  { folder: 'pagefind/fragment/', value: 'public, max-age=31536000, immutable' },
  { folder: 'pagefind/index/', value: 'public, max-age=31536000, immutable' },
  { folder: '', value: 'public, max-age=300' },
];

/** Endings of what other sites may show and fetch: data, feeds, files beside records and pictures; pages stay strict. */
export const OPEN_ENDINGS = ['bib', 'csv', 'epub', 'ico', 'ics', 'json', 'jsonld', 'md', 'png', 'ris', 'svg', 'txt', 'xml', 'zip'] as const; // prettier-ignore
const OPEN = new RegExp(`\\.(?:${OPEN_ENDINGS.join('|')})$`, 'u');

/** The types of files that servers do not know by themselves, by their endings; of some their whole name, or its end. */
export const TYPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.values(RECORD_FILES).map(({ ending, type }) => [ending, `${type}; charset=utf-8`])),
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  epub: 'application/epub+zip',
  jsonld: 'application/ld+json',
  webmanifest: 'application/manifest+json',
  ...Object.fromEntries(Object.entries(FEED_FORMATS).map(([ending, { type }]) => [`feed.${ending}`, type])),
  'opensearch.xml': 'application/opensearchdescription+xml',
  'schema.json': 'application/schema+json',
};

/** What is sent with a file, but for its type and how it is compressed. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  const own = path.replace(/^[a-z]{2,3}\//u, '');
  const caching = CACHING.find(({ folder }) => path.startsWith(folder) || own.startsWith(folder))?.value ?? '';
  const opened = { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' };
  return { ...SECURITY_HEADERS, 'Cache-Control': caching, ...(OPEN.test(path) && opened) };
}

/** The files beside a renamed record or entity, each with its new address; a feed that is no more leads to that of all. */
function movedBeside(from: string, to: string, archive: RedirectedArchive): (readonly [string, string])[] {
  const [kind = '', id = ''] = from.split('/');
  if (kind === 'meetings' && to.startsWith('meetings/')) {
    const files = RECORD_FILES.map(({ ending }) => [`${from}.${ending}`, `${to}.${ending}`] as const);
    // A large archive has a picture for each year, whose address does not change.
    const hasPictures = isSmall(archive.meetings);
    return hasPictures ? [...files, [`pictures/${id}.png`, `pictures/${to.replace(/^.*\//u, '')}.png`]] : files;
  }
  if (kind !== 'people' && kind !== 'topics') return [];
  const isKept = followed(archive).some((one) => entityAddress(one) === `${to}/`);
  return Object.keys(FEED_FORMATS).map((ending) => [
    `${from}/feed.${ending}`,
    `${isKept ? `${to}/` : ''}feed.${ending}`,
  ]);
}

type RedirectedArchive = Pick<Archive, 'moved' | 'meetings' | 'people' | 'topics'>;

const NOTE = 'Addresses of this build that were renamed, each with its new one. Written by the build.';

/**
 * What tells servers to redirect from renamed addresses by themselves; the pages at these addresses do the same, later.
 * The browser keeps the paragraph of the link.
 * @param base the path of the site, with a slash at both ends
 * @param editions the folder of each edition below it: that of English is empty
 * @returns texts by the paths of their files, written for every build because the configuration of a server names them
 */
export function redirectFiles(archive: RedirectedArchive, base: string, editions = ['']): ReadonlyMap<string, string> {
  const pages = movedPages(archive).map(({ from, to }) => [`${from}/`, `${to}/`] as const);
  const files = archive.moved.flatMap(({ from, to }) => movedBeside(from, to, archive));
  const moved = editions.flatMap((folder) => [...pages, ...files].map(([from, to]) => [folder + from, folder + to] as const)); // prettier-ignore
  const file = (line: (from: string, to: string) => string) =>
    `# ${NOTE}\n${moved.map(([from, to]) => `${line(base + from, base + to)}\n`).join('')}`;
  return new Map([
    // Netlify and Cloudflare Pages; the sign by which Netlify puts a rule before a page would void it at Cloudflare.
    ['_redirects', file((from, to) => `${from} ${to} 301`)],
    ['_redirects.nginx', file((from, to) => `${from} ${to};`)],
    ['_redirects.caddy', file((from, to) => `redir ${from} ${to} 301`)],
  ]);
}

/** The renamed files, no pages, of a file `_redirects`, each with its new path, below the base. */
export function movedFiles(redirects: string, base: string): [from: string, to: string][] {
  const rules = redirects.split('\n').map((line) => line.split(' '));
  return rules.flatMap(([from = '', to = '', status]): [string, string][] =>
    status === '301' && !from.endsWith('/') ? [[from.slice(base.length), to.slice(base.length)]] : [],
  );
}
