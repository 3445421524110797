import { markArrival } from './mark-arrival.ts';
import { readPlaces } from './search-places.ts';
import { searchedFor } from './searched-for.ts';

/** Marks what a reader searched for in the paragraph that the search led to. */
const box = document.querySelector<HTMLElement>('archive-search');
const query = box === null ? undefined : searchedFor(box);
if (box !== null && query !== undefined) void markArrival(query, location.hash, readPlaces(box));
