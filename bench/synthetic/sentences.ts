import type { Random } from './random.ts';
import type { RunningText } from './running-text.ts';
import { drawWord } from './words.ts';

const STATEMENTS = [
  '{side}, {speaker} said, is willing to {verb} {phrase} in {about} and to {verb} the {noun} of {phrase}.',
  'The {noun} of {about}, {speaker} added, should {verb} {phrase}, so that {noun} and {noun} can {verb} a {phrase}.',
  '{speaker} noted that {phrase} in {about} had begun to {verb} the {phrase} of both countries, and that {side} would {verb} its {noun}.',
  'On {about}, {speaker} proposed to {verb} a {phrase} and to {verb} {noun}, {noun} and {phrase} step by step.',
  '{side} hopes, {speaker} said, that the {phrase} on {about} will {verb} more {noun} before the {noun} of the next {noun}.',
];
const FOLLOWING = [
  ' This would {verb} the {phrase} of the two peoples.',
  ' Where the {noun} allows it, {phrase} and {phrase} can follow.',
  ' It also asks that the {noun} of {noun} be kept apart from {phrase}.',
  ' The condition is that neither side has to {verb} its {phrase} before then.',
];
const OUTCOME = 'The two sides signed a {noun} on {phrase} in {about}, which is to {verb} the {noun} of {phrase}.';

/** Adjective and noun. */
export function phrase(random: Random): string {
  return `${drawWord('adjective', random)} ${drawWord('noun', random)}`;
}

/** A sentence with what it says in its places; what is not given is drawn. */
function fill(sentence: string, given: Readonly<Record<string, RunningText>>, random: Random): RunningText {
  return sentence.split(/\{|\}/).flatMap((piece, index) => {
    if (index % 2 === 0) return piece;
    if (piece === 'phrase') return phrase(random);
    return piece === 'noun' || piece === 'verb' ? drawWord(piece, random) : (given[piece] ?? []);
  });
}

/** A paragraph in which one of the leaders speaks about something. */
export function statement(side: string, speaker: string, about: RunningText, random: Random): RunningText {
  const first = fill(random.oneOf(STATEMENTS), { side: [side], speaker: [speaker], about }, random);
  return random.happens(0.6) ? [...first, ...fill(random.oneOf(FOLLOWING), {}, random)] : first;
}

/** A paragraph on what was agreed. */
export function outcome(about: RunningText, random: Random): RunningText {
  return fill(OUTCOME, { about }, random);
}
