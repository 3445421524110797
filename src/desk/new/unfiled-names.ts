import { stringify } from 'yaml';
import { escapeRegExp } from '../../archive/count-mentions.ts';
import { type Content, type Entity, UNWRITTEN, UNWRITTEN_CHOICE } from '../../archive/content.ts';
import type { Side } from '../../archive/schema/archive-settings.ts';
import { asId } from '../../archive/schema/parts.ts';
import { parseEntity } from '../../content/yaml-file.ts';
import { datesIn } from '../../english/dates.ts';
import { properNamesIn, titleOf } from '../../english/names.ts';
import { PREMIERS, SAYING } from '../../english/speakers.ts';
import { wordsIn } from '../../english/text.ts';
import type { KnownArchive } from '../meeting-told.ts';
import { type Choice, refused } from './answers.ts';

/** A person or a place that a report names and that has no file yet, with the text for one: what the report says of it. */
export type UnfiledName = Readonly<Record<'id' | 'name' | 'text', string> & { kind: 'people' | 'places' }>;

const TITLES =
  '(?:(?:first |acting )?(?:deputy |vice[- ])?(?:prime |\\p{Lu}\\p{L}+ )?(?:minister|president|premier|chancellor|chair(?:man|woman)|speaker|governor|mayor|ambassador|king|queen|secretary(?:[- ]general)?|director(?:[- ]general)?)|pm|mrs?|ms|dr)';
/** What stands before a person’s name: “Orsanian President”, “the Minister of Trade of Orsania, ”. */
const TITLE_BEFORE = new RegExp(
  `\\b${TITLES}\\.?(?: (?:of|for)(?: the)? \\p{L}+(?: (?:and|of|for) \\p{L}+){0,4})?,? $`,
  'iu',
);
const TITLE_AT_START = new RegExp(`^(?:${TITLES}\\.? )+`, 'iu');
const TITLE_AFTER = new RegExp(`^, (?:\\p{L}+(?:'s)? ){0,3}?(?:${TITLES}|head)\\b`, 'iu');
/** Words of names that are no person’s and no place’s. */
const ORGANIZATION =
  /\b(?:Fund|Bank|Forum|Group|Company|Corp|Corporation|Council|Committee|Commission|Organi[sz]ation|Union|Association|Agency|Ministry|Government|Parliament|Congress|Initiative|Programme|Program|Plan|Agreement|Treaty|Summit|Party|Press|News|Times|Daily|Gazette|Games|University|Institute|Road|Belt|Year|Day|Line|Pipeline|Railway)s?\b/u;
const BUILDING = /\b(?:Hall|Palace|House|Hotel|Cent(?:er|re)|Residence|Guesthouse|Museum|Building|Tower)$/u;
const PLACE_BEFORE =
  /\b(?:in|at|from|near|visit(?:s|ed|ing)?|(?:visit|trip|tour|travel(?:l?ed)?|fl(?:ew|ies)|went|journey) to|(?<of>city|town) of|to)(?<the> the)? $/iu;
/** “in Chinese” is a language. */
const LANGUAGE = /^\p{L}+(?:ese|ish|ian|akh)$/u;

/**
 * The people and places that a report names without a file for them, in its order. A person has a title, or says
 * something; a place is where something is. Both are proposals: many a name fits neither.
 */
