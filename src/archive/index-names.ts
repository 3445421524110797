import type { Entity, Person } from './entity.ts';

/** A name as it stands in the index. */
export interface IndexName {
  readonly text: string;
  /** The language tag of a name in another script than the archive’s own. */
  readonly lang: string | undefined;
}

/** The heading of an entity: people by family name, unless their name begins with it (Li Keqiang). */
export function headingOf(entity: Entity): string {
  return entity.kind === 'people' ? (inverted(entity.name, [entity.familyName]) ?? entity.name) : entity.name;
}

/** Every form under which a reader may look for an entity, other than its heading; people’s forms inverted as well. */
export function otherFormsOf(entity: Entity): readonly IndexName[] {
  const written: IndexName[] = [
    { text: entity.name, lang: undefined },
    ...entity.nativeNames.map(({ name, lang }) => ({ text: name, lang })),
    ...entity.otherNames.map((text) => ({ text, lang: languageOf(text, entity) })),
  ];
  const families = entity.kind === 'people' ? familyNamesOf(entity) : [];
  const forms = written.flatMap(({ text, lang }) => {
    const turned = inverted(text, families);
    return turned === undefined
      ? [{ text, lang }]
      : [
          { text, lang },
          { text: turned, lang },
        ];
  });
  const heading = headingOf(entity);
  return forms.filter(({ text }, index) => text !== heading && forms.findIndex((form) => form.text === text) === index);
}

/** The family name in every spelling and script: as given, and each other name that is a single word. */
function familyNamesOf(person: Person): string[] {
  return [person.familyName, ...person.otherNames.filter((name) => !name.includes(' '))];
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

/**
 * The language of another spelling, which its file does not tell: that of the native name with which it shares most
 * words (Мәсімов is Kazakh, Масимов Russian), else its script alone.
 */
function languageOf(text: string, entity: Entity): string | undefined {
  const script = SCRIPTS.find(({ letters }) => letters.test(text));
  if (script === undefined) return undefined;
  const words = text.split(' ');
  const [kin] = entity.nativeNames
    .map(({ name, lang }) => ({ lang, shared: name.split(' ').filter((word) => words.includes(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  return kin?.lang ?? script.tag;
}
