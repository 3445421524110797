import { escapeRegExp } from '../../archive/count-mentions.ts';
import { factValue } from '../../archive/schema/parts.ts';
import { quoted } from '../../content/content-file.ts';
import { foldedText, isWithin, type Quotation, quotationsIn, type Word, wordsIn } from '../../english/text.ts';
import type { Comparison } from './comparison.ts';
import { inText } from './fact-rules.ts';
import type { Discrepancy } from './finding.ts';

/** A record quotes words that matter as words; more than this is copying. */
const LONGEST_QUOTATION = 6;

/** Quotations that the source does not have to the letter, or that are too long; and the title and credits likewise. */
export function* alteredQuotations(comparison: Comparison): Iterable<Discrepancy> {
  const { report, source, texts } = comparison;
  const text = foldedText(source.text);
  for (const compared of texts.filter(({ isOfReport }) => isOfReport)) {
    for (const quotation of quotationsIn(compared.written)) {
      const fault = faultOf(quotation, text);
      if (fault === undefined) continue;
      yield inText(compared, {
        ...{ rule: 'quotation-altered', words: quotation.words },
        found: `${quoted(quotation.words)} in quotation marks in ${compared.where}, ${fault}`,
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
      ...{ rule: 'quotation-altered', ...report.positionOf(['source', field]), words, source: source.lineAt(0) },
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
export function* copiedRuns({ source, inSource, texts }: Comparison): Iterable<Discrepancy> {
  const places = Map.groupBy(inSource.words.keys(), (at) => runAt(inSource.words, at));
  for (const compared of texts) {
    const { written, text, words } = compared;
    const names = compared.names.filter(({ bearers }) => !bearers.every((one) => one.startsWith('topics/')));
    const exempt = [...names, ...quotationsIn(written)];
    for (const { from, to, at } of runsIn(words, inSource.words, places)) {
      const run = words.slice(from, to);
      if (run.filter((word) => !isWithin(word, exempt)).length < SHORTEST_RUN) continue;
      const copied = text.slice(run[0]?.start, run.at(-1)?.end);
      yield inText(compared, {
        ...{ rule: 'copied-run', words: copied, source: source.lineAt(at) },
        found: `${quoted(copied)} in ${compared.where}, ${String(run.length)} words in a row from the source`,
        expected: `the record’s own words: fewer than ${String(SHORTEST_RUN)} words in a row, names and quotations aside`,
        fix: 'say it in other words',
      });
    }
  }
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
