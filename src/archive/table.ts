import type { Meeting } from './archive.ts';
import type { Paragraph } from './content.ts';
import { topicIds } from './passages.ts';
import type { Side } from './schema/archive-settings.ts';

/** Two paragraphs that face each other, or one alone. */
type Row = readonly [first: Paragraph | undefined, second: Paragraph | undefined];

/** A topic with the paragraphs of each side that speak of it. */
export type SharedTopic = ReturnType<typeof topicsOf>[number];

export type Table = ReturnType<typeof tableOf>;

/** A pair that the editors name outweighs whatever topics could say. */
const NAMED = 1000;

/**
 * Sets the paragraphs of the two sides facing each other. Each side keeps its order. Of all sets of pairs with a
 * common topic that do not cross, the heaviest is taken; a topic weighs the more the fewer paragraphs speak of it.
 * The record may name pairs, or forbid them. It shows a common subject, never an answer.
 */
export function tableOf(meeting: Pick<Meeting, 'paragraphs' | 'facts'>, sides: readonly Side[]) {
  const [first = [], second = []] = sides.map(({ id }) => meeting.paragraphs.filter(({ voice }) => voice === id));
  const topics = topicsOf(first, second);
  const rows = rowsOf(first, second, pairs(first, second, weigher(meeting, topics)));
  const both = topics.filter((topic) => topic.first.length > 0 && topic.second.length > 0);
  const level = new Set(rows.flatMap(([one, other]) => (one && other ? commonTopics(one, other) : [])));
  return {
    rows: rows.map(([one, other]) => ({ first: one, second: other, topics: rowTopics([one, other], both, level) })),
    // Topics of both sides, of the first alone, of the second alone; in the order in which the record comes to them.
    both,
    onlyFirst: topics.filter((topic) => topic.second.length === 0),
    onlySecond: topics.filter((topic) => topic.first.length === 0),
  };
}

/** The topics that two paragraphs have in common. */
function commonTopics(one: Paragraph, other: Paragraph): string[] {
  const others = new Set(topicIds(other));
  return topicIds(one).filter((id) => others.has(id));
}

function topicsOf(first: readonly Paragraph[], second: readonly Paragraph[]) {
  const ids = [...new Set([...first, ...second].flatMap(topicIds))];
  const on = (paragraphs: readonly Paragraph[], id: string) =>
    paragraphs.filter((paragraph) => topicIds(paragraph).includes(id)).map(({ number }) => number);
  return ids.map((id) => ({ id, first: on(first, id), second: on(second, id) }));
}

function weigher({ facts }: Pick<Meeting, 'facts'>, topics: readonly SharedTopic[]) {
  const weights = new Map(topics.map(({ id, first, second }) => [id, 1 / (first.length * second.length || 1)]));
  const has = (list: readonly (readonly [number, number])[], one: Paragraph, other: Paragraph) =>
    list.some(([a, b]) => a === one.number && b === other.number);
  return (one: Paragraph, other: Paragraph): number => {
    if (has(facts.table.level, one, other)) return NAMED;
    if (has(facts.table.apart, one, other)) return 0;
    return commonTopics(one, other).reduce((sum, id) => sum + (weights.get(id) ?? 0), 0);
  };
}

/** The heaviest set of pairs that do not cross, by their places in the two lists. */
function pairs(
  first: readonly Paragraph[],
  second: readonly Paragraph[],
  weigh: ReturnType<typeof weigher>,
): [number, number][] {
  const best = Array.from({ length: first.length + 1 }, () => new Array<number>(second.length + 1).fill(0));
  const at = (i: number, k: number) => best[i]?.[k] ?? 0;
  const weightOf = (i: number, k: number) => {
    const [one, other] = [first[i], second[k]];
    return one === undefined || other === undefined ? 0 : weigh(one, other);
  };
  for (let i = first.length - 1; i >= 0; i -= 1) {
    for (let k = second.length - 1; k >= 0; k -= 1) {
      const paired = weightOf(i, k);
      const line = best[i];
      if (line) line[k] = Math.max(at(i + 1, k), at(i, k + 1), paired > 0 ? paired + at(i + 1, k + 1) : 0);
    }
  }
  const found: [number, number][] = [];
  let [i, k] = [0, 0];
  while (i < first.length && k < second.length) {
    const paired = weightOf(i, k);
    if (paired > 0 && at(i, k) === paired + at(i + 1, k + 1)) {
      found.push([i, k]);
      i += 1;
      k += 1;
    } else if (at(i, k) === at(i + 1, k)) i += 1;
    else k += 1;
  }
  return found;
}

/** Paragraphs without a partner have a row each, so that no two of them look like partners. */
function rowsOf(
  first: readonly Paragraph[],
  second: readonly Paragraph[],
  found: readonly (readonly [number, number])[],
): Row[] {
  const rows: Row[] = [];
  let [i, k] = [0, 0];
  for (const [one, other] of [...found, [first.length, second.length] as const]) {
    for (const alone of first.slice(i, one)) rows.push([alone, undefined]);
    for (const alone of second.slice(k, other)) rows.push([undefined, alone]);
    if (one < first.length) rows.push([first[one], second[other]]);
    [i, k] = [one + 1, other + 1];
  }
  return rows;
}

/** The topics of a row; one that is level nowhere in the record refers to the paragraphs of the other side. */
function rowTopics([one, other]: Row, both: readonly SharedTopic[], level: ReadonlySet<string>) {
  const common = one && other ? commonTopics(one, other) : [];
  const ids = new Set([...common, ...[one, other].flatMap((paragraph) => (paragraph ? topicIds(paragraph) : []))]);
  return [...ids].map((id) => {
    const shared = level.has(id) ? undefined : both.find((topic) => topic.id === id);
    if (shared === undefined) return { id, also: [] };
    const isOfFirst = one !== undefined && topicIds(one).includes(id);
    return { id, also: isOfFirst ? shared.second : shared.first };
  });
}
