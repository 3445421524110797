import type { Cost } from '../build/run-measured.ts';
import type { SiteSize } from '../build/site-size.ts';
import type { PageLoad } from '../browser/measure-pages.ts';
import type { SearchLoad } from '../browser/measure-search.ts';

/** What was measured of an archive of one size. */
export interface Measured {
  readonly meetings: number;
  readonly build: Cost;
  readonly size: SiteSize;
  /** The bare site of the same texts, built in the same run. */
  readonly floor: Cost;
  readonly floorSize: Pick<SiteSize, 'files' | 'bytes' | 'index'>;
  /** By template; missing when no browser was asked for. */
  readonly pages?: Readonly<Record<string, PageLoad>>;
  readonly search?: SearchLoad;
}

/** One run of the bench, as bench/results keeps it. */
export interface Run {
  /** The day, YYYY-MM-DD. */
  readonly date: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly processors: number;
  readonly measured: readonly Measured[];
}
