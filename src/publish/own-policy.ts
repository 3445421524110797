import { createHash } from 'node:crypto';
import { POLICY, SCRIPTS } from './security-headers.ts';

/** What every page begins with; its policy holds for everything that follows it. */
const START = '<meta charset="utf-8">';
/**
 * A style or script with its text, or any other tag: whole, because the value of an attribute may look like a style.
 */
const ELEMENT =
  /<(?<tag>script|style)\b(?<attributes>(?:"[^"]*"|'[^']*'|[^>"'])*)>(?<text>.*?)<\/\k<tag>>|<(?:"[^"]*"|'[^']*'|[^>"'])*>/gsu;
/** Scripts of which no hash is needed: files, data, which no browser runs, and rules for fetching ahead. */
const NOT_INLINE = /\ssrc=|application\/ld\+json|speculationrules/u;
/** Styles and scripts whose hashes are remembered; far fewer are on more than one page. */
const MOST_KNOWN = 200;

const known = new Map<string, string>();

/**
 * The head of a page with a policy that names the hashes of its own inline styles and scripts alone. Astro can write
 * such a policy, but names those of every page of the site on each: that allows more than is needed, and hashes are the
 * one part of a page that does not compress; and it stands below the styles of which it speaks.
 * @throws when the page does not begin as all others do
 */
export function withOwnPolicy(head: string): string {
  const hashes = { script: new Set<string>(), style: new Set<string>() };
  for (const { groups: { tag, attributes = '', text = '' } = {} } of head.matchAll(ELEMENT)) {
    if (tag === undefined || text === '' || NOT_INLINE.test(attributes)) continue;
    hashes[tag === 'script' ? 'script' : 'style'].add(hashOf(text));
  }
  const policy = [
    "default-src 'none'",
    ...POLICY,
    "font-src 'self'",
    ['script-src', ...SCRIPTS, ...hashes.script].join(' '),
    ['style-src', "'self'", ...hashes.style].join(' '),
  ].join(';');
  const written = `${START}<meta http-equiv="content-security-policy" content="${policy}">`;
  if (!head.includes(START)) throw new Error(`a page does not begin with ${START}`);
  return head.replace(START, () => written);
}

/** The same styles stand on thousands of pages: the hashes of what was seen last are kept. */
function hashOf(text: string): string {
  const hash = known.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  known.delete(text);
  known.set(text, hash);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KNOWN) break;
    known.delete(oldest);
  }
  return hash;
}
