import { pageNumbers, onPage } from '../archive/pager.ts';
import { topicMatrix } from '../archive/topic-matrix.ts';
import type { MatrixColumn, TopicRow } from '../archive/topic-matrix.ts';
import type { Words } from '../words/words.ts';
import { apartOnItsDay } from './apart-on-its-day.ts';
import { archive } from './archive.ts';

/** The matrix of this build’s archive. */
export const matrix = topicMatrix(archive);

/** So many topics stand on one page of the matrix; with a cell for every span of years a phone has more to lay out. */
const ROWS_A_PAGE = matrix.columns[0]?.type === 'years' ? 24 : 48;
export const matrixPages = pageNumbers(matrix.rows.length, ROWS_A_PAGE);

/** The rows of one page. */
export function rowsOn(page: number): readonly TopicRow[] {
  return onPage(matrix.rows, page, ROWS_A_PAGE);
}

/** How a column is headed. */
export function columnTitle(column: MatrixColumn, words: Words): string {
  return column.type === 'meeting'
    ? `${words.shortDay(column.meeting.date)}${apartOnItsDay(column.meeting, words)}`
    : words.topics.years(column.first, column.last);
}
