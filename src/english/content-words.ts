import { wordsIn } from './words-in-text.ts';

/** Words that carry grammar and no content. */
const GRAMMAR = new Set(
  `a about above after again against all also although am among an and another any are as at be because been before
  being below between both but by can could did do does doing down during each either else even ever every few for
  from further had has have having he her here hers him his how however i if in into is it its itself just may me
  might more moreover most must my nor not now of off on once only onto or other our ours out over own per rather same
  shall she should since so some such than that the their theirs them themselves then there therefore these they this
  those though through throughout thus to together too toward towards under until unto up upon us very was we well were
  what when where whereas which while who whom whose why will with within without would yet you your`.split(/\s+/u),
);

/** Whether the word, in lower case, carries grammar and no content. */
export function isGrammar(word: string): boolean {
  return GRAMMAR.has(word);
}

/** The content words of a text in plain typography, each without its ending. */
export function contentStems(text: string): string[] {
  return wordsIn(text)
    .map(({ word }) => word.replace(/'s$/u, ''))
    .filter((word) => word.length > 1 && !isGrammar(word) && !/^\d/u.test(word))
    .map(stemOf);
}

/** Endings that are cut off, the longest first; what remains has three letters at least. */
const ENDINGS = [
  'izations', 'ization', 'ations', 'ation', 'itions', 'ition', 'ments', 'ment', 'ities', 'ity', 'ively', 'ive', 'izing', 'izes', 'ized', 'ize',
  'ions', 'ion', 'ally', 'ably', 'ings', 'ing', 'ies', 'ied', 'ers', 'er', 'ors', 'or', 'ees', 'al', 'ly', 'ed', 'es', 'ful', 'ous', 'y', 's', 'e',
]; // prettier-ignore

/** A word in the spelling of one side of the Atlantic and without its ending: labour, labors → lab. */
function stemOf(word: string): string {
  const plain = word
    .replace(/our(?=s?$|ed$|ing$|able$)/u, 'or')
    .replace(/is(?=e[sd]?$|ing$|ations?$)/u, 'iz')
    .replace(/([tl])re(s?)$/u, '$1er$2');
  const ending = ENDINGS.find((end) => plain.endsWith(end) && plain.length - end.length >= 3);
  const stem = ending === undefined ? plain : plain.slice(0, -ending.length);
  return stem.replace(/([^aeiou])\1$/u, '$1');
}
