import { Downloads } from '../exports/downloads.ts';
import { archive } from './archive.ts';
import { home } from './home.ts';

/** The files of this build’s archive. */
export const downloads = new Downloads(archive, home);
