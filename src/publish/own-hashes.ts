import { createHash } from 'node:crypto';

const POLICY = /(?<=<meta http-equiv="content-security-policy" content=")[^"]*/u;
const HASH = / '(?<hash>sha256-[\w+/]+=*)'/gu;
const INLINE = /<(?<tag>script|style)\b[^>]*>(?<text>[^]*?)<\/\k<tag>>/gu;

/**
 * A page whose policy names the hashes of its own inline styles and scripts alone. Astro names those of every page of
 * the site on each: that allows more than is needed, and hashes are the one part of a page that does not compress.
 */
export function withOwnHashes(html: string): string {
  const own = new Set<string>();
  for (const { groups } of html.matchAll(INLINE)) {
    own.add(
      `sha256-${createHash('sha256')
        .update(groups?.['text'] ?? '')
        .digest('base64')}`,
    );
  }
  return html.replace(POLICY, (policy) =>
    policy.replace(HASH, (source, hash: string) => (own.has(hash) ? source : '')),
  );
}
