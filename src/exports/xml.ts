/** What XML 1.0 cannot hold in any form: most control characters, half surrogate pairs and two noncharacters. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const IMPOSSIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text in which what XML cannot hold has become the replacement character. */
export function possibleInXml(text: string): string {
  return text.replace(IMPOSSIBLE, '\uFFFD');
}

/** A text for an element or attribute of XML or HTML; what XML cannot hold becomes the replacement character. */
export function escapeXml(text: string): string {
  return possibleInXml(text).replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}

/** The declaration with which XML files begin. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
