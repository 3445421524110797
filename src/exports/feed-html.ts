import type { Archive, Meeting } from '../archive/archive.ts';
import type { Paragraph, Voice } from '../archive/content.ts';
import { factValue } from '../archive/schema/parts.ts';
import type { Correction } from '../archive/schema/ledger.ts';
import { wordingHash } from '../archive/ledger.ts';
import { addressOfEntity, addressOfPassage } from './addresses.ts';
import type { Home } from './addresses.ts';
import { runningText } from './running-text.ts';
import { escapeXml } from './xml.ts';

/** What the words of a feed are in one language. */
export interface FeedWords {
  readonly language: string;
  /** `27 March 2015` */
  readonly day: (day: string) => string;
  readonly voice: (voice: Voice) => string;
  readonly paragraph: (number: number) => string;
  /** `Retold from a Chinese report`, by the adjective of its side; none for a third party’s. */
  readonly retoldFrom: (adjective: string | undefined) => string;
  readonly onlyQuoted: string;
  readonly about: (name: string, archive: string) => string;
  readonly corrected: (title: string) => string;
  readonly reworded: (paragraph: string) => string;
  readonly moved: (from: string, to: string) => string;
  readonly movedAndReworded: (from: string, to: string) => string;
  readonly withdrawn: (paragraph: string) => string;
  readonly before: string;
  readonly after: string;
}

/** Paragraphs of a record, in full, under the headings of those who speak; every number is a link. */
export function recordHtml(
  archive: Archive,
  home: Home,
  words: FeedWords,
  meeting: Meeting,
  paragraphs: readonly Paragraph[],
): string {
  const shown = new Set(paragraphs);
  const sections = meeting.sections.flatMap((section) => {
    const own = section.paragraphs.filter((paragraph) => shown.has(paragraph));
    if (own.length === 0) return [];
    const texts = own.map((paragraph) => {
      const address = escapeXml(addressOfPassage(home, { meeting, paragraph }));
      const text = runningText(paragraph.inlines, ({ kind, id }) =>
        archive.entity(kind, id) === undefined ? undefined : addressOfEntity(home, { kind, id }),
      );
      return `<p><a href="${address}">${escapeXml(words.paragraph(paragraph.number))}</a> ${text}</p>`;
    });
    return [`<h2>${escapeXml(words.voice(section.voice))}</h2>${texts.join('')}`];
  });
  const day = `<p><time datetime="${meeting.date}">${escapeXml(words.day(meeting.date))}</time></p>`;
  return `${day}<p>${escapeXml(meeting.summary)}</p>${byline(archive, words, meeting)}${sections.join('')}`;
}

/** Whose report the record retells, and where that is. */
function byline(archive: Archive, words: FeedWords, { facts: { source } }: Meeting): string {
  const publisher = factValue(source.publisher) ?? source.url;
  const named = publisher === undefined ? '' : ` (${link(source.url, escapeXml(publisher))})`;
  return `<p>${escapeXml(words.retoldFrom(archive.side(source.side)?.adjective))}${named}. ${escapeXml(words.onlyQuoted)}.</p>`;
}

function link(address: string | undefined, markup: string): string {
  return address === undefined ? markup : `<a href="${escapeXml(address)}">${markup}</a>`;
}

/** What was corrected on one occasion: the reason, and for each paragraph both wordings. */
export function correctionHtml(home: Home, words: FeedWords, meeting: Meeting, changes: readonly Correction[]): string {
  const wordings = new Map([
    ...meeting.corrections.map(({ was }) => [was.hash, was.text] as const),
    ...meeting.paragraphs.map((paragraph) => [wordingHash(paragraph), paragraph.text] as const),
  ]);
  const told = changes.map((change) => {
    const { was, became } = change;
    const after = became && became.hash !== was.hash ? wordings.get(became.hash) : undefined;
    const paragraph = change.paragraph === undefined ? undefined : meeting.paragraphs[change.paragraph - 1];
    const address = paragraph && addressOfPassage(home, { meeting, paragraph });
    const what = escapeXml(whatChanged(change, words));
    return [
      '<li>',
      link(address, what),
      became === undefined || after !== undefined
        ? `<p>${escapeXml(words.before)}: <del>${escapeXml(was.text)}</del></p>`
        : '',
      after === undefined ? '' : `<p>${escapeXml(words.after)}: <ins>${escapeXml(after)}</ins></p>`,
      '</li>',
    ].join('');
  });
  return `<p>${escapeXml(changes[0]?.reason ?? '')}</p><ul>${told.join('')}</ul>`;
}

function whatChanged({ was, became }: Correction, words: FeedWords): string {
  const before = words.paragraph(was.number);
  if (became === undefined) return words.withdrawn(before);
  if (became.number === was.number) return words.reworded(before);
  const after = words.paragraph(became.number);
  return became.hash === was.hash ? words.moved(before, after) : words.movedAndReworded(before, after);
}
