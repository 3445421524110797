import { hash } from 'node:crypto';
import { charactersOf } from '../styles/fonts/ranges.ts';
import { POLICY, SCRIPTS } from './server-rules.ts';

/**
 * A rendered page with what depends on all of it: its styles, the faces that it asks for, and its security policy.
 * Styles stand in the head alone.
 * @param drawn the classes that scripts may give to what they draw, among other words
 * @throws when the page has no head
 */
export function finishPage(page: string, drawn: ReadonlySet<string> = new Set()): string {
  const end = endOfHead(page);
  const body = page.slice(end);
  return withOwnPolicy(withOwnFaces(withOwnStyles(page.slice(0, end), body, drawn), body)) + body;
}

const END = '</head>';
const WHOLE_TAG = /<(?:"[^"]*"|'[^']*'|[^>"'])*>/gu;

function endOfHead(page: string): number {
  let end = page.indexOf(END);
  // The value of an attribute may look like the end of a head, which then is not the only one; its tag is not closed.
  const isOnly = !page.includes(END, end + 1);
  while (!isOnly && end !== -1 && page.slice(0, end).replace(WHOLE_TAG, '').includes('<')) {
    end = page.indexOf(END, end + 1);
  }
  if (end === -1) throw new Error('a page has no head');
  return end;
}

/**
 * A style or script with its text, or any other tag: whole, because the value of an attribute may look like a style.
 */
const ELEMENT =
  /<(?<tag>script|style)\b(?<attributes>(?:"[^"]*"|'[^']*'|[^>"'])*)>(?<text>.*?)<\/\k<tag>>|<(?:"[^"]*"|'[^']*'|[^>"'])*>/gsu;
const CLASSES = /\sclass="([^"]*)"/gu;
/** A rule whose selectors all begin with the same class. */
const CLASS_RULE = /(?<=[{};]|^)\.((?:\\[^&"']|[\w-])+)(?![\w\\-])[^{},]*(?:,\.\1(?![\w\\-])[^{},]*)*\{[^{}]*\}/gu;
const EMPTY_RULE = /@(?:media|supports)[^{};]*\{\s*\}/gu;

/**
 * The head of a page with all its styles in one element, which one hash names, and without the rules of classes that
 * nothing in it can have: the style sheet is that of the whole site.
 */
function withOwnStyles(head: string, body: string, drawn: ReadonlySet<string>): string {
  const styles = [...head.matchAll(ELEMENT)].filter(({ groups }) => groups?.['tag'] === 'style');
  const used = new Set([...body.matchAll(CLASSES)].flatMap(([, names = '']) => names.split(/\s+/u)));
  const own = styles
    .map(({ groups }) => groups?.['text'] ?? '')
    .join('')
    .replace(CLASS_RULE, (rule, escaped: string) => {
      const name = escaped.replaceAll('\\', '');
      return used.has(name) || drawn.has(name) ? rule : '';
    })
    .replace(EMPTY_RULE, '');
  return styles.reduceRight((written, { 0: element, index }, place) => {
    const style = place === 0 ? `<style>${own}</style>` : '';
    return written.slice(0, index) + style + written.slice(index + element.length);
  }, head);
}

/** A face of the text type: its file, and the characters that it has. */
const FACE = /@font-face\{[^}]*?url\("(?<file>[^"]+)"\)[^}]*?unicode-range:(?<range>[^;}]+)[^}]*\}/gu;
const PRELOAD = /<link rel="preload" href="(?<file>[^"]+)" as="font"[^>]*>/gu;
const BEYOND_ASCII = /[^\p{ASCII}]/gu;
/** So many characters of what follows the header fill the first screen, with their tags. */
const ABOVE_THE_FOLD = 6000;
/** Elements that hold no text of the page. */
const NO_TEXT = ['<script', '<style'] as const;

/**
 * The head of a page that asks at once for the faces of plain letters and of the characters that it shows first. Only a
 * face that is asked for at once is there for the first paint, and none is swapped in later; see `display` in
 * astro.config.mjs.
 * @param body what follows the head; that it has plain letters is taken for granted
 */
export function withOwnFaces(head: string, body: string): string {
  const faces = [...head.matchAll(FACE)].map(({ groups: { file = '', range = '' } = {} }) => ({
    file,
    has: charactersOf(range),
  }));
  const used = new Set(faces.filter(({ has }) => has.test('a')).map(({ file }) => file));
  const others = faces.filter(({ file }) => !used.has(file));
  const start = body.indexOf('<main');
  const first = body.slice(0, (start === -1 ? 0 : start) + ABOVE_THE_FOLD);
  for (const { 0: character, index } of first.matchAll(BEYOND_ASCII)) {
    if (used.size === faces.length) break;
    const face = others.find(({ file, has }) => !used.has(file) && has.test(character));
    if (face !== undefined && isText(first, index)) used.add(face.file);
  }
  return head.replace(PRELOAD, (link, file: string) => (used.has(file) ? link : ''));
}

/** Whether what stands at a place of a page is shown, and no part of a tag, a script or a style. */
function isText(html: string, place: number): boolean {
  const opened = html.lastIndexOf('<', place);
  if (html.lastIndexOf('>', place) < opened) return false;
  return !NO_TEXT.some((start) => html.startsWith(start, opened));
}

/** What every page begins with; its policy holds for everything that follows it. */
const START = '<meta charset="utf-8">';
/** Scripts of which no hash is needed: files, data, which no browser runs, and rules for fetching ahead. */
const NOT_INLINE = /\ssrc=|application\/ld\+json|speculationrules/u;

/**
 * The head of a page with a policy that names the hashes of its own inline styles and scripts alone. Astro can write
 * such a policy, but names those of every page of the site on each: that allows more than is needed, and hashes are the
 * one part of a page that does not compress; and it stands below the styles of which it speaks.
 * @throws when the page does not begin as all others do
 */
function withOwnPolicy(head: string): string {
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

/** The name of a style or script in a policy. */
export function hashOf(text: string): string {
  return `'sha256-${hash('sha256', text, 'base64')}'`;
}
