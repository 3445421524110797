import type { Entity } from './content.ts';

/** The sections of the index in their order: the letters, figures, then what is written in other scripts. */
export const SECTION_KEYS = [
  'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm',
  'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
  'figures', 'cyrillic', 'han', 'other',
] as const; // prettier-ignore
export type SectionKey = (typeof SECTION_KEYS)[number];

const LETTERS = SECTION_KEYS.filter((key) => key.length === 1);
const INITIAL = /[\p{Letter}\p{Number}]/u;

/** The order of a book’s index, blind to case, accents and punctuation, spaces included: letter by letter. */
const order = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true, numeric: true });

/** Compares headings as the index sorts them; headings that only accents or case tell apart have an order too. */
export function compareHeadings(a: string, b: string): number {
  return order.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Whether two headings begin with the same letter of their alphabet. */
export function haveSameInitial(a: string, b: string): boolean {
  return order.compare(initialOf(a), initialOf(b)) === 0;
}

function initialOf(heading: string): string {
  return INITIAL.exec(heading)?.[0] ?? '';
}

/** A heading without case and punctuation: two that differ in nothing else would look like a slip. */
export function wordsOfHeading(heading: string): string {
  return heading.toLowerCase().replace(/[\p{Punctuation}\s]/gu, '');
}

/** The section of a heading: its base letter (Vučić under V), or its script. */
export function sectionOf(heading: string): SectionKey {
  const start = initialOf(heading);
  if (/^\p{Number}/u.test(start)) return 'figures';
  if (/^\p{Script=Cyrillic}/u.test(start)) return 'cyrillic';
  if (/^\p{Script=Han}/u.test(start)) return 'han';
  if (!/^\p{Script=Latin}/u.test(start)) return 'other';
  // Letters that no accent explains, such as Æ or Þ, stand with the letter before them in the alphabet.
  return LETTERS.findLast((letter) => order.compare(letter, start) <= 0) ?? 'other';
}

/** A name as it stands in the index, with the language tag of one in another script than the archive’s own. */
export type IndexName = ReturnType<typeof otherFormsOf>[number];

/** The heading of an entity: people by family name, unless their name begins with it (Li Keqiang). */
export function headingOf(entity: Entity): string {
  return entity.kind === 'people' ? (inverted(entity.name, [entity.familyName]) ?? entity.name) : entity.name;
}

/** Every form under which a reader may look for an entity, other than its heading; people’s forms inverted as well. */
export function otherFormsOf(entity: Entity) {
  const written: { text: string; lang: string | undefined }[] = [
    { text: entity.name, lang: undefined },
    ...entity.nativeNames.map(({ name, lang }) => ({ text: name, lang })),
    ...entity.otherNames.map((text) => ({ text, lang: languageOf(text, entity) })),
  ];
  // The family name in every spelling and script: as given, and each other name that is a single word.
  const alone = entity.otherNames.filter((name) => !name.includes(' '));
  const families = entity.kind === 'people' ? [entity.familyName, ...alone] : [];
  const forms = written.flatMap(({ text, lang }) =>
    [text, inverted(text, families) ?? []].flat().map((form) => ({ text: form, lang })),
  );
  const heading = headingOf(entity);
  return forms.filter(({ text }, index) => text !== heading && forms.findIndex((form) => form.text === text) === index);
}

/** “Family, Given” for a name that holds one of the family names behind a given name; nothing for any other. */
function inverted(name: string, families: readonly string[]): string | undefined {
  const padded = ` ${name} `;
  const family = families.find((one) => padded.indexOf(` ${one} `) > 0);
  if (family === undefined) return undefined;
  return `${family}, ${padded.replace(` ${family} `, ' ').trim()}`;
}

const SCRIPTS = [
  { letters: /\p{Script=Han}/u, tag: 'zh' },
  { letters: /\p{Script=Cyrillic}/u, tag: 'und-Cyrl' },
];

/** The language of another spelling: that of the native name with which it shares most words, else its script alone. */
export function languageOf(text: string, entity?: Entity): string | undefined {
  const script = SCRIPTS.find(({ letters }) => letters.test(text));
  if (script === undefined) return undefined;
  const words = text.split(' ');
  const [kin] = (entity?.nativeNames ?? [])
    .map(({ name, lang }) => ({ lang, shared: name.split(' ').filter((word) => words.includes(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  return kin?.lang ?? script.tag;
}

/** The scripts of languages other than English; that of a page is not foreign on it. */
const OWN_SCRIPTS: Readonly<Record<string, string>> = { zh: 'zh', kk: 'und-Cyrl', ru: 'und-Cyrl' };

/** The same, but nothing for the script of the language in which it stands. */
export function foreignLanguageOf(text: string, around = 'en', entity?: Entity): string | undefined {
  const found = languageOf(text, entity);
  return found === OWN_SCRIPTS[around] ? undefined : found;
}
