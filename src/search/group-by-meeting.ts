import type { PassageAddress } from './passage-address.ts';
import type { SortOrder } from './search-state.ts';

interface Scored {
  readonly address: PassageAddress;
  readonly score: number;
}

/** The passages found in one record, the best first. */
export interface FoundMeeting<P extends Scored> {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly passages: readonly P[];
}

/**
 * Gathers passages under their meetings. By relevance a meeting stands where its best passage would; among equals the
 * later meeting comes first. By date its passages follow each other as in the record.
 */
export function groupByMeeting<P extends Scored>(passages: readonly P[], sort: SortOrder): FoundMeeting<P>[] {
  const groups = Map.groupBy(passages, ({ address }) => address.meeting);
  const meetings = [...groups].flatMap(([id, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const { title, date } = first.address;
    const ordered =
      sort === 'relevance'
        ? group.toSorted((a, b) => b.score - a.score || a.address.paragraph - b.address.paragraph)
        : group.toSorted((a, b) => a.address.paragraph - b.address.paragraph);
    return [{ id, title, date, passages: ordered, best: Math.max(...group.map(({ score }) => score)) }];
  });
  const byDate = (a: { date: string }, b: { date: string }) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);
  return meetings.sort((a, b) =>
    sort === 'oldest' ? byDate(a, b) : (sort === 'relevance' ? b.best - a.best : 0) || byDate(b, a),
  );
}
