import { escapeRegExp } from '../../archive/count-mentions.ts';
import type { Paragraph, Person, Position, Report } from '../../archive/content.ts';
import { OWN_REPORT, toldIn } from '../../archive/schema/meeting.ts';
import { type Fact, NOT_STATED } from '../../archive/schema/parts.ts';
import { datesIn, type DateWords, dateWordsOf, type WrittenDate } from '../../english/dates.ts';
import type { KnownName } from '../../english/names.ts';
import { numbersIn, type WrittenNumber } from '../../english/numbers.ts';
import { SAYING, speakersAmong, type SpokenSentence, spokenSentences } from '../../english/speakers.ts';
import { contentStems, foldedText, plainTypography, sentencesIn, type Word, wordsIn } from '../../english/text.ts';
import type { KnownArchive } from '../meeting-told.ts';
import { furnitureOf, type SourceLine, type SourceText } from './source.ts';

/** A text with everything in it that is compared. */
interface TextReading {
  /** In plain typography. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly numbers: readonly WrittenNumber[];
  readonly dates: readonly WrittenDate[];
  readonly names: readonly KnownName[];
}

/** A text that the editors wrote, read. */
export interface ComparedText extends TextReading {
  readonly written: string;
  /** Its file, where that is another than the record’s. */
  readonly file?: string;
  readonly position: Position;
  /** “paragraph 3”, “the front matter”. */
  readonly where: string;
  /** Whether it tells what the report says; notes and reasons know more. */
  readonly isOfReport: boolean;
  readonly paragraph?: Paragraph;
  /** The line of the source that comes nearest to it. */
  readonly nearest?: SourceLine | undefined;
}

/** A paragraph of the record, read. */
export interface ComparedParagraph extends ComparedText {
  readonly paragraph: Paragraph;
  /** What it links to, as `people/li-qiang`. */
  readonly linked: readonly string[];
  /** How each sentence of the source matches it, in the order of the source. */
  readonly matches: readonly PassageMatch[];
}

/**
 * How much of what a paragraph says a sentence says too, from 0 to 1; how many words, numbers and names the two have in
 * common; and how much of what the sentence says the paragraph says too.
 */
export type PassageMatch = Readonly<Record<'score' | 'shared' | 'covered', number>> & {
  readonly sentence: SpokenSentence;
};

/** A record beside its source, both read once for all rules. */
export type Comparison = ReturnType<typeof compare>;

/** Reads a record and its source for comparison. */
export function compare(report: Report, source: SourceText, known: KnownArchive) {
  const { frontMatter } = report;
  const read = (written: string) => {
    const text = plainTypography(written);
    return {
      ...{ written, text, words: wordsIn(text), numbers: numbersIn(text), dates: datesIn(text) },
      names: known.namesIn(text),
    };
  };
  const inSource = read(source.text);
  const leaders = frontMatter.leaders.map((leader) => known.people.find(({ id }) => id === leader));
  const named = new Set(inSource.names.flatMap(({ bearers }) => bearers));
  const others = known.people.filter((person) => !leaders.includes(person) && named.has(`people/${person.id}`));
  const speakers = speakersAmong(leaders, others, known.settings.sides);
  const sentences = spokenSentences(sentencesIn(source.text), speakers);
  const common = unspecific(leaders, known);
  const matcher = createPassageMatcher(sentences, sentences.map(({ text }) => read(text)), common); // prettier-ignore
  const paragraphs = report.paragraphs.map((paragraph): ComparedParagraph => {
    const { line, column, number, mentions } = paragraph;
    const linked = [...new Set(mentions.map(({ kind, id }) => `${kind}/${id}`))];
    const reading = read(paragraph.text);
    const matches = matcher(reading, linked);
    const best = bestOf(matches)?.sentence;
    return {
      ...reading,
      ...{ position: { line, column }, where: `paragraph ${String(number)}`, isOfReport: true },
      ...{ paragraph, linked, matches, nearest: best && source.lineAt(best.start) },
    };
  });
  const written = paragraphs.flatMap((compared) =>
    sentencesIn(compared.text).map(({ text, start, end }) => {
      const linked = compared.paragraph.mentions.flatMap((one) => (start <= one.start && one.end <= end ? [`${one.kind}/${one.id}`] : [])); // prettier-ignore
      const reading = read(text);
      const named = [...linked, ...reading.names.flatMap(({ bearers }) => bearers)].flatMap((one) => {
        const entity = known.entities.get(one);
        return entity === undefined || entity.kind === 'topics' ? [] : [entity.name, ...entity.otherNames];
      });
      /** What it says: its content words, and those of every name of what it names or links to, topics aside. */
      const stems = new Set([text, ...named.map(plainTypography)].flatMap(contentStems));
      return { compared, text, matches: matcher(reading, linked), stems };
    }),
  );
  const { texts: fields, inferred } = fieldsOf(report, known);
  const placesNamed = inferred.map(({ value }) => known.entities.get(`places/${value}`)?.name ?? value);
  return {
    ...{ report, known, source, inSource, paragraphs, speakers },
    /** Places of the source that are no part of the report, or that the front matter accounts for. */
    furniture: furnitureOf(frontMatter.source, source.text),
    sentences: carriedSentences(sentences, written, known),
    /** The paragraphs, and all that the editors wrote into the front matter. */
    texts: [...paragraphs, ...fields.map(({ text, ...field }): ComparedText => ({ ...read(text), ...field }))],
    /** What the editor inferred: dates by their values alone, for a reason also speaks of other days. */
    inferred: {
      ...read([...placesNamed, ...inferred.map(({ reason }) => reason)].join('\n')),
      dates: inferred.flatMap(({ value }): DateWords[] => [dateWordsOf(value) ?? []].flat()),
    },
    /** Of names and words that stand in almost every sentence. */
    commonStems: common.stems,
    /** Where in the record the words of this place of the source would stand. */
    recordPosition: (offset: number): Position => {
      const index = sentences.findIndex(({ start, end }) => start <= offset && offset < end);
      const scoreOf = (one: ComparedParagraph) => one.matches[index]?.score ?? 0;
      const best = paragraphs.reduce<ComparedParagraph | undefined>((high, one) => scoreOf(one) > (high === undefined ? 0 : scoreOf(high)) ? one : high, undefined); // prettier-ignore
      return best?.position ?? report.positionOf(['source']);
    },
  };
}

/** What the editors wrote into the front matter, and the facts that they inferred or have from elsewhere. */
function fieldsOf({ id, frontMatter, positionOf }: Report, known: KnownArchive) {
  const { title, summary, outcome, date, venue, source, figures, refersTo, notes, comparison } = frontMatter;
  const facts: readonly (readonly [path: readonly PropertyKey[], fact: Fact | undefined])[] = [
    [['date'], date],
    ...(['place', 'building', 'otherPlace'] as const).map((name) => [['venue', name], venue[name]] as const),
    ...(['title', 'publisher', 'section', 'published', 'credit'] as const).map((name) => [['source', name], source[name]] as const), // prettier-ignore
    ...refersTo.flatMap((event, index) =>
      (['date', 'place'] as const).map((name) => [['refersTo', index, name], event[name]] as const),
    ),
  ];
  const inferred = facts.flatMap(([path, fact]) =>
    fact === undefined || fact.known === NOT_STATED || fact.known === 'stated' ? [] : [{ ...fact, path }],
  );
  const field = (isOfReport: boolean) => (path: readonly PropertyKey[], text: string) => {
    return { text, position: positionOf(path), where: 'the front matter', isOfReport };
  };
  const [told, added] = [field(true), field(false)];
  // What a comparison gives as the report’s alone; what other accounts tell, the report need not have.
  const accounts = toldIn(comparison)
    .flat()
    .flatMap(({ by, says, path }) => (says === undefined ? [] : [{ by, says, path: ['comparison', ...path, 'says'] }]))
    .map(({ by, says, path }) => field(by.every((one) => one === OWN_REPORT))(path, says));
  const steps = [...known.entities.values()].flatMap((entity) =>
    entity.kind !== 'commitments'
      ? []
      : entity.steps.flatMap(({ meeting, says }, index) => {
          const position = entity.positionOf(['steps', index, 'says']);
          return meeting === id ? [{ text: says, file: entity.file, position, where: 'a step', isOfReport: true }] : [];
        }),
  );
  const texts = [
    ...accounts,
    ...steps,
    ...[told(['title'], title), told(['summary'], summary), told(['outcome'], outcome)],
    ...figures.map((figure, index) => told(['figures', index, 'of'], figure.of)),
    ...refersTo.map((event, index) => added(['refersTo', index, 'title'], event.title)),
    ...notes.map((note, index) => added(['notes', index, 'text'], note.text)),
    ...inferred.map(({ path, known: how, reason }) => added([...path, how], reason)),
  ];
  return { texts, inferred };
}

/** What stands in almost every sentence and so tells none from another: the leaders, the countries, the words for them. */
function unspecific(leaders: readonly (Person | undefined)[], { settings: { sides }, places }: KnownArchive) {
  const met = leaders.flatMap((leader) => leader ?? []);
  const countries = places.filter(({ name }) => sides.some((side) => side.name === name));
  const words = [
    ...met.flatMap(({ name, familyName, otherNames }) => [name, familyName, ...otherNames]),
    ...sides.flatMap((side) => [side.name, side.adjective, side.office]),
  ];
  // The first country that is named by itself, not as “China’s”, “China-…”, “in China” or “China and …”.
  const names = sides.map((side) => escapeRegExp(foldedText(side.name))).join('|');
  const before = `(?<![\\p{L}\\p{N}-])(?<!(?:${names}) and )(?<!\\b(?:in|to|with|of|for|between|and|on) )`;
  const agent = new RegExp(`${before}(${names})(?![\\p{L}\\p{N}'-]| and (?:${names}))`, 'u');
  return {
    bearers: new Set([...met, ...countries].map(({ kind, id }) => `${kind}/${id}`)),
    stems: new Set(contentStems(plainTypography(words.join('\n')))),
    /** The country that acts: only which of the two it is counts. */
    agentOf: (text: string) => agent.exec(text)?.[1],
  };
}

/** A number, a date or a name says more about a passage than any word. */
const WEIGHT_OF_FACTS = 1.5;

/**
 * Tells which sentences of a source a paragraph may have been written from: by content words, numbers, dates and
 * names, and by the country that is said to act. A feature counts the more the fewer sentences have it; the leaders
 * count for nothing, because a misplaced paragraph names the wrong one.
 */
function createPassageMatcher(
  sentences: readonly SpokenSentence[],
  readings: readonly TextReading[],
  common: ReturnType<typeof unspecific>,
): (paragraph: TextReading, linked: readonly string[]) => PassageMatch[] {
  const features = readings.map((reading) => featuresOf(reading, [], common));
  const frequency = new Map<string, number>();
  for (const set of features) for (const feature of set) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  const weightOf = (feature: string) => {
    const holders = frequency.get(feature) ?? 0;
    if (holders === 0) return 0;
    return Math.log(1 + sentences.length / holders) * (feature.includes(':') ? WEIGHT_OF_FACTS : 1);
  };
  const sum = (set: Iterable<string>) => [...set].reduce((total, feature) => total + weightOf(feature), 0);
  return (paragraph, linked) => {
    const own = featuresOf(paragraph, linked, common);
    const known = sum(own);
    return sentences.map((sentence, index) => {
      const shared = [...own].filter((feature) => features[index]?.has(feature));
      const weight = sum(shared);
      const share = (whole: number) => (whole === 0 ? 0 : weight / whole);
      return { sentence, score: share(known), shared: shared.length, covered: share(sum(features[index] ?? [])) };
    });
  };
}

function featuresOf(
  { text, numbers, dates, names }: TextReading,
  linked: readonly string[],
  { bearers, stems, agentOf }: ReturnType<typeof unspecific>,
): Set<string> {
  const plain = text.replace(/\p{L}+/gu, (word) => (SAYING.get(word.toLowerCase()) === 'speech' ? ' ' : word));
  const named = [...names.flatMap((name) => (name.bearers.length === 1 ? name.bearers : [])), ...linked];
  const agent = agentOf(text);
  return new Set([
    ...contentStems(plain).filter((stem) => !stems.has(stem)),
    ...numbers.map(({ value, unit }) => `number:${String(value)} ${unit ?? ''}`),
    ...dates.map(({ month, day, weekday, year }) => `date:${[year, month, day, weekday].join('/')}`),
    ...named.filter((bearer) => !bearers.has(bearer)).map((bearer) => `name:${bearer}`),
    ...(agent === undefined ? [] : [`agent:${agent}`]),
  ]);
}

/** The match with the highest score, the first of equals; `undefined` when nothing is shared. */
export function bestOf(matches: readonly PassageMatch[]): PassageMatch | undefined {
  return matches.reduce<PassageMatch | undefined>(
    (high, match) => (match.score > (high?.score ?? 0) ? match : high),
    undefined,
  );
}

/** A sentence is carried by one of which it gives so much, and hardly less than the sentence that gives most. */
const CARRIED = 0.25;
const NEARLY_BEST = 0.75;
/** Or by one that says so much of it; of what it tells of the meeting itself, background says less. */
const COVERED = 0.5;
const COVERED_BY_BACKGROUND = 0.2;

/** For each sentence of the source those of the record that are written from it, in the order of the source. */
function carriedSentences<
  W extends { readonly compared: ComparedParagraph; readonly matches: readonly PassageMatch[] },
>(sentences: readonly SpokenSentence[], written: readonly W[], { settings: { sides } }: KnownArchive) {
  const bests = written.map(({ matches }) => bestOf(matches)?.score ?? 0);
  return sentences.map((sentence, index) => {
    const carriers = written.filter(({ matches, compared }, at) => {
      const { score = 0, covered = 0 } = matches[index] ?? {};
      const isShared = !sides.some(({ id }) => id === compared.paragraph.voice);
      const isSource = score >= CARRIED && score >= NEARLY_BEST * (bests[at] ?? 0);
      return isSource || covered >= (isShared ? COVERED_BY_BACKGROUND : COVERED);
    });
    return { sentence, carriers };
  });
}
