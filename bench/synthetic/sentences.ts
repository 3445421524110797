import type { Random } from './random.ts';
import type { RunningText } from './running-text.ts';
import { drawWord } from './words.ts';

/** Adjective and noun. */
export function phrase(random: Random): string {
  return `${drawWord('adjective', random)} ${drawWord('noun', random)}`;
}

type Sentence = (side: string, speaker: string, about: RunningText, random: Random) => RunningText;

const STATEMENTS: readonly Sentence[] = [
  (side, speaker, about, random) => [`${side}, `, speaker, ` said, is willing to ${verb(random)} ${phrase(random)} in `, ...about, ` and to ${verb(random)} the ${noun(random)} of ${phrase(random)}.`], // prettier-ignore
  (_side, speaker, about, random) => [`The ${noun(random)} of `, ...about, `, `, speaker, ` added, should ${verb(random)} ${phrase(random)}, so that ${noun(random)} and ${noun(random)} can ${verb(random)} a ${phrase(random)}.`], // prettier-ignore
  (side, speaker, about, random) => [speaker, ` noted that ${phrase(random)} in `, ...about, ` had begun to ${verb(random)} the ${phrase(random)} of both countries, and that ${side} would ${verb(random)} its ${noun(random)}.`], // prettier-ignore
  (_side, speaker, about, random) => [`On `, ...about, `, `, speaker, ` proposed to ${verb(random)} a ${phrase(random)} and to ${verb(random)} ${noun(random)}, ${noun(random)} and ${phrase(random)} step by step.`], // prettier-ignore
  (side, speaker, about, random) => [`${side} hopes, `, speaker, ` said, that the ${phrase(random)} on `, ...about, ` will ${verb(random)} more ${noun(random)} before the ${noun(random)} of the next ${noun(random)}.`], // prettier-ignore
];

const FOLLOWING: readonly ((random: Random) => string)[] = [
  (random) => ` This would ${verb(random)} the ${phrase(random)} of the two peoples.`,
  (random) => ` Where the ${noun(random)} allows it, ${phrase(random)} and ${phrase(random)} can follow.`,
  (random) => ` It also asks that the ${noun(random)} of ${noun(random)} be kept apart from ${phrase(random)}.`,
  (random) => ` The condition is that neither side has to ${verb(random)} its ${phrase(random)} before then.`,
];

/** A paragraph in which one of the leaders speaks about something. */
export function statement(side: string, speaker: string, about: RunningText, random: Random): RunningText {
  const first = random.oneOf(STATEMENTS)(side, speaker, about, random);
  return random.happens(0.6) ? [...first, random.oneOf(FOLLOWING)(random)] : first;
}

/** A paragraph on what was agreed. */
export function outcome(about: RunningText, random: Random): RunningText {
  return [`The two sides signed a ${noun(random)} on ${phrase(random)} in `, ...about, `, which is to ${verb(random)} the ${noun(random)} of ${phrase(random)}.`]; // prettier-ignore
}

function noun(random: Random): string {
  return drawWord('noun', random);
}

function verb(random: Random): string {
  return drawWord('verb', random);
}
