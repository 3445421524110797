import { contentStems } from '../../english/content-words.ts';
import type { SpokenSentence } from '../../english/speakers.ts';
import { sayingOf } from '../../english/verbs-of-saying.ts';
import type { TextReading } from './text-reading.ts';

/** How much of what a paragraph says a sentence says too: 0 nothing, 1 all. */
export interface PassageMatch {
  readonly sentence: SpokenSentence;
  readonly score: number;
  /** How many words, numbers and names the two have in common. */
  readonly shared: number;
}

/** Tells which sentences of a source a paragraph may have been written from. */
export interface PassageMatcher {
  /** One match for each sentence, in the order of the source. */
  matches(paragraph: TextReading, linked?: readonly string[]): PassageMatch[];
}

/** The match with the highest score, the first of equals; `undefined` when nothing is shared. */
export function bestOf(matches: readonly PassageMatch[]): PassageMatch | undefined {
  return matches.reduce<PassageMatch | undefined>(
    (high, match) => (match.score > (high?.score ?? 0) ? match : high),
    undefined,
  );
}

/** What stands in almost every sentence and so tells none from another. */
export interface Unspecific {
  readonly bearers: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** The names of the two countries: only which of them is said to act counts. */
  readonly sides: readonly string[];
}

/** A number, a date or a name says more about a passage than any word. */
const WEIGHT_OF_FACTS = 1.5;

/**
 * Compares by content words, numbers, dates and names, and by the country that is said to act. A feature counts the
 * more the fewer sentences have it; the leaders count for nothing, because a misplaced paragraph names the wrong one.
 */
export function createPassageMatcher(
  sentences: readonly { readonly sentence: SpokenSentence; readonly reading: TextReading }[],
  unspecific: Unspecific,
): PassageMatcher {
  const features = sentences.map(({ reading }) => featuresOf(reading, [], unspecific));
  const frequency = new Map<string, number>();
  for (const set of features) for (const feature of set) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  const weightOf = (feature: string) => {
    const holders = frequency.get(feature) ?? 0;
    if (holders === 0) return 0;
    return Math.log(1 + sentences.length / holders) * (feature.includes(':') ? WEIGHT_OF_FACTS : 1);
  };
  const sum = (set: Iterable<string>) => [...set].reduce((total, feature) => total + weightOf(feature), 0);
  return {
    matches: (paragraph, linked = []) => {
      const own = featuresOf(paragraph, linked, unspecific);
      const known = sum(own);
      return sentences.map(({ sentence }, index) => {
        const shared = [...own].filter((feature) => features[index]?.has(feature));
        return { sentence, score: known === 0 ? 0 : sum(shared) / known, shared: shared.length };
      });
    },
  };
}

function featuresOf(
  { text, numbers, dates, names }: TextReading,
  linked: readonly string[],
  { bearers, stems, sides }: Unspecific,
): Set<string> {
  const plain = text.replace(/\p{L}+/gu, (word) => (sayingOf(word.toLowerCase()) === 'speech' ? ' ' : word));
  const named = [...names.flatMap((name) => (name.bearers.length === 1 ? name.bearers : [])), ...linked];
  const agent = agentOf(text, sides);
  return new Set([
    ...contentStems(plain).filter((stem) => !stems.has(stem)),
    ...numbers.map(({ value, unit }) => `number:${String(value)} ${unit ?? ''}`),
    ...dates.map(({ month, day, weekday, year }) => `date:${[year, month, day, weekday].join('/')}`),
    ...named.filter((bearer) => !bearers.has(bearer)).map((bearer) => `name:${bearer}`),
    ...(agent === undefined ? [] : [`agent:${agent}`]),
  ]);
}

/** The country that acts: the first that is named by itself, not as “China’s”, “China-…”, “in China” or “China and …”. */
function agentOf(text: string, sides: readonly string[]): string | undefined {
  const names = sides.map((side) => side.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');
  const before = `(?<![\\p{L}\\p{N}-])(?<!(?:${names}) and )(?<!\\b(?:in|to|with|of|for|between|and|on) )`;
  const after = `(?![\\p{L}\\p{N}'-]| and (?:${names}))`;
  return new RegExp(`${before}(${names})${after}`, 'u').exec(text)?.[1];
}
