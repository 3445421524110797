import { commitmentCourses } from '../archive/commitment-course.ts';
import { archive } from './archive.ts';

/** Commitments on one page of the table. */
const ON_A_PAGE = 60;
/** Meetings up to which each has a column; of a larger archive each row names the meetings that it concerns. */
const COLUMNS = 12;

const courses = commitmentCourses(archive);
const parts = Math.max(1, Math.ceil(courses.length / ON_A_PAGE));
const cut = (part: number) => Math.round((part * courses.length) / parts);

/** The commitments in even parts, a page each, so that no page is left with a few rows. */
export const commitmentPages = Array.from({ length: parts }, (_, index) => courses.slice(cut(index), cut(index + 1)));

/** Whether the table has a column for every meeting. */
export const hasColumns = archive.meetings.length <= COLUMNS;
