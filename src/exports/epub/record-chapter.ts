import { paragraphId, recordAddress } from '../../archive/addresses.ts';
import type { Archive, Meeting } from '../../archive/archive.ts';
import { officeOn } from '../../archive/archive.ts';
import type { Paragraph, Voice } from '../../archive/content.ts';
import { factValue } from '../../archive/schema/parts.ts';
import type { Note } from '../../archive/schema/meeting.ts';
import { wordsIn } from '../../words/words.ts';
import type { Home } from '../addresses.ts';
import { runningText } from '../running-text.ts';
import { escapeXml } from '../xml.ts';
import { otherAccounts } from './accounts.ts';
import { entityPlaces, recordChapterFile } from './book-addresses.ts';
import { chapter, definitions, factMarkup, textIn } from './chapter.ts';
import type { Chapter } from './chapter.ts';

const words = wordsIn();

/** The records as chapters: facts, numbered paragraphs by voice, figures, the editor’s notes, corrections and source. */
export function recordChapters(archive: Archive, home: Home): Chapter[] {
  const placeOf = entityPlaces(archive);
  // Records stand in a folder of their own.
  const entityLink = (entity: Parameters<typeof placeOf>[0]) => {
    const place = placeOf(entity);
    return place === undefined ? undefined : `../${place}`;
  };
  return archive.meetings.map((meeting) => {
    const notes = meeting.facts.notes.map((note, index) => ({ note, number: index + 1 }));
    const notesOn = (paragraph: Paragraph) => notes.filter(({ note }) => note.paragraph === paragraph.number);
    const text = ({ voice, paragraphs }: Meeting['sections'][number]) =>
      [
        '<section>',
        textIn('h2', voiceName(archive, voice)),
        ...paragraphs.map((paragraph) => {
          const marks = notesOn(paragraph).map(({ number }) => noteMark(number));
          const number = `<b>${String(paragraph.number)}</b>`;
          return `<p id="${paragraphId(paragraph.number)}">${number} ${runningText(paragraph.inlines, entityLink)}${marks.join('')}</p>`;
        }),
        '</section>',
      ].join('\n');
    const body = [
      `<h1>${escapeXml(meeting.title)}</h1>`,
      byline(archive, meeting),
      textIn('p', meeting.summary),
      facts(archive, meeting, home),
      ...meeting.sections.map(text),
      figures(meeting),
      noteSection(notes),
      otherAccounts(archive, meeting),
      corrections(meeting),
      source(archive, meeting),
    ];
    return chapter(
      { file: recordChapterFile(meeting), title: meeting.title, under: words.meetings, type: 'chapter' },
      body.filter((part) => part !== '').join('\n'),
    );
  });
}

/** What a voice is called: its side, or the word for the shared section. */
export function voiceName(archive: Archive, voice: Voice): string {
  const shared: Readonly<Record<string, string>> = words.record.voices;
  return archive.side(voice)?.name ?? shared[voice] ?? voice;
}

/** Whose report the record retells, and where that is. */
function byline(archive: Archive, { facts: { source: from } }: Meeting): string {
  const whose = escapeXml(words.record.retoldFrom(archive.side(from.side)?.adjective));
  const publisher = factValue(from.publisher) ?? from.url;
  const named = publisher === undefined ? '' : ` (${linked(from.url, publisher)})`;
  return `<p>${whose}${named}. ${escapeXml(words.record.onlyQuoted)}.</p>`;
}

function linked(address: string | undefined, text: string): string {
  return address === undefined ? escapeXml(text) : `<a href="${escapeXml(address)}">${escapeXml(text)}</a>`;
}

