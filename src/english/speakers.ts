import type { Person } from '../archive/content.ts';
import type { Side } from '../archive/schema/archive-settings.ts';
import { titleOf } from './names.ts';
import { foldedText, patternOfWords, type Sentence, type Span, spanOf, type Word, wordsIn } from './text.ts';

/** Verbs that report speech and nothing else; the sentence that has one is the words of its subject. */
const SPEECH = `said says added adds stressed stresses emphasized emphasizes emphasised emphasises noted notes
  expressed expresses stated remarked remarks observed announced announces declared declares told tells
  explained explains reiterated reiterates reaffirmed reaffirms underlined underlines underscored underscores
  affirmed affirms mentioned replied replies responded responds argued argues pointed commented asserted recalled
  recalls suggested suggests proposed proposes`;
/** Verbs of wish and judgement; they report speech where the sentence has none of the others. */
const ATTITUDE = `called calls urged urges hoped hopes hailed hails welcomed welcomes vowed vows pledged pledges
  promised promises voiced voices warned warns asked asks invited invites thanked thanks praised praises
  congratulated congratulates believed believes insisted insists acknowledged acknowledges appreciated appreciates
  highlighted highlights spoke speaks wished wishes cited cites wants wanted expects expected`;
/** The same as participles; they go with the subject of their sentence, wherever they stand in it. */
const PARTICIPLES = `saying adding stressing emphasizing emphasising noting expressing stating remarking announcing
  declaring telling explaining reiterating reaffirming underlining underscoring mentioning pointing calling urging
  hoping hailing welcoming vowing pledging promising voicing warning asking thanking praising believing citing
  recalling suggesting proposing highlighting`;

/** How verbs, in lower case, report speech. */
export const SAYING: ReadonlyMap<string, 'speech' | 'attitude' | 'participle'> = new Map([
  ...SPEECH.split(/\s+/u).map((verb) => [verb, 'speech'] as const),
  ...ATTITUDE.split(/\s+/u).map((verb) => [verb, 'attitude'] as const),
  ...PARTICIPLES.split(/\s+/u).map((verb) => [verb, 'participle'] as const),
]);

/** Verbs that take a person as their object: “Li told Massimov”. The name after one is not who speaks. */
const VERBS_OF_MEETING = wordSet(`met meets meet meeting hosted hosts received receives greeted greets told tells
  welcomed welcomes thanked thanks congratulated congratulates invited invites assured assures asked asks informed
  informs joined`);
/** Words after which a name is no subject. */
const PREPOSITIONS = wordSet(`with to of by for from at against about between among alongside beside after before under
  counterpart including`);
const TITLE_WORD =
  /^(?:\p{Lu}.*|the|a|an|his|her|its|their|counterpart|visiting|acting|prime|foreign|minister|premier|president|chancellor)$/u;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}

/** Someone whose words a report may give. */
export interface Speaker {
  /** The side spoken for; absent for people who lead neither. */
  readonly side?: string;
  /** The names by which a text calls the person, in plain typography. */
  readonly names: readonly string[];
  /** What else may stand for the person, such as “the premier”; no other speaker has it. */
  readonly titles: readonly string[];
  /** What stands for the person’s side, such as “the Chinese side”: it can speak, but is no person. */
  readonly collective: readonly string[];
}

/** What reports call a head of government, whatever the office is called at home. */
export const PREMIERS = ['Prime Minister', 'Premier', 'PM'];

/**
 * Who may speak in a report: the leaders of each side by every name, office and as “the … side”; and everyone else
 * whom it names, so that their words are not given to a leader.
 */
export function speakersAmong(
  leaders: readonly (Person | undefined)[],
  others: readonly Person[],
  sides: readonly Side[],
): Speaker[] {
  const families = leaders.map((leader) => leader?.familyName);
  const sideOf = (leader: Person | undefined) =>
    sides.find(({ id }) => leader?.offices.some((office) => office.side === id));
  const titlesOf = (leader: Person | undefined, side: Side | undefined) =>
    leader?.offices.flatMap((office) => (office.side === side?.id ? [titleOf(office.title)] : [])) ?? [];
  const own = leaders.flatMap((leader, index): Speaker[] => {
    const side = sideOf(leader);
    if (leader === undefined || side === undefined) return [];
    const { name, otherNames, familyName } = leader;
    const isShared = families.some((family, at) => at !== index && family === familyName);
    const held = new Set(titlesOf(leader, side));
    const others = new Set(leaders.flatMap((other) => (other === leader ? [] : titlesOf(other, sideOf(other)))));
    const offices = [...held].flatMap((office) => (PREMIERS.includes(office) ? PREMIERS : [office]));
    const titles = offices.flatMap((one) => [
      ...[`${side.adjective} ${one}`, `the ${side.adjective} ${one}`],
      ...[`${one} of ${side.name}`, `the ${one} of ${side.name}`, `${side.name}'s ${one}`],
    ]);
    const isFirst = leaders.findIndex((other) => sideOf(other) === side) === index;
    const collective = isFirst ? [`the ${side.adjective} side`, `the ${side.adjective} delegation`] : [];
    return [
      {
        side: side.id,
        names: [name, ...otherNames, ...(isShared ? [] : [familyName])].map(foldedText),
        titles: [...titles, ...[...held.difference(others)].map((office) => `the ${office}`)].map(foldedText),
        collective: collective.map(foldedText),
      },
    ];
  });
  const further = others.map(({ name, otherNames, familyName }) => {
    const names = [name, ...otherNames, ...(families.includes(familyName) ? [] : [familyName])];
    return { names: names.map(foldedText), titles: [], collective: [] };
  });
  return [...own, ...further];
}

/** A sentence of a source with the side whose words it gives, if it gives anyone’s. */
export interface SpokenSentence extends Sentence {
  readonly side: string | undefined;
}

