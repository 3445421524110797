import type { Sentence } from './sentences-in-text.ts';
import type { Span } from './span.ts';
import { PREPOSITIONS, VERBS_OF_MEETING, sayingOf } from './verbs-of-saying.ts';
import { wordsIn } from './words-in-text.ts';
import type { Word } from './words-in-text.ts';

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

interface Finder {
  readonly speaker: Speaker;
  readonly isPerson: boolean;
  readonly pattern: RegExp;
}

function findersOf(speaker: Speaker): Finder[] {
  const { names, titles, collective } = speaker;
  return [
    { speaker, isPerson: true, words: names.map(escaped) },
    { speaker, isPerson: true, words: titles.map(escaped).map(inAnyCase) },
    { speaker, isPerson: false, words: collective.map(escaped).map(inAnyCase) },
  ]
    .filter(({ words }) => words.length > 0)
    .map(({ words, ...finder }) => ({
      ...finder,
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${words.sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}]|'s)`,
        'gu',
      ),
    }));
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ /gu, '\\s+');
}

function inAnyCase(words: string): string {
  return words.replace(/(?<!\\)\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}

/** The names and pronouns of a sentence that can be subjects: no genitives, nothing after a preposition. */
function subjectsOf(text: string, finders: readonly Finder[]): Subject[] {
  const named = finders.flatMap(({ speaker, isPerson, pattern }): Subject[] =>
    [...text.matchAll(pattern)].map((match) => ({ who: speaker, isPerson, ...spanOf(match) })),
  );
  const longest = named.filter((one) => !named.some((other) => other !== one && holds(other, one)));
  const pronouns = [...text.matchAll(/(?<![\p{L}\p{N}])(?:[Hh]e|[Ss]he)(?![\p{L}\p{N}])/gu)].map((match): Subject => ({
    who: 'pronoun',
    isPerson: true,
    ...spanOf(match),
  }));
  return [...longest, ...pronouns].filter((subject) => !isObject(text, subject)).sort((a, b) => a.start - b.start);
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;
}

/** Whether the word before the name, titles left aside, makes it an object: “talks with Prime Minister …”. */
function isObject(text: string, { start }: Span): boolean {
  const before = text.slice(0, start).match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
  while (before.length > 0 && isTitleWord(before.at(-1) ?? '')) before.pop();
  const last = before.at(-1)?.toLowerCase() ?? '';
  if (last === 'and') {
    const head = before.slice(0, -1).map((word) => word.toLowerCase());
    // “with the President and Massimov”: a name joined to an object is an object too.
    return head.slice(-4).some((word) => PREPOSITIONS.has(word));
  }
  return PREPOSITIONS.has(last) || VERBS_OF_MEETING.has(last);
}

function isTitleWord(word: string): boolean {
  return (
    /^\p{Lu}/u.test(word) || /^(?:the|a|an|his|her|its|their|counterpart|visiting|prime|minister|premier)$/u.test(word)
  );
}

function sayingSubject(text: string, subjects: readonly Subject[]): Subject | undefined {
  const verbs = wordsIn(text).filter(({ word }) => sayingOf(word) !== undefined);
  for (const kind of ['speech', 'attitude'] as const) {
    for (const verb of verbs.filter(({ word }) => sayingOf(word) === kind)) {
      const subject = subjectAfter(text, verb, subjects) ?? subjects.findLast((one) => one.end <= verb.start);
      if (subject !== undefined) return subject;
    }
  }
  return verbs.some(({ word }) => sayingOf(word) === 'participle') ? subjects[0] : undefined;
}

/** “…”, said Li: a name that follows its verb and is followed by no verb of its own. */
function subjectAfter(text: string, verb: Word, subjects: readonly Subject[]): Subject | undefined {
  const next = subjects.find((one) => one.start > verb.end);
  if (next === undefined || !/^ (?:\p{Lu}\p{L}* )*$/u.test(text.slice(verb.end, next.start))) return undefined;
  return /^\s*(?:[,.;"]|$)/u.test(text.slice(next.end)) ? next : undefined;
}

/** “Li and Massimov said”: the words of neither side alone. */
function isJoint(text: string, subject: Subject, subjects: readonly Subject[]): boolean {
  return subjects.some(
    (other) =>
      other !== subject &&
      /^ and (?:\p{Lu}\p{L}* )*$/u.test(
        other.end <= subject.start ? text.slice(other.end, subject.start) : text.slice(subject.end, other.start),
      ),
  );
}
