import type { Archive } from '../archive/archive.ts';
import { facetFiles, lexiconFiles } from '../search/search-files.ts';
import { pairFiles } from '../search/word-pairs.ts';
import type { Job } from './shared-jobs.ts';
import type { SiteFiles } from './site-files.ts';

/** The files beside the index by which queries are understood, each kind a job: its files are made together. */
export function searchFileJobs(archive: Archive, site: SiteFiles): Job[] {
  return [pairFiles, lexiconFiles, facetFiles].map((filesOf): Job => () => {
    for (const [path, content] of filesOf(archive)) site.write(path, JSON.stringify(content));
  });
}
