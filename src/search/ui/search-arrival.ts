import markSearched from './mark-searched.ts?worker&url';
import { searchedFor } from './searched-for.ts';

/** Fetches what marks the words that a search led to only where a search led here. */
const box = document.querySelector<HTMLElement>('archive-search');
// A file of its own, as the search itself is: parts shared with it would be fetched before the script of every page.
if (box !== null && searchedFor(box) !== undefined) void import(/* @vite-ignore */ markSearched);
