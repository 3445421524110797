import { escapeRegExp } from '../../archive/count-mentions.ts';
import type { Entity, Paragraph, Person, Position, Report } from '../../archive/content.ts';
import type { ArchiveSettings, Side } from '../../archive/schema/archive-settings.ts';
import { NOT_STATED } from '../../archive/schema/parts.ts';
import { datesIn, type DateWords, dateWordsOf, type WrittenDate } from '../../english/dates.ts';
import { createNameLexicon, type KnownName, type NameLexicon } from '../../english/names.ts';
import { numbersIn, type WrittenNumber } from '../../english/numbers.ts';
import { SAYING, type Speaker, speakersAmong, type SpokenSentence, spokenSentences } from '../../english/speakers.ts';
import {
  contentStems,
  foldedText,
  plainTypography,
  sentencesIn,
  type Span,
  type Word,
  wordsIn,
} from '../../english/text.ts';
import { furnitureOf, type SourceLine, type SourceText } from './source.ts';

/** What the rules know of the archive besides the record. */
export interface ArchiveKnowledge {
  readonly sides: readonly Side[];
  readonly lexicon: NameLexicon;
  /** By `people/li-qiang`. */
  readonly entities: ReadonlyMap<string, Entity>;
}

/** Prepares what is known of an archive, once for all its records. */
export function knowledgeOf(entities: readonly Entity[], settings: ArchiveSettings): ArchiveKnowledge {
  return {
    sides: settings.sides,
    lexicon: createNameLexicon(entities, settings),
    entities: new Map(entities.map((entity) => [`${entity.kind}/${entity.id}`, entity])),
  };
}

