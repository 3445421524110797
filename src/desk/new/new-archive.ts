import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { ArchiveSettingsSchema, type Side } from '../../archive/schema/archive-settings.ts';
import { asId } from '../../archive/schema/parts.ts';
import { writeTogether } from '../write-together.ts';
import { type Asker, type Choice, formatRefusal, type NotWritten, refused, settling } from './answers.ts';

type Colour = Side['colour'];

/** Colours that are taken when none are given; they differ for most eyes. */
const USUAL_COLOURS: readonly Colour[] = [
  { light: '#2f6b2a', dark: '#8fce88' },
  { light: '#6b3a9a', dark: '#c7a3f0' },
];
const ColoursSchema = ArchiveSettingsSchema.shape.sides.element.shape.colour.array().length(2);

/** What came of it: the files of an archive, a refusal, or arguments that are missing. */
type NewArchive = { readonly outcome: 'written'; readonly files: readonly string[] } | NotWritten;

/** Writes the first files of another archive, which check and build as they are, into a folder that is empty or not there. */
export async function newArchive(
  folder: string,
  given: Readonly<Partial<Record<'name' | 'sides' | 'office' | 'colours', string | undefined>>>,
  asker?: Asker,
): Promise<NewArchive> {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    const found = 'a folder that is not empty';
    const fix = 'move what is in it elsewhere, or name another folder with --content';
    return { outcome: 'refused', messages: [formatRefusal(folder, { found, expected: 'an empty folder, or none', fix })] }; // prettier-ignore
  }
  const { settle, notWritten } = settling(given, asker);
  const name = await settle({
    option: 'name',
    text: 'Name of the archive',
    accepted: 'a short name, such as Across the Table',
    choose: chooseName,
  });
  const sides = await settle({
    option: 'sides',
    text: 'The two sides',
    accepted: 'two names, each with its adjective: China (Chinese), Kazakhstan (Kazakh)',
    choose: chooseSides,
  });
  const office = await settle({
    option: 'office',
    text: 'What those who meet are called',
    accepted: 'one of them, in lower case: head of government, president, foreign minister',
    choose: chooseOffice,
  });
  const colours = await settle({
    option: 'colours',
    usual: USUAL_COLOURS,
    found: asker === undefined ? USUAL_COLOURS : undefined,
    text: 'Colours; Enter takes green and violet',
    accepted: 'for each side one on light and one on dark paper: #2f6b2a #8fce88, #6b3a9a #c7a3f0',
    choose: chooseColours,
  });
  const open = notWritten();
  if (open !== undefined || name === undefined || sides === undefined || office === undefined || colours === undefined) return open ?? { outcome: 'incomplete', missing: [] }; // prettier-ignore
  const files = filesOf(name, sides, office, colours);
  await writeTogether(files.map(([path, text]) => ({ path: join(folder, path), text })));
  return { outcome: 'written', files: files.map(([path]) => path) };
}

function chooseName(text: string): Choice<string> {
  if (asId(text) !== undefined) return { value: text };
  return refused(`“${text}”`, 'a name in Latin letters', 'write one; the settings may give it in other scripts too');
}

function chooseSides(text: string): Choice<readonly Pick<Side, 'id' | 'name' | 'adjective'>[]> {
  const sides = [...text.matchAll(/([^,()]+?)\s*\(([^()]+)\)\s*(?:,|and|$)\s*/gu)].flatMap(([, side = '', adjective = '']) => {
    const id = asId(side);
    return id === undefined ? [] : [{ id, name: side.trim(), adjective: adjective.trim() }];
  }); // prettier-ignore
  const isDistinct = new Set(sides.map(({ id }) => id)).size === 2 && sides.length === 2;
  const isShared = sides.some(({ id }) => id === 'outcomes' || id === 'background');
  if (isDistinct && !isShared) return { value: sides };
  return refused(`“${text}”`, 'two sides of different names, each with its adjective in brackets', 'write them as China (Chinese), Kazakhstan (Kazakh)'); // prettier-ignore
}

function chooseOffice(text: string): Choice<string> {
  if (/^\p{L}[\p{L} -]*$/u.test(text)) return { value: text.toLowerCase() };
  return refused(`“${text}”`, 'what one of those who meet is called', 'write it in words, such as president');
}

function chooseColours(text: string): Choice<readonly Colour[]> {
  const written = text.toLowerCase().match(/[^\s,]+/gu) ?? [];
  const pairs = [0, 2].map((at) => ({ light: written[at], dark: written[at + 1] }));
  const { data, error } = ColoursSchema.safeParse(pairs);
  if (data !== undefined && written.length === 4) return { value: data };
  const faults = error?.issues.map(({ path: [side, scheme], message }) => ({
    found: `“${written[Number(side) * 2 + (scheme === 'dark' ? 1 : 0)] ?? ''}” on ${String(scheme)} paper`,
    expected: message,
    fix: scheme === 'dark' ? 'take a lighter colour' : 'take a darker colour',
  }));
  if (written.length === 4 && faults !== undefined) return { refusals: faults };
  return refused(`“${text}”`, 'four colours of the form #a1b2c3', 'write for each side one on light and one on dark paper'); // prettier-ignore
}

/** Several of an office: heads of government, foreign ministers, secretaries of state. */
function several(office: string): string {
  const [, first = '', rest = ''] = /^(.*?)((?: of .*)?)$/u.exec(office) ?? [];
  const plural = /[^aeiou]y$/u.test(first) ? `${first.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/u.test(first) ? `${first}es` : `${first}s`; // prettier-ignore
  return plural + rest;
}

function filesOf(
  name: string,
  sides: readonly Pick<Side, 'id' | 'name' | 'adjective'>[],
  office: string,
  colours: readonly Colour[],
): readonly (readonly [path: string, text: string])[] {
  const title = office.replace(/\b(?!of\b)\p{Ll}/gu, (letter) => letter.toUpperCase());
  const between = sides.map((side) => side.name).join(' and ');
  const settings = {
    name,
    description: `Records of meetings between the ${several(office)} of ${between}, each retold from one published report.`,
    url: `https://${asId(name) ?? 'archive'}.example/`,
    editor: `Editors of ${name}`,
    leaders: { one: office, other: several(office) },
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    sides: sides.map((side, index) => ({ ...side, office: `${title} of ${side.name}`, colour: colours[index] })),
  };
  return [
    ['archive.yaml', stringify(settings, { lineWidth: 120 })],
    ['about.md', '## How the records are made\n\nEach record retells one published report in our own words. To be written: who the editors are, what they read, and what is not known.\n'], // prettier-ignore
    ['topics/relations.yaml', stringify({ name: 'Relations', about: `Relations between ${between} as a whole.` })],
  ];
}
