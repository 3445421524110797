import type { Report } from '../../archive/content.ts';
import { quoted } from '../../content/content-file.ts';
import { clausesIn, contraryIn, lesseningIn } from '../../english/sense.ts';
import { SAYING, spokenSentences } from '../../english/speakers.ts';
import { contentStems, contentWordsIn, isWithin, sentencesIn, type Span } from '../../english/text.ts';
import type { KnownArchive } from '../meeting-told.ts';
import { bestOf, type ComparedParagraph, type Comparison, type PassageMatch } from './comparison.ts';
import { inText } from './fact-rules.ts';
import type { Discrepancy } from './finding.ts';

/** So many content words in a row that no paragraph has are a statement that was dropped. */
const LONGEST_GAP = 3;
/** One is enough where it is a whole member of the sentence: “…, sale and service”, “by the end of the year” */
const MEMBER_BEGINS =
  /(?:,|\b(?:and|as well as|by|through|before|until))(?: (?:and|to|in|on|for|the|with|by|also|a|an))* $/iu;
const MEMBER_ENDS = /^["')]*(?:[.,;!?]|$)/u;
/** Words of no content in any report of a meeting. */
const OF_EVERY_MEETING = new Set(
  contentStems(
    'two sides, both countries, ready and willing; made remarks, meeting, talks by video link or telephone; relevant and respective; carry out jointly; with a view to; according to his counterpart, the press office; non-governmental; voiced; others',
  ),
);

/**
 * What the source says and no paragraph carries: a run of content words in a sentence of which none is in a paragraph
 * that is written from this sentence. A sentence is seldom dropped whole, so its parts are looked for.
 */
export function* missingStatements(comparison: Comparison): Iterable<Discrepancy> {
  const { source, inSource, furniture, sentences, commonStems, recordPosition } = comparison;
  // Days and names have rules of their own.
  const accounted = [...furniture, ...inSource.dates];
  const names = inSource.names.filter(({ bearers }) => !bearers.every((one) => one.startsWith('topics/')));
  for (const { sentence, carriers } of sentences) {
    // Headings and captions without a full stop are no statements; what stands in brackets credits a picture.
    if (!/[.!?]["')\]]*$/u.test(sentence.text) || isWithin(sentence, furniture) || /^[[(]/u.test(sentence.text))
      continue;
    const held = new Set(carriers.flatMap(({ text }) => contentStems(text)));
    const inSentence = ({ start, end }: Span) => ({ start: sentence.start + start, end: sentence.start + end });
    const words = contentWordsIn(sentence.text).filter(
      ({ stem, start, end }) =>
        !commonStems.has(stem) &&
        !OF_EVERY_MEETING.has(stem) &&
        !isWithin(inSentence({ start, end }), accounted) &&
        SAYING.get(sentence.text.slice(start, end).toLowerCase()) !== 'speech',
    );
    for (const gap of runsOf(words, ({ stem }) => !held.has(stem))) {
      const [from = 0, to = 0] = [gap[0]?.start, gap.at(-1)?.end];
      const isMember = MEMBER_BEGINS.test(sentence.text.slice(0, from)) && MEMBER_ENDS.test(sentence.text.slice(to));
      if (gap.length < (isMember ? 1 : LONGEST_GAP) || gap.every((word) => isWithin(inSentence(word), names))) continue;
      const missing = sentence.text.slice(from, to);
      yield {
        rule: 'statement-missing',
        ...recordPosition(sentence.start),
        words: missing,
        source: source.lineAt(sentence.start),
        found: `${quoted(missing)} in the source, which no paragraph carries`,
        expected: 'every statement of the source, in the record’s own words',
        fix: 'write what it says, or say it in words nearer to the source’s',
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

/** Passages that point another way than the source: denied where it affirms, falling where things rise, and the reverse. */
export function* alteredSense({
  paragraphs,
  sentences,
  source,
  commonStems,
  furniture,
  recordPosition,
}: Comparison): Iterable<Discrepancy> {
  // prettier-ignore
  const expected = 'what the source affirms affirmed, what it denies denied, and what rises or falls there rising or falling';
  const told = new Set<ComparedParagraph>();
  for (const compared of paragraphs) {
    const passages = sentences
      .filter(({ carriers }) => carriers.some((one) => one.compared === compared))
      .map(({ sentence }) => sentence.text);
    const passage = passages.join('\n');
    if (passages.length === 0) continue;
    const lessening = lesseningIn(compared.text).map(({ start, end }) => compared.text.slice(start, end));
    const isMore = lessening.length > lesseningIn(passage).length;
    const fresh = lessening.find((word) => !passage.toLowerCase().includes(word.toLowerCase())) ?? lessening[0];
    const words = (isMore ? fresh : undefined) ?? contraryIn(compared.text, passage) ?? turnedClause(compared.text, passage, commonStems); // prettier-ignore
    if (words === undefined) continue;
    told.add(compared);
    yield inText(compared, {
      ...{
        rule: 'sense-altered',
        words,
        found: `${quoted(words)} in ${compared.where}, where the source says the contrary`,
        expected,
      },
      fix: 'say it the way the source says it',
    });
  }
  for (const { sentence, carriers } of sentences) {
    const lessening = lesseningIn(sentence.text);
    const carrying = [...new Set(carriers.map(({ compared }) => compared))];
    const held = lesseningIn(carrying.map(({ text }) => text).join('\n')).length;
    const isTold = carrying.length === 0 || carrying.some((one) => told.has(one)) || isWithin(sentence, furniture);
    const [first] = lessening;
    if (first === undefined || held >= lessening.length || isTold) continue;
    const words = sentence.text.slice(first.start).split(/[,;.]/u, 1)[0] ?? '';
    yield {
      ...{ rule: 'sense-altered', words, ...recordPosition(sentence.start), source: source.lineAt(sentence.start) },
      ...{ found: `${quoted(words)} in the source, which no paragraph says`, expected },
      fix: 'write what the source denies or what falls',
    };
  }
}

/** A clause that points up where what is most like it in the source points down, or down where that points up. */
function turnedClause(text: string, passage: string, common: ReadonlySet<string>): string | undefined {
  const others = clausesIn(passage).filter(({ points }) => points !== undefined);
  return clausesIn(text).find(({ points, stems }) => {
    const own = stems.difference(common);
    const shared = others.map((other) => own.intersection(other.stems).size);
    const most = Math.max(0, ...shared);
    return points !== undefined && most > 0 && others.every((other, at) => shared[at] !== most || other.points !== points); // prettier-ignore
  })?.text;
}

/** How much better the other side’s passage must match before a paragraph is called misplaced. */
const CLEARLY_BETTER = 1.25;
/** What a passage must share to be taken for the one a paragraph was written from. */
const LEAST_SCORE = 0.25;
const LEAST_SHARED = 2;

/** Paragraphs given to one side whose words the source, or the paragraph itself, gives to the other. */
export function* misattributions(comparison: Comparison): Iterable<Discrepancy> {
  const { report, known, source, paragraphs } = comparison;
  const { sides } = known.settings;
  for (const compared of paragraphs) {
    const { voice } = compared.paragraph;
    const own = sides.find((side) => side.id === voice);
    const other = sides.find((side) => side.id !== voice);
    if (own === undefined || other === undefined) continue;
    const passage = passageOfOther(compared.matches, own.id, other.id);
    if (passage === undefined && !isSpokenBy(compared, own.id, other.id, comparison)) continue;
    const fault =
      passage === undefined
        ? `which names the leader of ${other.name} as the speaker`
        : `whose passage in the source is given as the words of the leader of ${other.name}`;
    yield inText(compared, {
      rule: 'attribution',
      words: 'attribution',
      source: passage ? source.lineAt(passage.sentence.start) : compared.nearest,
      found: `${quoted(compared.text)} in ${compared.where} under “${own.name}”, ${fault}`,
      expected: `what the source gives as the words of ${leadersOfSide(report, known, own.id).join(' or ')}`,
      fix: `move it under “${other.name}”`,
    });
  }
}

/** The ids of those who met for a side. */
function leadersOfSide(
  { frontMatter: { leaders } }: Report,
  { people }: KnownArchive,
  side: string,
): readonly string[] {
  const isOf = (id: string) =>
    people.some((one) => one.id === id && one.offices.some((office) => office.side === side));
  return leaders.filter(isOf);
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