function facts(archive: Archive, meeting: Meeting, home: Home): string {
  const { venue, date } = meeting.facts;
  const { otherPlace } = venue;
  const named = (place: Meeting['place']) => place && escapeXml(place.name);
  const other = otherPlace && 'value' in otherPlace ? archive.entity('places', otherPlace.value) : undefined;
  const leaders = meeting.leaders.map((leader) => {
    const office = officeOn(leader, meeting.date)?.title;
    return escapeXml(office === undefined ? leader.name : words.record.speaker(leader.name, office));
  });
  return definitions([
    [words.record.date, factMarkup(date, escapeXml(words.day(meeting.date)))],
    [words.record.leaders, leaders.join('<br/>')],
    [words.record.format, escapeXml(words.formats[meeting.format])],
    [words.book.outcome, escapeXml(meeting.outcome)],
    [meeting.format === 'video' ? words.book.onePlace : words.record.place, factMarkup(venue.place, named(meeting.place))],
    [words.record.building, factMarkup(venue.building, named(meeting.building))],
    ...(otherPlace
      ? [[words.record.otherPlace, factMarkup(otherPlace, other && escapeXml(other.name))] satisfies [string, string]]
      : []),
    [words.record.address, `<a href="${escapeXml(home + recordAddress(meeting))}">${escapeXml(home + recordAddress(meeting))}</a>`],
  ]); // prettier-ignore
}

function figures({ facts: { figures: all } }: Meeting): string {
  if (all.length === 0) return '';
  const rows = all.map(({ value, unit, of, paragraph }) => {
    const link = `<a href="#${paragraphId(paragraph)}">${escapeXml(words.record.paragraphShort(paragraph))}</a>`;
    return `<li>${escapeXml(`${String(value)} ${unit}, ${of}`)}, ${link}</li>`;
  });
  return `<section>${textIn('h2', words.record.figures)}<ul>${rows.join('\n')}</ul></section>`;
}

function noteMark(number: number): string {
  const id = String(number);
  return `<a class="noteref" epub:type="noteref" role="doc-noteref" id="r${id}" href="#n${id}">${id}</a>`;
}

function noteSection(notes: readonly { readonly note: Note; readonly number: number }[]): string {
  if (notes.length === 0) return '';
  const written = notes.map(({ note, number }) => {
    const id = String(number);
    const back =
      note.paragraph === undefined
        ? `${id}.`
        : `<a role="doc-backlink" href="#r${id}" title="${escapeXml(words.book.backToText)}">${id}.</a>`;
    return `<aside epub:type="footnote" role="doc-footnote" id="n${id}"><p>${back} ${textIn('i', note.about)}. ${escapeXml(note.text)}</p></aside>`;
  });
  return `<section epub:type="footnotes">${textIn('h2', words.record.notes)}\n${written.join('\n')}</section>`;
}

function corrections(meeting: Meeting): string {
  if (meeting.corrections.length === 0) return '';
  const written = meeting.corrections.map(({ date, reason, was }) => {
    const before = escapeXml(words.record.paragraphShort(was.number));
    return `<li>${escapeXml(words.day(date))}: ${escapeXml(reason)} (${before}: <del>${escapeXml(was.text)}</del>)</li>`;
  });
  return `<section>${textIn('h2', words.record.corrections)}<ul>${written.join('\n')}</ul></section>`;
}

function source(archive: Archive, { facts: { source: from } }: Meeting): string {
  const whose = archive.side(from.side)?.adjective ?? words.accounts.third;
  const found = from.found === undefined ? '' : `, ${escapeXml(words.record.found(words.day(from.found)))}`;
  const day = 'value' in from.published ? escapeXml(words.day(from.published.value)) : undefined;
  return `<section>${textIn('h2', words.record.source)}${textIn('p', words.record.sourceLead)}${definitions([
    [words.record.sourceTitle, factMarkup(from.title)],
    [words.record.publisher, factMarkup(from.publisher)],
    [words.record.published, factMarkup(from.published, day)],
    [words.book.whose, escapeXml(whose)],
    ...(from.url === undefined
      ? []
      : [[words.record.address, `${linked(from.url, from.url)}${found}`] satisfies [string, string]]),
    [words.record.hash, textIn('code', from.sha256)],
  ])}</section>`;
}
