import { pathTo } from './links.ts';

/** The absolute address of the home page in this build, with its slash at the end. */
export const home = new URL(pathTo(), import.meta.env.SITE).href;