/** A place in a sentence where someone is named: one of the speakers, or “he”. */
interface Subject extends Span {
  readonly who: Speaker | 'pronoun';
  readonly isPerson: boolean;
}

/**
 * Tells whose words each sentence gives. A verb of saying goes to the nearest name before it that can be its subject,
 * or to the name right after it; a participle of saying goes to the first such name of its sentence. “He” is the last
 * subject. A sentence without a verb of saying belongs to the speaker before it, unless it tells of a leader itself.
 */
export function spokenSentences(sentences: readonly Sentence[], speakers: readonly Speaker[]): SpokenSentence[] {
  const finders = speakers.flatMap(findersOf);
  let speaking: Speaker | undefined;
  let lastSubject: Speaker | undefined;
  return sentences.map((sentence) => {
    const subjects = subjectsOf(sentence.text, finders);
    const resolve = (subject: Subject): Speaker | undefined => {
      if (subject.who !== 'pronoun') return subject.who;
      const before = subjects.find((other) => other.who !== 'pronoun' && other.start < subject.start);
      return before === undefined || before.who === 'pronoun' ? lastSubject : before.who;
    };
    const saying = sayingSubject(sentence.text, subjects);
    if (saying !== undefined) {
      speaking = isJoint(sentence.text, saying, subjects) ? undefined : resolve(saying);
      lastSubject = speaking ?? lastSubject;
    } else {
      const told = subjects.find(({ isPerson }) => isPerson);
      if (told !== undefined) {
        speaking = undefined;
        lastSubject = resolve(told) ?? lastSubject;
      }
    }
    return { ...sentence, side: speaking?.side };
  });
}

function findersOf(speaker: Speaker) {
  const { names, titles, collective } = speaker;
  const finder = (isPerson: boolean, words: readonly string[], flags: string) => {
    const longestFirst = [...words].sort((a, b) => b.length - a.length).map(patternOfWords);
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}]|'s)`, flags);
    return words.length === 0 ? [] : [{ speaker, isPerson, pattern }];
  };
  return [...finder(true, names, 'gu'), ...finder(true, titles, 'giu'), ...finder(false, collective, 'giu')];
}

/** The names and pronouns of a sentence that can be subjects: no genitives, nothing after a preposition. */
function subjectsOf(text: string, finders: ReturnType<typeof findersOf>): Subject[] {
  const named = finders.flatMap(({ speaker, isPerson, pattern }): Subject[] =>
    [...text.matchAll(pattern)].map((match) => ({ who: speaker, isPerson, ...spanOf(match) })),
  );
  const longest = named.filter((one) => !named.some((other) => other !== one && holds(other, one)));
  const pronouns = [...text.matchAll(/(?<![\p{L}\p{N}])(?:[Hh]e|[Ss]he)(?![\p{L}\p{N}])/gu)].map(spanOf);
  return [...longest, ...pronouns.map((span): Subject => ({ who: 'pronoun', isPerson: true, ...span }))]
    .filter((subject) => !isObject(text, subject))
    .sort((a, b) => a.start - b.start);
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;
}

/** The words before a name, its titles left aside. */
function wordsBefore(text: string, { start }: Span): string[] {
  const before = text.slice(0, start).match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
  while (before.length > 0 && TITLE_WORD.test(before.at(-1) ?? '')) before.pop();
  return before.map((word) => word.toLowerCase());
}

/** Whether it is said that the words are someone’s: “…, according to Li”. */
function isAccordingTo(text: string, subject: Span): boolean {
  return wordsBefore(text, subject).slice(-2).join(' ') === 'according to';
}

/** Whether the word before the name makes it an object: “talks with Prime Minister …”. */
function isObject(text: string, subject: Span): boolean {
  const before = wordsBefore(text, subject);
  const last = before.at(-1) ?? '';
  // “with the President and Massimov”: a name joined to an object is an object too.
  if (last === 'and') return before.slice(-5, -1).some((word) => PREPOSITIONS.has(word));
  return PREPOSITIONS.has(last) ? !isAccordingTo(text, subject) : VERBS_OF_MEETING.has(last);
}

function sayingSubject(text: string, subjects: readonly Subject[]): Subject | undefined {
  const source = subjects.find((one) => one.isPerson && isAccordingTo(text, one));
  if (source !== undefined) return source;
  const verbs = wordsIn(text).filter(({ word }) => SAYING.has(word));
  for (const kind of ['speech', 'attitude'] as const) {
    for (const verb of verbs.filter(({ word }) => SAYING.get(word) === kind)) {
      const subject = subjectAfter(text, verb, subjects) ?? subjects.findLast((one) => one.end <= verb.start);
      if (subject !== undefined) return subject;
    }
  }
  return verbs.some(({ word }) => SAYING.get(word) === 'participle') ? subjects[0] : undefined;
}

/** “…”, said Li: a name that follows its verb and is followed by no verb of its own. */
function subjectAfter(text: string, verb: Word, subjects: readonly Subject[]): Subject | undefined {
  const next = subjects.find((one) => one.start > verb.end);
  if (next === undefined || !/^ (?:\p{Lu}\p{L}* )*$/u.test(text.slice(verb.end, next.start))) return undefined;
  return /^\s*(?:[,.;"]|$)/u.test(text.slice(next.end)) ? next : undefined;
}

/** “Li and Massimov said”: the words of neither side alone. */
function isJoint(text: string, subject: Subject, subjects: readonly Subject[]): boolean {
  return subjects.some((other) => {
    const between = other.end <= subject.start ? text.slice(other.end, subject.start) : text.slice(subject.end, other.start); // prettier-ignore
    return other !== subject && /^ and (?:\p{Lu}\p{L}* )*$/u.test(between);
  });
}
