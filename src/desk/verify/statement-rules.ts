import type { Side } from '../../archive/schema/archive-settings.ts';
import { quoted } from '../../content/content-file.ts';
import { clausesIn, contraryIn, lesseningIn } from '../../english/sense.ts';
import { SAYING, spokenSentences } from '../../english/speakers.ts';
import { contentStems, contentWordsIn, isWithin, sentencesIn, type Span } from '../../english/text.ts';
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
    'two sides, both countries, ready and willing; made remarks, meeting, talks by video link or telephone; relevant and respective; carry out jointly; with a view to; according to his counterpart, the press office; non-governmental; voiced; others; bilateral; for his part; guest and host, neighbour; via; last, next, ago, always',
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
    const gaps = runsOf(words, ({ stem }) => !held.has(stem)).filter((gap) => {
      const [from = 0, to = 0] = [gap[0]?.start, gap.at(-1)?.end];
      const isMember = MEMBER_BEGINS.test(sentence.text.slice(0, from)) && MEMBER_ENDS.test(sentence.text.slice(to));
      return gap.length >= (isMember ? 1 : LONGEST_GAP) && !gap.every((word) => isWithin(inSentence(word), names));
    });
    // A member of a list must be where its sentence is retold: the same word may belong to another statement.
    const own = carriers.filter(({ matches }) => bestOf(matches)?.sentence === sentence);
    const others = comparison.known.settings.sides.flatMap(({ id }) => (sentence.side === undefined || id === sentence.side ? [] : [id])); // prettier-ignore
    const spoken = own.filter(({ compared }) => !others.includes(compared.paragraph.voice));
    const retold = ([spoken, own].find((some) => some.length > 0) ?? carriers).map(({ stems }) => stems);
    const members = membersIn(
      sentence.text,
      words,
      ({ stem }) => !OF_EVERY_AGREEMENT.has(stem) && !retold.some((stems) => stems.has(stem)),
    );
    const further = members.filter((member) => !gaps.some((gap) => gap.some((word) => member.includes(word))));
    for (const gap of [...gaps, ...further]) {
      const [from = 0, to = 0] = [gap[0]?.start, gap.at(-1)?.end];
      const missing = sentence.text.slice(from, to);
      yield {
        ...{ rule: 'statement-missing', ...recordPosition(sentence.start), words: missing },
        source: source.lineAt(sentence.start),
        found: `${quoted(missing)} in the source, which no paragraph carries`,
        expected: 'every statement of the source, in the record’s own words',
        fix: 'write what it says, or say it in words nearer to the source’s',
      };
    }
  }
}

/** What is done in every report of a meeting, in one of these words or another; as a member of a list it says nothing. */
const OF_EVERY_AGREEMENT = new Set(
  contentStems(
    'strengthen, promote, advance, advancement, expand, deepen, enhance, develop, boost, improve, further, push',
  ),
);

/** What parts the members of a list. */
const PARTS = /[,;:]|\b(?:and|or|as well as|such as|including)\b/giu;
/** What stands before the first member of a list. */
const BEFORE_FIRST = /\b(?:in|on|of|for|with|by|as|to|like|include)(?= )/giu;
/** What may stand between “and” and the last member. */
const BEFORE_LAST = /^ (?:(?:the|an?|in|on|of|for|with|by|its|their) )*$/iu;
/** What follows the last member of a list and is no part of it. */
const LAST_ENDS =
  /^ (?:fell|rose|grew|is|are|was|were|ha[sd]|have|will|would|can|may|in|on|of|for|with|by|to|at|from|as|between|under)\b/iu;
/** A longer member is a clause of its own. */
const LONGEST_MEMBER = 3;

/** The members of lists of which every word is missing, each in its words. */
function membersIn<W extends Span>(text: string, words: readonly W[], isMissing: (word: W) => boolean): W[][] {
  const parts = [...text.matchAll(PARTS)];
  const segments = [...parts, { index: text.length }].map(({ index: end }, at) => {
    const before = parts[at - 1];
    const start = before === undefined ? 0 : before.index + before[0].length;
    const all = words.filter((word) => start <= word.start && word.end <= end);
    const isLast = before !== undefined && !/[,;:]|such as|including/iu.test(before[0]);
    const preposition = [...text.slice(start, end).matchAll(BEFORE_FIRST)].at(-1)?.index;
    const behind = all.filter((word) => preposition !== undefined && start + preposition <= word.start);
    return { all, behind, start, end, isLast, isInner: before !== undefined };
  });
  const isShort = (member: readonly W[]) => member.length > 0 && member.length <= LONGEST_MEMBER;
  const isPlain = (member: readonly W[]) => isShort(member) && member.length < LONGEST_MEMBER;
  return segments.flatMap(({ all, behind, start, end, isLast, isInner }, at): W[][] => {
    // A list ends with “and”; until there its members are short.
    const rest = segments.slice(at + 1);
    const closing = rest.findIndex((one) => one.isLast);
    const opens = closing >= 0 && rest.slice(0, closing).every((one) => isShort(one.all));
    const [first, last, previous] = [all[0], all.at(-1), segments[at - 1]];
    if (isInner && (isLast || opens) && isShort(all) && all.every(isMissing)) return [all];
    const follows = previous !== undefined && isPlain(previous.isInner ? previous.all : previous.behind);
    // “steel, smelting and cement are …”, “trade and investment cooperation”
    const isHead = first !== undefined && ((follows && LAST_ENDS.test(text.slice(first.end))) || all.length === 2);
    if (isInner && isLast && isHead && isMissing(first) && BEFORE_LAST.test(text.slice(start, first.start))) return [[first]]; // prettier-ignore
    // “cooperation on trade, investment and energy”: the first of a list stands behind a preposition, or before its comma.
    if (opens && isShort(behind) && behind.every(isMissing)) return [behind];
    const isFirst = closing > 0 && rest.slice(0, closing).every((one) => isPlain(one.all));
    return isFirst && last !== undefined && isMissing(last) && text.slice(last.end, end).trim() === '' ? [[last]] : [];
  });
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
export function* alteredSense(comparison: Comparison): Iterable<Discrepancy> {
  const { paragraphs, sentences, source, commonStems, furniture, recordPosition } = comparison;
  // prettier-ignore
  const expected = 'what the source affirms affirmed, what it denies denied, and what rises or falls there rising or falling';
  const told = new Set<ComparedParagraph>();
  for (const compared of paragraphs) {
    const own = sentences.filter(({ carriers }) => carriers.some((one) => one.compared === compared));
    const passage = own.map(({ sentence }) => sentence.text).join('\n');
    if (own.length === 0) continue;
    const lessening = lesseningIn(compared.text).map(({ start, end }) => compared.text.slice(start, end));
    const isMore = lessening.length > lesseningIn(passage).length;
    const fresh = lessening.find((word) => !passage.toLowerCase().includes(word.toLowerCase())) ?? lessening[0];
    const words = (isMore ? fresh : undefined) ?? contraryIn(compared.text, passage) ?? turnedClause(compared.text, passage, commonStems); // prettier-ignore
    if (words === undefined) continue;
    told.add(compared);
    const found = `${quoted(words)} in ${compared.where}, where the source says the contrary`;
    yield inText(compared, { rule: 'sense-altered', words, found, expected, fix: 'say it the way the source says it' });
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
  const { leaders } = report.frontMatter;
  const isOf = (side: Side) => (id: string) =>
    known.people.some((one) => one.id === id && one.offices.some((office) => office.side === side.id));
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
      expected: `what the source gives as the words of ${leaders.filter(isOf(own)).join(' or ')}`,
      fix: `move it under “${other.name}”`,
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