export function unfiledNames(
  { paragraphs, dateline }: { readonly paragraphs: readonly string[]; readonly dateline: string },
  known: KnownArchive,
): UnfiledName[] {
  const text = paragraphs.join('\n');
  const names = new Map<string, UnfiledName>();
  const taken = new Set([...known.entities.values()].map(({ kind, id }) => `${kind}/${id}`));
  const add = (name: UnfiledName | undefined) => {
    if (name !== undefined && !taken.has(`${name.kind}/${name.id}`) && !names.has(name.name))
      names.set(name.name, name);
  };
  const found = known.namesIn(text);
  for (const { text: words, start, end } of properNamesIn(text, [...found, ...datesIn(text)])) {
    const line = words.replace(/\s+/gu, ' ');
    const title = TITLE_AT_START.exec(line)?.[0] ?? '';
    const name = line.slice(title.length);
    const before = text.slice(Math.max(0, start - 80), start) + title;
    const after = text.slice(end, end + 60);
    add(personNamed(name, before, after, text, known.settings.sides) ?? placeNamed(name, before));
  }
  const isPlaceTold = found.some(({ bearers }) => bearers.some((one) => one.startsWith('places/')));
  const town = /^(\p{Lu}[\p{Lu} '-]+)[.,]/u.exec(dateline)?.[1];
  if (town !== undefined && !isPlaceTold && known.namesIn(dateline).length === 0) {
    const name = town.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
    add(placeNamed(name, 'in '));
  }
  return [...names.values()].filter(
    ({ name }, _at, all) => !all.some((other) => other.name !== name && ` ${other.name} `.includes(` ${name} `)),
  );
}

/** The person of whom a name tells, in the words around it; `undefined` where they tell of none. */
function personNamed(name: string, before: string, after: string, text: string, sides: readonly Side[]) {
  const words = name.split(' ');
  const isName = /^\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'.-]+){0,3}$/u.test(name) && !ORGANIZATION.test(name) && !BUILDING.test(name); // prettier-ignore
  const isTitled = TITLE_BEFORE.test(before) || TITLE_AFTER.test(after);
  const isSpeaking = words.length > 1 && SAYING.has(wordsIn(after)[0]?.word ?? '') && after.startsWith(' ');
  if (!isName || (!isTitled && !isSpeaking)) return undefined;
  const side = sideOf(before, after, sides);
  const isHead = side !== undefined && [...PREMIERS, titleOf(side.office)].some((office) => new RegExp(`(?<!(?:deputy|vice)[- ])\\b${escapeRegExp(office)}\\b`, 'iu').test(`${before}|${after}`)); // prettier-ignore
  const alone = words.filter((word) => new RegExp(`(?<!\\p{L}[ -])\\b${word}\\b(?! \\p{Lu})`, 'u').test(text.replaceAll(name, ' '))); // prettier-ignore
  const familyName = words.length === 1 ? name : alone.length === 1 ? alone[0] : undefined;
  return fileFor('people', name, [
    ['familyName', familyName ?? UNWRITTEN],
    ['country', side?.name ?? UNWRITTEN],
    ...(isHead ? [['offices', [{ title: side.office, side: side.id, from: UNWRITTEN_CHOICE }]] as const] : []),
    ['about', `${UNWRITTEN} who this is, in one or two sentences`],
  ]);
}

/** The side of whom a person is said to be an official: “Orsanian President …”, “… of Orsania”. */
function sideOf(before: string, after: string, sides: readonly Side[]): Side | undefined {
  return sides.find(({ name: plain, adjective: plainAdjective }) => {
    const [name, adjective] = [escapeRegExp(plain), escapeRegExp(plainAdjective)];
    const isBefore = new RegExp(`\\b(?:${adjective}|${name}'s) (?:\\p{L}+ ){0,3}$|\\b(?:of|for) ${name},? $`, 'u');
    const isAfter = new RegExp(
      `^ of ${name}\\b|^, (?:the )?(?:${adjective} \\p{L}|[\\p{L} ]{2,30} of ${name}\\b)`,
      'u',
    );
    return isBefore.test(before) || isAfter.test(after);
  });
}

/** The place of which a name tells, in the words before it; `undefined` where they tell of none. */
function placeNamed(name: string, before: string) {
  const match = PLACE_BEFORE.exec(before);
  const isBuilding = BUILDING.test(name);
  const words = name.split(' ').length;
  if (match === null || ORGANIZATION.test(name) || words > 4 || (words === 1 && LANGUAGE.test(name))) return undefined;
  if (match.groups?.['the'] !== undefined && !isBuilding) return undefined;
  // “to Mira Kost” is no place.
  if (/^(?:to|from)\b/iu.test(match[0]) && words > 1 && !isBuilding) return undefined;
  const kind = isBuilding ? 'building' : (match.groups?.['of']?.toLowerCase() ?? UNWRITTEN_CHOICE);
  return fileFor('places', name, [
    ['kind', kind],
    ['country', UNWRITTEN],
    ['about', `${UNWRITTEN} what this place is, in one or two sentences`],
  ]);
}

function fileFor(
  kind: UnfiledName['kind'],
  name: string,
  fields: readonly (readonly [key: string, value: unknown])[],
): UnfiledName | undefined {
  const id = asId(name);
  return id === undefined ? undefined : { kind, id, name, text: stringify(Object.fromEntries([['name', name], ...fields])) }; // prettier-ignore
}

/** An archive in which these names have their files, so that a report can be read with them. */
export function withFiles<C extends Pick<Content, 'entities'>>(content: C, names: readonly UnfiledName[]): C {
  const entities = names.flatMap(({ kind, id, text }): Entity[] => {
    // What nobody has said yet, as it serves for reading: a place is a town, an office has been held all along.
    const read = text.replace(`kind: ${UNWRITTEN_CHOICE}`, 'kind: city').replace(`from: ${UNWRITTEN_CHOICE}`, 'from: "0001"'); // prettier-ignore
    const { value: entity } = parseEntity({ path: `${kind}/${id}.yaml`, text: read }, kind);
    return entity === undefined ? [] : [entity];
  });
  return { ...content, entities: [...content.entities, ...entities] };
}

/** The names for which files are to be written, as an answer chooses them. */
export function chooseFiles(text: string, unfiled: readonly UnfiledName[]): Choice<readonly UnfiledName[]> {
  if (/^(?:all|y|yes)$/iu.test(text)) return { value: unfiled };
  if (/^(?:none|no?)?$/iu.test(text)) return { value: [] };
  const names = text.split(/,|\s+and\s+/u).map((name) => name.trim());
  const chosen = names.map((name) => unfiled.find((one) => asId(one.name) === asId(name.replace(/^.*\//u, ''))));
  const unknown = names.filter((_name, index) => chosen[index] === undefined);
  if (unknown.length === 0) return { value: chosen.flatMap((one) => one ?? []) };
  const accepted = unfiled.length === 0 ? 'nothing: the report names nobody and no place without a file' : unfiled.map(({ name }) => name).join(', '); // prettier-ignore
  return refused(`“${unknown.join(', ')}”`, `all, none, or of these: ${accepted}`, 'write names of this list');
}
