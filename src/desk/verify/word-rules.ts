import { escapeRegExp } from '../../archive/count-mentions.ts';
import { type Fact, factValue } from '../../archive/schema/parts.ts';
import type { Position, Report } from '../../archive/content.ts';
import { quoted } from '../../content/content-file.ts';
import { SAYING, spokenSentences } from '../../english/speakers.ts';
import {
  contentStems,
  contentWordsIn,
  foldedText,
  isWithin,
  plainTypography,
  type Quotation,
  quotationsIn,
  sentencesIn,
  type Word,
  wordsIn,
} from '../../english/text.ts';
import { bestOf, type ComparedParagraph, type Comparison, type PassageMatch } from './comparison.ts';
import { inParagraph } from './fact-rules.ts';
import type { Discrepancy } from './finding.ts';

/** A record quotes words that matter as words; more than this is copying. */
const LONGEST_QUOTATION = 6;

/** Quotations that the source does not have to the letter, or that are too long; and the title and credits likewise. */
export function* alteredQuotations(comparison: Comparison): Iterable<Discrepancy> {
  const { report, source, paragraphs } = comparison;
  const text = foldedText(source.text);
  for (const compared of paragraphs) {
    for (const quotation of quotationsIn(compared.paragraph.text)) {
      const fault = faultOf(quotation, text);
      if (fault === undefined) continue;
      yield inParagraph(compared, comparison, {
        rule: 'quotation-altered',
        words: quotation.words,
        found: `${quoted(quotation.words)} in quotation marks in paragraph ${String(compared.paragraph.number)}, ${fault}`,
        expected: `at most ${String(LONGEST_QUOTATION)} words that stand in the source to the letter`,
        fix: 'quote the source’s words, or take the marks away and say it in the record’s own words',
      });
    }
  }
  for (const field of ['title', 'publisher', 'section', 'credit'] as const) {
    const fact = report.frontMatter.source[field];
    const words = factValue(fact);
    if (words === undefined || fact.known !== 'stated' || text.includes(foldedText(words))) continue;
    yield {
      rule: 'quotation-altered',
      ...report.positionOf(['source', field]),
      words,
      source: source.lineAt(0),
      found: `${quoted(words)} as the ${field} of the source, which the source does not have`,
      expected: 'the words as the source has them, to the letter',
      fix: 'correct the words, or write “not stated”',
    };
  }
}

