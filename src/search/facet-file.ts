import type { Facet } from './facets.ts';

/*
 * For each filter a file: its values, and which records have each. The engine has filters of its own, which it answers
 * one value at a time: to count four hundred of them in ten thousand records takes it minutes.
 */

/** Rows of a value as `namedValue` writes it, and the records that have it: by number in order of date, each as the step from the one before. */
export type FacetFile = readonly (readonly [value: string, ...steps: number[]])[];

/** The path of the file of a filter below the site’s folder. */
export function facetPath(facet: Facet): string {
  return `names/filter-${facet}.json`;
}

/** @param records the values of one filter that each record has, in order of date */
export function facetFile(records: Iterable<readonly string[]>): FacetFile {
  const rows = new Map<string, { row: [string, ...number[]]; last: number }>();
  let number = 0;
  for (const values of records) {
    for (const value of values) {
      const known = rows.get(value);
      if (known === undefined) rows.set(value, { row: [value, number], last: number });
      else {
        known.row.push(number - known.last);
        known.last = number;
      }
    }
    number += 1;
  }
  return [...rows.values()].map(({ row }) => row).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The numbers of the records of a row. */
export function recordsOf([, ...steps]: FacetFile[number]): number[] {
  let number = 0;
  return steps.map((step) => (number += step));
}
