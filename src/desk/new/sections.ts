import { type Person, UNWRITTEN_CHOICE, type Voice } from '../../archive/content.ts';
import type { CommitmentState } from '../../archive/schema/entities.ts';
import { SHARED_VOICES } from '../../archive/schema/archive-settings.ts';
import { countedThing, numbersIn, writtenValue } from '../../english/numbers.ts';
import { SAYING, speakersAmong, spokenSentences } from '../../english/speakers.ts';
import { contentStems, plainTypography, sentencesIn, wordsIn } from '../../english/text.ts';
import { findNames, type FoundName, type KnownArchive } from '../meeting-told.ts';

/** A number in a text with what it may count, and the few words after it, as the text has them. */
type FoundFigure = Readonly<Record<'unit' | 'words', string>> & { readonly value: number };

/** Below this a number mostly tells of “the two sides” or “one of”, which is no figure. */
const LEAST = 3;

/** The numbers of a text that may be figures of the record: with a unit, or with what they count. */
export function figuresIn(text: string): FoundFigure[] {
  return numbersIn(text).flatMap((number): FoundFigure[] => {
    const isWord = !/\d/u.test(number.text);
    if (number.kind !== 'cardinal' || (isWord && number.value < LEAST)) return [];
    const value = writtenValue(number);
    const scale = number.scale ?? '';
    const counted = number.unit === undefined ? countedThing(text, number).slice(0, 2) : [];
    const unit = [scale, number.unit === '%' ? 'percent' : (number.unit ?? ''), ...counted]
      .filter((part) => part !== '')
      .join(' ');
    if (unit === '' || unit === scale) return [];
    const after = /^(?:[- ]\p{L}+){0,4}/u.exec(text.slice(number.end))?.[0] ?? '';
    return [{ value, unit, words: `${number.text}${after}`.replace(/\s+/gu, ' ') }];
  });
}

/** By which words a sentence says how far something has come; the first that fits counts. */
const STATES: readonly (readonly [CommitmentState, RegExp])[] = [
  ['signed', /\b(?:sign(?:ed|ing)|concluded)\b/iu],
  ['done', /\b(?:complet(?:ed|ion)|finished|opened|(?:came|put|entered) into (?:operation|force))\b/iu],
  ['begun', /\b(?:began|begun|started|launched|under (?:way|construction))\b/iu],
  ['asked', /\b(?:hop(?:es?|ed|ing)|urg(?:es?|ed|ing)|call(?:s|ed|ing)|ask(?:s|ed|ing)?|propos(?:es?|ed|ing)|expects?|wants?|needs?|should)\b/iu], // prettier-ignore
  ['offered', /\b(?:ready|willing|prepared|offer(?:s|ed|ing)?|pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|will)\b/iu],
];

/** The sentences of a text that may be steps of commitments: they have every word of a name of one; each commitment once. */
function stepsIn(text: string, { entities }: KnownArchive) {
  const sentences = sentencesIn(text).map((sentence) => ({ sentence: sentence.text, stems: new Set(contentStems(sentence.text)) })); // prettier-ignore
  return [...entities.values()].flatMap((entity) => {
    if (entity.kind !== 'commitments') return [];
    const names = [entity.name, ...entity.otherNames].map((name) => new Set(contentStems(plainTypography(name))));
    const told = sentences.find(({ stems }) => names.some((name) => name.size > 1 && name.isSubsetOf(stems)));
    if (told === undefined) return [];
    const state = STATES.find(([, words]) => words.test(told.sentence))?.[0] ?? UNWRITTEN_CHOICE;
    return [{ commitment: entity.id, state, sentence: told.sentence }];
  });
}

/** What a section of the record may take from the report, in its order; each entity, figure and commitment once. */
interface SectionFindings {
  readonly names: FoundName[];
  readonly figures: FoundFigure[];
  readonly steps: ReturnType<typeof stepsIn>;
}

const OUTCOME = /\b(?:signed|signing|witnessed|witnessing|joint (?:statement|communiqu[eé]|declaration))\b/iu;
const AFTERWARDS = /\b(?:after|following) (?:the|their) (?:talks|meeting)\b/iu;

/** Whose words each paragraph of a report gives: the side of most of its sentences; only proposals rest on it. */
export function voicesOf(
  paragraphs: readonly string[],
  leaders: readonly Person[],
  known: Pick<KnownArchive, 'settings' | 'people'>,
): Voice[] {
  const { sides } = known.settings;
  const others = known.people.filter((person) => !leaders.includes(person));
  const sentences = spokenSentences(sentencesIn(paragraphs.join('\n')), speakersAmong(leaders, others, sides));
  let from = 0;
  return paragraphs.map((text) => {
    const to = from + text.length;
    const spoken = sentences.filter(({ start }) => from <= start && start < to).flatMap(({ side }) => side ?? []);
    from = to + 1;
    const isSaid = wordsIn(text).some(({ word }) => SAYING.has(word));
    if (OUTCOME.test(text) && (AFTERWARDS.test(text) || (spoken.length === 0 && !isSaid)))
      return SHARED_VOICES.Outcomes;
    const count = (side: string) => spoken.filter((one) => one === side).length;
    return sides.map(({ id }) => id).filter((id) => count(id) > 0).toSorted((a, b) => count(b) - count(a))[0] ?? SHARED_VOICES.Background; // prettier-ignore
  });
}

/** What each section of the record may take from the report; from one that is not in English only names. */
export function findingsBySection(
  paragraphs: readonly string[],
  known: KnownArchive,
  day: string,
  leaders: readonly Person[],
  isEnglish: boolean,
) {
  const find = findNames(known, day);
  const counted = new Set<string>();
  const findings = new Map<Voice, SectionFindings>();
  for (const [index, voice] of voicesOf(paragraphs, leaders, known).entries()) {
    const text = paragraphs[index] ?? '';
    const section: SectionFindings = findings.get(voice) ?? { names: [], figures: [], steps: [] };
    findings.set(voice, section);
    for (const name of find(text)) {
      if (!section.names.some(({ kind, id }) => kind === name.kind && id === name.id)) section.names.push(name);
    }
    if (!isEnglish) continue;
    for (const step of stepsIn(text, known)) {
      if (!section.steps.some(({ commitment }) => commitment === step.commitment)) section.steps.push(step);
    }
    for (const figure of figuresIn(text)) {
      const key = `${String(figure.value)} ${figure.unit}`;
      if (!counted.has(key)) section.figures.push(figure);
      counted.add(key);
    }
  }
  return findings;
}
