import { createArchive } from '../../src/archive/create-archive.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { readContent } from '../../src/content/read-content.ts';
import { FIVE_MEETINGS } from '../five-meetings.ts';
import { archiveOf, present } from '../unit/written-content.ts';
import type { WrittenRecord } from '../unit/written-content.ts';

/** Where the files under test say they stand: below a path, which every address must have. */
export const HOME = 'https://archive.example/below/';

/** The first bytes of a picture, as the cover of books that nobody looks at. */
export const COVER = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
  'base64',
);

/** The archive of this repository. */
export const ownArchive = createArchive(await readContent(FIVE_MEETINGS));

/** Texts that break out of formats which do not look after them. */
export const HOSTILE: readonly string[] = [
  '=HYPERLINK("http://evil.example","x")',
  "+1 and '2'",
  "'=quoted",
  '@SUM(A1)',
  '-2+3 documents',
  '＝1＋1',
  '<script>alert("x")</script> & ]]> &amp; <!-- --',
  'comma, "quotation"; semicolon\\back: {brace} %percent #hash',
  '张'.repeat(60),
  'Қазақстан 😀 '.repeat(9).trim(),
  'bell \u0007 and form feed \u000C',
  'BEGIN:VEVENT\\nEND:VCALENDAR',
  'line\nTY  - BOOK\nER  - ',
];

/** A text as formats have it that cannot hold control characters, in whose place stands this. */
export function withoutControls(text: string, place: string): string {
  return text.replace(/\p{Control}/gu, (character) => (character === '\n' ? character : place));
}

/** An archive whose records have these texts as title, in their text, their notes and their figures. */
export const hostileArchive = archiveOf(
  HOSTILE.map((text, index): WrittenRecord => {
    const quoted = JSON.stringify(text);
    return {
      date: `2015-03-${String(index + 1).padStart(2, '0')}`,
      fields: {
        title: quoted,
        summary: quoted,
        accounts: `[{ id: other-text, publisher: ${quoted}, title: ${quoted}, side: south, language: en, published: 2015-04, url: "https://other.example/?a&b", found: 2024-06-01, length: ${quoted}, read: part }]`,
        comparison: `{ made: 2024-06-02, only: [{ side: south, subject: ${quoted}, says: ${quoted}, by: [other-text] }] }`,
        notes: `[{ about: ${quoted}, text: ${quoted}, paragraph: 1 }]`,
        documents: `[{ title: ${quoted}, kind: communique, date: 2015-03, url: "https://texts.example/?a&b", paragraph: 1 }]`,
        figures: `[{ value: -7.5, unit: ${quoted}, of: ${quoted}, paragraph: 1 }]`,
      },
      body: `## North\n\n${markdownText(text)} and [trade](../topics/trade.yaml)\n\n## South\n\n[${markdownText(text)}](../topics/trade.yaml)\n`,
    };
  }),
);

/** An archive with so many meetings, a day between one and the next, in the settings of the base content. */
export function largeArchive(count: number, first = '1999-01-01'): Archive {
  const start = Date.parse(`${first}T00:00:00Z`);
  return archiveOf(
    Array.from({ length: count }, (_, index) => ({
      date: new Date(start + index * 86_400_000).toISOString().slice(0, 10),
      body: '## North\n\nA word on [trade](../topics/trade.yaml).\n',
    })),
  );
}

/** The exact text of a cell of a table: without the apostrophe by which no spreadsheet takes it for a formula. */
export function unguarded(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}

/** A text as Markdown in which nothing is more than text. */
function markdownText(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[^\p{Letter}\p{Number}\p{So} ]/gu, (character) => {
    return `&#${String(present(character.codePointAt(0)))};`;
  });
}
