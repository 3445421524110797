import type { Archive, Meeting } from '../../src/archive/archive.ts';
import { archiveOf, present } from '../unit/written-content.ts';

/** What breaks formats that are written without care: their own marks, line breaks, other scripts. */
export const HOSTILE =
  'A {b} \\c % & $ # _ ~ ^ <script>alert(1)</script> "d" ’e’ 李克强 Вучић, f; g + h=i ]]> -->\r\nTY  - BOOK\nEND:VEVENT';
/** The same as it stands where a value is one line. */
export const HOSTILE_LINE = HOSTILE.replace(/\s+/gu, ' ');

/** A record whose every text is hostile. */
export function hostileRecord(): { archive: Archive; meeting: Meeting } {
  const text = JSON.stringify(HOSTILE);
  const written = archiveOf(
    [
      {
        date: '2015-03-27',
        fields: {
          title: text,
          summary: text,
          topics: '[trade]',
          source: `{ title: ${text}, publisher: ${text}, section: not stated, published: "2015-03-28", credit: not stated, file: r.txt, sha256: ${'a'.repeat(64)}, side: north, url: https://reports.example/r, found: 2024-06-01 }`,
          documents: `[{ title: ${text}, kind: other, date: 2015-03 }]`,
          notes: `[{ about: note, text: ${text} }]`,
        },
        body: '## North\n\nTrade & “tolls” \\<script> {x} 100 %.\n',
      },
    ],
    { 'topics/trade': `name: ${text}\nabout: A sentence.\n` },
  );
  const [first] = written.meetings;
  const meeting = { ...present(first), published: '2016-01-02' };
  return { archive: { ...written, settings: { ...written.settings, name: HOSTILE, editor: HOSTILE } }, meeting };
}
