import { archive } from './archive.ts';

/** Commitments on one page of the list. */
const ON_A_PAGE = 60;

const parts = Math.max(1, Math.ceil(archive.commitments.length / ON_A_PAGE));
const cut = (part: number) => Math.round((part * archive.commitments.length) / parts);

/** The commitments by name in even parts, a page each, so that no page is left with a few rows. */
export const commitmentPages = Array.from({ length: parts }, (_, index) =>
  archive.commitments.slice(cut(index), cut(index + 1)),
);