/** A text with everything in it that is compared. */
interface TextReading {
  /** In plain typography. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly numbers: readonly WrittenNumber[];
  readonly dates: readonly WrittenDate[];
  readonly names: readonly KnownName[];
}

/** A paragraph of the record, read. */
export interface ComparedParagraph extends TextReading {
  readonly paragraph: Paragraph;
  /** What it links to, as `people/li-qiang`. */
  readonly linked: readonly string[];
}

/** How much of what a paragraph says a sentence says too: 0 nothing, 1 all. */
export interface PassageMatch {
  readonly sentence: SpokenSentence;
  readonly score: number;
  /** How many words, numbers and names the two have in common. */
  readonly shared: number;
  /** How much of what the sentence says the paragraph says too: 0 nothing, 1 all. */
  readonly covered: number;
}

/** A record beside its source, both read once for all rules. */
export interface Comparison {
  readonly report: Report;
  readonly knowledge: ArchiveKnowledge;
  readonly source: SourceText;
  readonly inSource: TextReading;
  /** Places of the source that the front matter accounts for. */
  readonly furniture: readonly Span[];
  readonly paragraphs: readonly ComparedParagraph[];
  /** What the editor inferred: dates by their values alone, for a reason also speaks of other days; the rest by the reasons. */
  readonly inferred: Omit<TextReading, 'dates'> & { readonly dates: readonly DateWords[] };
  /** The stems of names and words that stand in almost every sentence. */
  readonly commonStems: ReadonlySet<string>;
  /** Who may speak in the source and in the record. */
  readonly speakers: readonly Speaker[];
  /** How each sentence of the source matches a paragraph, in the order of the source. */
  readonly matchesOf: (paragraph: ComparedParagraph) => readonly PassageMatch[];
  /** Where in the record the words of this place of the source would stand. */
  readonly recordPosition: (offset: number) => Position;
  /** The line of the source that comes nearest to a paragraph. */
  readonly nearestLine: (paragraph: ComparedParagraph) => SourceLine | undefined;
}

/** Reads a record and its source for comparison. */
export function compare(report: Report, source: SourceText, knowledge: ArchiveKnowledge): Comparison {
  const { sides, entities } = knowledge;
  const read = (text: string): TextReading => ({
    text,
    words: wordsIn(text),
    numbers: numbersIn(text),
    dates: datesIn(text),
    names: knowledge.lexicon.namesIn(text),
  });
  const person = (bearer: string) => {
    const entity = entities.get(bearer);
    return entity?.kind === 'people' ? entity : undefined;
  };
  const inSource = read(source.text);
  const paragraphs = report.paragraphs.map((paragraph): ComparedParagraph => ({
    ...read(plainTypography(paragraph.text)),
    paragraph,
    linked: [...new Set(paragraph.mentions.map(({ kind, id }) => `${kind}/${id}`))],
  }));
  const leaders = report.frontMatter.leaders.map((id) => person(`people/${id}`));
  const named = [...new Set(inSource.names.flatMap(({ bearers }) => bearers))].flatMap(
    (bearer) => person(bearer) ?? [],
  );
  const others = named.filter((one) => !leaders.includes(one));
  const speakers = speakersAmong(leaders, others, sides);
  const sentences = spokenSentences(sentencesIn(source.text), speakers).map((sentence) => ({
    sentence,
    reading: read(sentence.text),
  }));
  const common = unspecific(leaders, knowledge);
  const matcher = createPassageMatcher(sentences, common);
  const matches = new Map(paragraphs.map((compared) => [compared, matcher(compared)]));
  const matchesOf = (compared: ComparedParagraph) => matches.get(compared) ?? [];
  const inferred = inferredFacts(report, entities);
  return {
    report,
    knowledge,
    source,
    inSource,
    furniture: furnitureOf(report.frontMatter.source, source.text),
    paragraphs,
    inferred: { ...read(plainTypography(inferred.text)), dates: inferred.dates },
    commonStems: common.stems,
    speakers,
    matchesOf,
    recordPosition: (offset) => {
      const index = sentences.findIndex(({ sentence }) => sentence.start <= offset && offset < sentence.end);
      let best: { position: Position; score: number } = { position: report.positionOf(['source']), score: 0 };
      for (const compared of paragraphs) {
        const score = matchesOf(compared)[index]?.score ?? 0;
        if (score > best.score) best = { position: compared.paragraph, score };
      }
      return { line: best.position.line, column: best.position.column };
    },
    nearestLine: (compared) => {
      const best = bestOf(matchesOf(compared));
      return best === undefined ? undefined : source.lineAt(best.sentence.start);
    },
  };
}

/** What the editor inferred: the dates as such, and the names of places together with all reasons as one text. */
function inferredFacts({ frontMatter }: Report, entities: ArchiveKnowledge['entities']) {
  const { date, venue, source, refersTo } = frontMatter;
  const facts = [
    date,
    ...[venue.place, venue.building, ...(venue.otherPlace === undefined ? [] : [venue.otherPlace])],
    ...[source.title, source.publisher, source.section, source.published, source.credit],
    ...refersTo.flatMap((event) => [event.date, event.place]),
  ].flatMap((fact) => (fact.known === NOT_STATED || fact.known === 'stated' ? [] : [fact]));
  return {
    dates: facts.flatMap(({ value }) => dateWordsOf(value) ?? []),
    text: facts.map(({ value, reason }) => `${entities.get(`places/${value}`)?.name ?? value}\n${reason}`).join('\n'),
  };
}

/** What stands in almost every sentence and so tells none from another. */
interface Unspecific {
  readonly bearers: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** The country that acts: only which of the two it is counts. */
  readonly agentOf: (text: string) => string | undefined;
}

/** The leaders, the countries and the words for them. */
function unspecific(leaders: readonly (Person | undefined)[], { sides, entities }: ArchiveKnowledge): Unspecific {
  const known = leaders.flatMap((leader) => leader ?? []);
  const countries = [...entities.values()].filter(
    ({ kind, name }) => kind === 'places' && sides.some((side) => side.name === name),
  );
  const words = [
    ...known.flatMap(({ name, familyName, otherNames }) => [name, familyName, ...otherNames]),
    ...sides.flatMap((side) => [side.name, side.adjective, side.office]),
  ];
  // The first country that is named by itself, not as “China’s”, “China-…”, “in China” or “China and …”.
  const names = sides.map((side) => escapeRegExp(foldedText(side.name))).join('|');
  const before = `(?<![\\p{L}\\p{N}-])(?<!(?:${names}) and )(?<!\\b(?:in|to|with|of|for|between|and|on) )`;
  const agent = new RegExp(`${before}(${names})(?![\\p{L}\\p{N}'-]| and (?:${names}))`, 'u');
  return {
    bearers: new Set([...known, ...countries].map(({ kind, id }) => `${kind}/${id}`)),
    stems: new Set(contentStems(plainTypography(words.join('\n')))),
    agentOf: (text) => agent.exec(text)?.[1],
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
  sentences: readonly { readonly sentence: SpokenSentence; readonly reading: TextReading }[],
  common: Unspecific,
): (paragraph: ComparedParagraph) => PassageMatch[] {
  const features = sentences.map(({ reading }) => featuresOf(reading, [], common));
  const frequency = new Map<string, number>();
  for (const set of features) for (const feature of set) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  const weightOf = (feature: string) => {
    const holders = frequency.get(feature) ?? 0;
    if (holders === 0) return 0;
    return Math.log(1 + sentences.length / holders) * (feature.includes(':') ? WEIGHT_OF_FACTS : 1);
  };
  const sum = (set: Iterable<string>) => [...set].reduce((total, feature) => total + weightOf(feature), 0);
  return (paragraph) => {
    const own = featuresOf(paragraph, paragraph.linked, common);
    const known = sum(own);
    return sentences.map(({ sentence }, index) => {
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
  { bearers, stems, agentOf }: Unspecific,
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