function faultOf({ words, isClosed }: Quotation, source: string): string | undefined {
  if (!isClosed) return 'which do not close';
  const sought = foldedText(words);
  const isLiteral = new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(sought)}(?![\\p{L}\\p{N}])`, 'u').test(source);
  if (sought === '' || !isLiteral) return 'which the source does not have';
  const count = wordsIn(sought).length;
  return count > LONGEST_QUOTATION ? `which is ${String(count)} words long` : undefined;
}

/** So many words in a row, names and quotations not counted, are no coincidence. */
const SHORTEST_RUN = 8;

/** Runs of words that the record shares with the source, anywhere that the editors write themselves. */
export function* copiedRuns({ report, source, inSource, knowledge }: Comparison): Iterable<Discrepancy> {
  const places = Map.groupBy(inSource.words.keys(), (at) => runAt(inSource.words, at));
  for (const { text: written, position, paragraph } of ownWords(report)) {
    const text = plainTypography(written);
    const names = knowledge.lexicon
      .namesIn(text)
      .filter(({ bearers }) => !bearers.every((one) => one.startsWith('topics/')));
    const exempt = [...names, ...quotationsIn(written)];
    const words = wordsIn(text);
    for (const { from, to, at } of runsIn(words, inSource.words, places)) {
      const run = words.slice(from, to);
      if (run.filter((word) => !isWithin(word, exempt)).length < SHORTEST_RUN) continue;
      const copied = text.slice(run[0]?.start, run.at(-1)?.end);
      const where = paragraph === undefined ? 'the front matter' : `paragraph ${String(paragraph)}`;
      yield {
        rule: 'copied-run',
        ...{ line: position.line, column: position.column, words: copied },
        ...(paragraph !== undefined && { paragraph }),
        source: source.lineAt(at),
        found: `${quoted(copied)} in ${where}, ${String(run.length)} words in a row from the source`,
        expected: `the record’s own words: fewer than ${String(SHORTEST_RUN)} words in a row, names and quotations aside`,
        fix: 'say it in other words',
      };
    }
  }
}

/** Every text of a record that its editors wrote: title, paragraphs, notes, reasons, what figures and events are of. */
function ownWords(report: Report): { text: string; position: Position; paragraph?: number }[] {
  const { title, date, venue, figures, refersTo, notes } = report.frontMatter;
  const field = (path: readonly PropertyKey[], text: string) => ({ text, position: report.positionOf(path) });
  const reason = (path: readonly PropertyKey[], fact: Fact) =>
    fact.known === 'inferred' ? [field([...path, 'inferred'], fact.reason)] : [];
  return [
    ...report.paragraphs.map((one) => ({ text: one.text, position: one, paragraph: one.number })),
    field(['title'], title),
    ...reason(['date'], date),
    ...reason(['venue', 'place'], venue.place),
    ...reason(['venue', 'building'], venue.building),
    ...figures.map((figure, index) => field(['figures', index, 'of'], figure.of)),
    ...refersTo.flatMap((event, index) => [
      field(['refersTo', index, 'title'], event.title),
      ...reason(['refersTo', index, 'date'], event.date),
      ...reason(['refersTo', index, 'place'], event.place),
    ]),
    ...notes.map((note, index) => field(['notes', index, 'text'], note.text)),
  ];
}

function runAt(words: readonly Word[], at: number): string {
  const run = words.slice(at, at + SHORTEST_RUN);
  return run.length < SHORTEST_RUN ? '' : run.map(({ word }) => word).join(' ');
}

/** The longest runs shared with the source, one after another; `at` is where in the source a run begins. */
function runsIn(words: readonly Word[], source: readonly Word[], places: ReadonlyMap<string, readonly number[]>) {
  const runs: { from: number; to: number; at: number }[] = [];
  for (let from = 0; from + SHORTEST_RUN <= words.length; from += 1) {
    let longest: { to: number; at: number } | undefined;
    for (const start of places.get(runAt(words, from)) ?? []) {
      let length = SHORTEST_RUN;
      while (words[from + length] !== undefined && words[from + length]?.word === source[start + length]?.word)
        length += 1;
      if (from + length > (longest?.to ?? 0)) longest = { to: from + length, at: source[start]?.start ?? 0 };
    }
    if (longest === undefined) continue;
    runs.push({ from, ...longest });
    from = longest.to - 1;
  }
  return runs;
}

/** A paragraph carries a sentence that gives so much of the paragraph, and hardly less than the sentence that gives most. */
const CARRIED = 0.25;
const NEARLY_BEST = 0.75;
/** Or one of which it says so much; of what it tells of the meeting itself, background says less. */
const COVERED = 0.5;
const COVERED_BY_BACKGROUND = 0.2;
/** So many content words in a row that no paragraph has are a statement that was dropped. */
const LONGEST_GAP = 4;
/** Fewer are enough where they are a whole member of the sentence: “…, and in port management.”, “by the end of the year” */
const SHORTEST_MEMBER = 2;
const MEMBER_BEGINS =
  /(?:,|\b(?:and|as well as|by|through|before|until))(?: (?:and|to|in|on|for|the|with|by|also|a|an))* $/iu;
const MEMBER_ENDS = /^["')]*(?:[.,;!?]|$)/u;
/** Words of no content in any report of a meeting. */
const OF_EVERY_MEETING = new Set(contentStems('two sides, both countries; made remarks, meeting, talks'));

/** For each sentence of the source the paragraphs that are written from it, in the order of the source. */
export function carriersOf({ knowledge, paragraphs, matchesOf }: Comparison) {
  const matched = paragraphs.map((compared) => {
    const matches = matchesOf(compared);
    const isShared = !knowledge.sides.some(({ id }) => id === compared.paragraph.voice);
    return { compared, matches, isShared, best: bestOf(matches)?.score ?? 0 };
  });
  return (matched[0]?.matches ?? []).map(({ sentence }, index) => {
    const carriers = matched.filter(({ matches, isShared, best }) => {
      const { score = 0, covered = 0 } = matches[index] ?? {};
      const isSource = score >= CARRIED && score >= NEARLY_BEST * best;
      return isSource || covered >= (isShared ? COVERED_BY_BACKGROUND : COVERED);
    });
    return { sentence, carriers: carriers.map(({ compared }) => compared) };
  });
}

/**
 * What the source says and no paragraph carries: a run of content words in a sentence of which none is in a paragraph
 * that is written from this sentence. A sentence is seldom dropped whole, so its parts are looked for.
 */
export function* missingStatements(comparison: Comparison): Iterable<Discrepancy> {
  const { source, furniture, commonStems, recordPosition } = comparison;
  for (const { sentence, carriers } of carriersOf(comparison)) {
    // Headings and captions without a full stop are no statements; what stands in brackets credits a picture.
    if (!/[.!?]["')\]]*$/u.test(sentence.text) || isWithin(sentence, furniture) || /^[[(]/u.test(sentence.text))
      continue;
    const held = new Set(carriers.flatMap(({ text }) => contentStems(text)));
    const words = contentWordsIn(sentence.text).filter(
      ({ stem, start, end }) =>
        !commonStems.has(stem) &&
        !OF_EVERY_MEETING.has(stem) &&
        !SAYING.has(sentence.text.slice(start, end).toLowerCase()),
    );
    for (const gap of runsOf(words, ({ stem }) => !held.has(stem))) {
      const [from = 0, to = 0] = [gap[0]?.start, gap.at(-1)?.end];
      const isMember = MEMBER_BEGINS.test(sentence.text.slice(0, from)) && MEMBER_ENDS.test(sentence.text.slice(to));
      if (gap.length < (isMember ? SHORTEST_MEMBER : LONGEST_GAP)) continue;
      const missing = sentence.text.slice(from, to);
      yield {
        rule: 'statement-missing',
        ...recordPosition(sentence.start),
        words: missing,
        source: source.lineAt(sentence.start),
        found: `${quoted(missing)} in the source, which no paragraph carries`,
        expected: 'every statement of the source, in the record’s own words',
        fix: `write what it says, or list “${missing}” under “explains” in a note if the record says it in other words`,
      };
    }
  }
}

/** The longest runs of a list in which the test holds. */
function runsOf<T>(list: readonly T[], holds: (one: T) => boolean): T[][] {
  const runs: T[][] = [[]];
  for (const one of list) {
    if (holds(one)) runs.at(-1)?.push(one);
    else runs.push([]);
  }
  return runs;
}

/** How much better the other side’s passage must match before a paragraph is called misplaced. */
const CLEARLY_BETTER = 1.25;
/** What a passage must share to be taken for the one a paragraph was written from. */
const LEAST_SCORE = 0.25;
const LEAST_SHARED = 2;

/** Paragraphs given to one side whose words the source, or the paragraph itself, gives to the other. */
export function* misattributions(comparison: Comparison): Iterable<Discrepancy> {
  const { report, knowledge, source, paragraphs } = comparison;
  const { sides } = knowledge;
  for (const compared of paragraphs) {
    const { voice, number } = compared.paragraph;
    const own = sides.find((side) => side.id === voice);
    const other = sides.find((side) => side.id !== voice);
    if (own === undefined || other === undefined) continue;
    const passage = passageOfOther(comparison.matchesOf(compared), own.id, other.id);
    if (passage === undefined && !isSpokenBy(compared, own.id, other.id, comparison)) continue;
    const fault =
      passage === undefined
        ? `which names the leader of ${other.name} as the speaker`
        : `whose passage in the source is given as the words of the leader of ${other.name}`;
    yield inParagraph(compared, comparison, {
      rule: 'attribution',
      words: 'attribution',
      source: passage && source.lineAt(passage.sentence.start),
      found: `${quoted(compared.text)} in paragraph ${String(number)} under “${own.name}”, ${fault}`,
      expected: `what the source gives as the words of ${report.frontMatter.leaders[sides.indexOf(own)] ?? own.name}`,
      fix: `move it under “${other.name}”, or list “attribution” under “explains” in a note to the paragraph that says how the source is read`,
    });
  }
}

/** The passage of the other side’s leader, where it matches the paragraph clearly better than any of the own side’s. */
function passageOfOther(matches: readonly PassageMatch[], own: string, other: string): PassageMatch | undefined {
  const ownBest = bestOf(matches.filter(({ sentence }) => sentence.side === own));
  const otherBest = bestOf(matches.filter(({ sentence }) => sentence.side === other));
  if (otherBest === undefined || otherBest.score < LEAST_SCORE || otherBest.shared < LEAST_SHARED) return undefined;
  return otherBest.score < CLEARLY_BETTER * (ownBest?.score ?? 0) ? undefined : otherBest;
}

/** Whether the paragraph itself says that the other side’s leader speaks, and not that its own does. */
function isSpokenBy({ text }: ComparedParagraph, own: string, other: string, { speakers }: Comparison): boolean {
  const heard = spokenSentences(sentencesIn(text), speakers).map(({ side }) => side);
  return heard.includes(other) && !heard.includes(own);
}
