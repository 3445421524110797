import { daysChanged } from '../archive/days-changed.ts';
import { archive } from './archive.ts';

/** The day on which what a page of this build shows changed last, by its path below the home page. */
export const changedOnPage = daysChanged(archive);
