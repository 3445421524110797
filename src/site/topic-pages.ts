import { pagesOf } from '../archive/pager.ts';
import { topicMatrix } from '../archive/topic-matrix.ts';
import type { MatrixColumn } from '../archive/topic-matrix.ts';
import type { Words } from '../words/words.ts';
import { apartOnItsDay } from './apart-on-its-day.ts';
import { archive } from './archive.ts';

/** The matrix of this build’s archive. */
export const matrix = topicMatrix(archive);

/** Its rows by pages; where every span of years has a cell, a phone has more to lay out. */
export const matrixPages = pagesOf(matrix.rows, matrix.columns[0]?.type === 'years' ? 24 : 48);

/** How a column is headed. */
export function columnTitle(column: MatrixColumn, words: Words): string {
  return column.type === 'meeting'
    ? `${words.shortDay(column.meeting.date)}${apartOnItsDay(column.meeting, words)}`
    : words.topics.years(column.first, column.last);
}
