import type { Archive } from './archive.ts';
import { comparablePairs } from './compare-records.ts';

/** Every page whose address changed with the name of a record or entity: its own, and its comparisons with others. */
export function movedPages({ moved, meetings }: Pick<Archive, 'moved' | 'meetings'>): Archive['moved'] {
  const former = Map.groupBy(moved, ({ to }) => to);
  const namesOf = (id: string) => [id, ...(former.get(`meetings/${id}`) ?? []).map(({ from }) => from.replace(/^.*\//u, ''))]; // prettier-ignore
  const renamed = former.size === 0 ? [] : comparablePairs(meetings);
  const comparisons = renamed.flatMap(({ earlier, later }) => {
    const to = `compare/${earlier.id}/${later.id}`;
    const all = namesOf(earlier.id).flatMap((one) => namesOf(later.id).map((other) => `compare/${one}/${other}`));
    return all.filter((from) => from !== to).map((from) => ({ from, to }));
  });
  return [...moved, ...comparisons];
}
