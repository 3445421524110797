import { quoted } from '../../../content/yaml-file.ts';
import type { Comparison } from '../comparison.ts';
import type { Discrepancy } from '../finding.ts';
import { ownWords } from '../own-words.ts';
import { plainTypography } from '../../../english/plain-typography.ts';
import { quotationsIn } from '../../../english/quotations-in-text.ts';
import { isWithin } from '../../../english/span.ts';
import { wordsIn } from '../../../english/words-in-text.ts';
import type { Word } from '../../../english/words-in-text.ts';

/** So many words in a row, names and quotations not counted, are no coincidence. */
const SHORTEST_RUN = 8;

/** Runs of words that the record shares with the source, anywhere that the editors write themselves. */
export function copiedRuns({ report, source, inSource, knowledge }: Comparison): Discrepancy[] {
  const places = placesOfRuns(inSource.words);
  return ownWords(report).flatMap(({ text: written, position, paragraph }) => {
    const text = plainTypography(written);
    const names = knowledge.lexicon
      .namesIn(text)
      .filter(({ bearers }) => !bearers.every((one) => one.startsWith('topics/')));
    const exempt = [...names, ...quotationsIn(written)];
    const words = wordsIn(text);
    return runsIn(words, inSource.words, places).flatMap(({ from, to, at }) => {
      const run = words.slice(from, to);
      if (run.filter((word) => !isWithin(word, exempt)).length < SHORTEST_RUN) return [];
      const copied = text.slice(run[0]?.start, run.at(-1)?.end);
      const where = paragraph === undefined ? 'the front matter' : `paragraph ${String(paragraph)}`;
      return [
        {
          rule: 'copied-run' as const,
          line: position.line,
          column: position.column,
          words: copied,
          ...(paragraph !== undefined && { paragraph }),
          source: source.lineAt(at),
          found: `${quoted(copied)} in ${where}, ${String(run.length)} words in a row from the source`,
          expected: `the record’s own words: fewer than ${String(SHORTEST_RUN)} words in a row, names and quotations aside`,
          fix: 'say it in other words',
        },
      ];
    });
  });
}

/** Where each run of the shortest length that counts begins in the source. */
function placesOfRuns(words: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + SHORTEST_RUN <= words.length; at += 1) {
    const run = runAt(words, at);
    const known = places.get(run);
    if (known === undefined) places.set(run, [at]);
    else known.push(at);
  }
  return places;
}

function runAt(words: readonly Word[], at: number): string {
  return words
    .slice(at, at + SHORTEST_RUN)
    .map(({ word }) => word)
    .join(' ');
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
