import type { Position, Paragraph, Report } from '../../archive/content.ts';
import { NOT_STATED } from '../../archive/schema/parts.ts';
import type { ArchiveKnowledge } from './archive-knowledge.ts';
import { furnitureOf } from './furniture.ts';
import { partialDateWords } from './partial-date-words.ts';
import { bestOf, createPassageMatcher } from './passage-matcher.ts';
import type { PassageMatcher, Unspecific } from './passage-matcher.ts';
import type { SourceLine, SourceText } from './source-text.ts';
import { speakersOf } from './speakers-of-record.ts';
import { contentStems } from '../../english/content-words.ts';
import type { DateWords } from '../../english/dates-in-text.ts';
import { foldedText, plainTypography } from '../../english/plain-typography.ts';
import { sentencesIn } from '../../english/sentences-in-text.ts';
import type { Span } from '../../english/span.ts';
import { spokenSentences } from '../../english/speakers.ts';
import type { Speaker } from '../../english/speakers.ts';
import { readText } from './text-reading.ts';
import type { TextReading } from './text-reading.ts';

/** A paragraph of the record, read. */
export interface ComparedParagraph extends TextReading {
  readonly paragraph: Paragraph;
  /** What it links to, as `people/li-qiang`. */
  readonly linked: readonly string[];
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
  /** Who may speak in the source and in the record. */
  readonly speakers: readonly Speaker[];
  readonly matcher: PassageMatcher;
  /** Where in the record the words of this place of the source would stand. */
  readonly recordPosition: (offset: number) => Position;
  /** The line of the source that comes nearest to a paragraph. */
  readonly nearestLine: (paragraph: ComparedParagraph) => SourceLine | undefined;
}

/** Reads a record and its source for comparison. */
export function compare(report: Report, source: SourceText, knowledge: ArchiveKnowledge): Comparison {
  const read = (text: string) => readText(text, knowledge.lexicon);
  const inSource = read(source.text);
  const paragraphs = report.paragraphs.map((paragraph) => ({
    ...read(plainTypography(paragraph.text)),
    paragraph,
    linked: [...new Set(paragraph.mentions.map(({ kind, id }) => `${kind}/${id}`))],
  }));
  const speakers = speakersOf(report, inSource, knowledge);
  const sentences = spokenSentences(sentencesIn(source.text), speakers).map((sentence) => ({
    sentence,
    reading: read(sentence.text),
  }));
  const inferred = inferredFacts(report, knowledge.entities);
  const reasons = read(plainTypography(inferred.text));
  const matcher = createPassageMatcher(sentences, unspecific(report, knowledge));
  return {
    report,
    knowledge,
    source,
    inSource,
    furniture: furnitureOf(report.frontMatter.source, source.text),
    paragraphs,
    inferred: { ...reasons, dates: inferred.dates },
    speakers,
    matcher,
    recordPosition: (offset) => {
      const index = sentences.findIndex(({ sentence }) => sentence.start <= offset && offset < sentence.end);
      let best: { position: Position; score: number } = { position: report.positionOf(['source']), score: 0 };
      for (const compared of paragraphs) {
        const score = matcher.matches(compared, compared.linked)[index]?.score ?? 0;
        if (score > best.score) best = { position: compared.paragraph, score };
      }
      return { line: best.position.line, column: best.position.column };
    },
    nearestLine: (compared) => {
      const best = bestOf(matcher.matches(compared, compared.linked));
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
    dates: facts.flatMap(({ value }) => partialDateWords(value) ?? []),
    text: facts.map(({ value, reason }) => `${entities.get(`places/${value}`)?.name ?? value}\n${reason}`).join('\n'),
  };
}

/** The leaders, the countries and the words for them. */
function unspecific({ frontMatter }: Report, { sides, people, countries }: ArchiveKnowledge): Unspecific {
  const leaders = frontMatter.leaders.map((id) => `people/${id}`);
  const words = [
    ...leaders.flatMap((leader) => {
      const person = people.get(leader);
      return person === undefined ? [] : [person.name, person.familyName, ...person.otherNames];
    }),
    ...sides.flatMap((side) => [side.name, side.adjective, side.office]),
  ];
  return {
    sides: sides.map((side) => foldedText(side.name)),
    bearers: new Set([...leaders, ...countries]),
    stems: new Set(contentStems(plainTypography(words.join('\n')))),
  };
}
