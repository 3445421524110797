import { markArrival } from './mark-arrival.ts';
import { searchedFor } from './searched-for.ts';

/** Marks what a reader searched for in the paragraph that the search led to. */
const search = document.querySelector<HTMLElement>('archive-search');
const query = search === null ? undefined : searchedFor(search);
if (search !== null && query !== undefined) void markArrival(query, location.hash, search);
