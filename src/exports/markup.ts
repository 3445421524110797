import type { Inline, Mention } from '../archive/content.ts';

/** What XML 1.0 cannot hold in any form: most control characters, half surrogate pairs and two noncharacters. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const IMPOSSIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The declaration with which XML files begin. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/** A text in which what XML cannot hold has become the replacement character. */
export function possibleInXml(text: string): string {
  return text.replace(IMPOSSIBLE, '\uFFFD');
}

/** A text for an element or attribute of XML or HTML; what XML cannot hold becomes the replacement character. */
export function escapeXml(text: string): string {
  return possibleInXml(text).replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}

/** An element with text in it, marked with its language where that is not the one around it. */
export function textIn(name: string, text: string, lang?: string): string {
  return `<${name}${inLanguage(lang)}>${escapeXml(text)}</${name}>`;
}

/** The attributes by which HTML and XML mark a language; none where none is given. */
export function inLanguage(lang: string | undefined): string {
  return lang === undefined ? '' : ` lang="${escapeXml(lang)}" xml:lang="${escapeXml(lang)}"`;
}

/** A link with text in it; the text alone where there is no address. */
export function linkTo(address: string | undefined, text: string): string {
  return address === undefined ? escapeXml(text) : `<a href="${escapeXml(address)}">${escapeXml(text)}</a>`;
}

/**
 * The running text of a paragraph as markup that is well formed both as HTML and as XHTML.
 * @param addressOf where a mention leads; nothing where it leads nowhere
 */
export function runningText(inlines: readonly Inline[], addressOf: (mention: Mention) => string | undefined): string {
  return inlines
    .map((inline): string => {
      if (inline.type === 'text') return escapeXml(inline.text);
      const words = runningText(inline.children, addressOf);
      if (inline.type === 'emphasis') return `<em>${words}</em>`;
      const address = inline.type === 'link' ? inline.href : addressOf(inline.mention);
      return address === undefined ? words : `<a href="${escapeXml(address)}">${words}</a>`;
    })
    .join('');
}
