import { createHash } from 'node:crypto';

const POLICY = /(?<=<meta http-equiv="content-security-policy" content=")[^"]*/u;
const HASH = / '(?<hash>sha256-[\w+/]+=*)'/gu;
/** The beginning of an element whose text a policy can name. */
const INLINE = /<(?<tag>script|style)\b[^>]*>/gu;
/** Styles and scripts whose hashes are remembered; far fewer are on more than one page. */
const MOST_KNOWN = 200;

const known = new Map<string, string>();

/**
 * A page whose policy names the hashes of its own inline styles and scripts alone. Astro names those of every page of
 * the site on each: that allows more than is needed, and hashes are the one part of a page that does not compress.
 */
export function withOwnHashes(html: string): string {
  const own = new Set<string>();
  for (const match of html.matchAll(INLINE)) {
    const start = match.index + match[0].length;
    const end = html.indexOf(`</${match.groups?.['tag'] ?? ''}>`, start);
    if (end > start) own.add(hashOf(html.slice(start, end)));
  }
  return html.replace(POLICY, (policy) =>
    policy.replace(HASH, (source, hash: string) => (own.has(hash) ? source : '')),
  );
}

/** The same styles stand on thousands of pages: the hashes of what was seen last are kept. */
function hashOf(text: string): string {
  const hash = known.get(text) ?? `sha256-${createHash('sha256').update(text).digest('base64')}`;
  known.delete(text);
  known.set(text, hash);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KNOWN) break;
    known.delete(oldest);
  }
  return hash;
}
