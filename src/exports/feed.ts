import { entityAddress, paragraphId, permanentHome, recordAddress } from '../archive/addresses.ts';
import { type Archive, dayChanged, languageOfPart, type Meeting, occasionsOf } from '../archive/archive.ts';
import type { Entity, Paragraph, Person, Topic } from '../archive/content.ts';
import { wordingsOf } from '../archive/ledger.ts';
import type { Correction } from '../archive/schema/ledger.ts';
import { factValue } from '../archive/schema/parts.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { escapeXml, inLanguage, linkTo, possibleInXml, runningText, textIn } from './markup.ts';

/** A feed as both of its forms tell it. */
export type Feed = ReturnType<typeof feedOf>;

/** One entry of a feed: a record, or what was corrected in one on one occasion. */
export type FeedEntry = Feed['entries'][number];

/** Entries beyond these are left to the pages. */
export const MOST_ENTRIES = 50;

/** The day of a feed without entries in an archive without records. */
const NEVER = '1970-01-01';

/** Whether an entity has a feed of its own: a topic has one, and whoever holds or held an office of a side. */
export function isFollowed(entity: Entity): entity is Person | Topic {
  return (
    entity.kind === 'topics' || (entity.kind === 'people' && entity.offices.some(({ side }) => side !== undefined))
  );
}

/** Those who have a feed of their own. */
export function followed({ people, topics }: Pick<Archive, 'people' | 'topics'>): readonly (Person | Topic)[] {
  return [...people, ...topics].filter(isFollowed);
}

/**
 * The feed of all records and corrections, the latest first; or of those that concern one person or topic.
 * @param home the address under which the archive is published, with a slash at its end
 */
export function feedOf(archive: Archive, home: string, about?: Person | Topic) {
  const { settings, language } = archive;
  const words = wordsIn(language);
  const page = `${home}${about === undefined ? '' : entityAddress(about)}`;
  // What a reader of the feed knows it by, also after a renaming.
  const id = `${permanentHome(archive)}${about === undefined ? '' : `${archive.firstAddress(about)}/`}`;
  // Stays for good, whatever the record is called later and wherever the site is built.
  const idOf = ({ firstId }: Meeting, rest: string) =>
    about === undefined ? `${id}meetings/${firstId}/${rest}` : `${id}#${firstId}${rest.replace('#', '-')}`;
  const passages = about === undefined ? [] : archive.passagesOn(about);
  const told = Map.groupBy(passages, ({ meeting }) => meeting);
  const changes = (about === undefined ? archive.meetings : [...told.keys()]).flatMap((meeting) => {
    const paragraphs = told.get(meeting)?.map(({ paragraph }) => paragraph) ?? meeting.paragraphs;
    const isConcerned = (correction: Correction) =>
      about === undefined || paragraphs.some(({ number }) => number === correction.paragraph);
    const corrected = keyedOccasions(meeting).filter((occasion) => occasion.changes.some(isConcerned));
    return [
      { meeting, paragraphs, updated: dayChanged(meeting), occasion: undefined },
      ...corrected.map((occasion) => ({ meeting, paragraphs, updated: occasion.date, occasion })),
    ];
  });
  // Of what changed on one day the latest meeting comes first; a record before its corrections.
  const latest = changes.sort((a, b) => b.updated.localeCompare(a.updated) || b.meeting.number - a.meeting.number);
  const entries = latest.slice(0, MOST_ENTRIES).map(({ meeting, paragraphs, updated, occasion }) => {
    // The same in both forms of the feed, of which one cannot hold every character.
    const title = possibleInXml(meeting.title);
    const link = `${home}${recordAddress(meeting)}`;
    const topics = meeting.topics.map(({ name }) => name);
    if (occasion === undefined) {
      const html = recordHtml(archive, home, meeting, paragraphs);
      const summary = possibleInXml(meeting.summary);
      const published = meeting.published ?? meeting.when.first;
      return { id: idOf(meeting, ''), title, link, summary, html, published, updated, topics };
    }
    return {
      ...{ id: idOf(meeting, `#corrections-${occasion.key}`), title: words.feeds.corrected(title) },
      ...{ link: `${link}#corrections`, html: correctionHtml(link, meeting, occasion.changes, words) },
      ...{ summary: undefined, published: updated, updated, topics },
    };
  });
  return {
    id,
    title: about === undefined ? settings.name : words.feeds.about(about.name, settings.name),
    subtitle: about === undefined ? settings.description : about.about,
    /** The page that it follows. */
    page,
    /** The path of its files, without their ending. */
    path: `${page}feed`,
    author: settings.editor,
    licence: settings.licence.url,
    language,
    // One without entries is as old as the archive.
    updated:
      entries[0]?.updated ?? archive.meetings.map(({ published, when }) => published ?? when.first).sort()[0] ?? NEVER,
    entries,
  };
}

/** What was corrected in a record on each occasion, with a key that stays when others follow. */
function keyedOccasions(meeting: Meeting) {
  const occasions = occasionsOf(meeting);
  return occasions.map((occasion, index) => {
    const { date } = occasion;
    const count = occasions.slice(0, index + 1).filter((one) => one.date === date).length;
    return { ...occasion, key: count === 1 ? date : `${date}-${String(count)}` };
  });
}

/** Paragraphs of a record, in full, under the headings of those who speak; every number is a link. */
function recordHtml(archive: Archive, home: string, meeting: Meeting, paragraphs: readonly Paragraph[]): string {
  const words = wordsIn(archive.language);
  const shown = new Set(paragraphs);
  const sections = meeting.sections.flatMap((section) => {
    const own = section.paragraphs.filter((paragraph) => shown.has(paragraph));
    const lang = inLanguage(languageOfPart(meeting, section.voice));
    const texts = own.map(({ number, inlines }) => {
      const text = runningText(inlines, ({ kind, id }) =>
        archive.entity(kind, id) === undefined ? undefined : `${home}${entityAddress({ kind, id })}`,
      );
      return `<p${lang}>${linkTo(`${home}${recordAddress(meeting)}#${paragraphId(number)}`, words.paragraphShort(number))} ${text}</p>`;
    });
    return own.length === 0 ? [] : [textIn('h2', words.nameOfVoice(archive, section.voice)), ...texts];
  });
  const date = escapeXml(words.partialDate(meeting.date));
  // HTML has no form for a span of days.
  const day = meeting.when.precision === 'span' ? date : `<time datetime="${meeting.date}">${date}</time>`;
  return [
    `<p>${day}</p>`,
    textIn('p', meeting.summary, languageOfPart(meeting, 'summary')),
    `<p>${byline(archive, meeting)}</p>`,
    ...sections,
  ].join('');
}

/** Whose report a record retells, and where that is, as markup. */
export function byline(archive: Archive, { facts: { source } }: Meeting): string {
  const words = wordsIn(archive.language);
  const publisher = factValue(source.publisher) ?? source.url;
  const { open, close, stop, space } = words.marks;
  const named = publisher === undefined ? '' : open + linkTo(source.url, publisher) + close;
  const retold = escapeXml(words.record.retoldFrom(archive.side(source.side)?.adjective)) + named;
  return `${retold}${stop}${space}${escapeXml(words.record.onlyQuoted)}${stop}`;
}

/** What was corrected on one occasion: the reason, and for each paragraph both wordings. */
function correctionHtml(record: string, meeting: Meeting, changes: readonly Correction[], words: Words): string {
  const { wordingCited, wordingNow, corrected } = words.record;
  // The ledger has its words in English alone.
  const lang = meeting.edition && 'en';
  const wordings = wordingsOf(meeting);
  const told = changes.map(({ was, became, paragraph }) => {
    const after = became && became.hash !== was.hash ? wordings.get(became.hash)?.text : undefined;
    const place = paragraph === undefined ? undefined : `${record}#${paragraphId(paragraph)}`;
    const what = linkTo(place, corrected(was, became));
    const shown = became === undefined || after !== undefined;
    const before = shown ? `<p>${escapeXml(wordingCited)}${words.marks.colon}${textIn('del', was.text, lang)}</p>` : '';
    const now = after === undefined ? '' : `<p>${escapeXml(wordingNow)}${words.marks.colon}${textIn('ins', after)}</p>`;
    return `<li>${what}${before}${now}</li>`;
  });
  return `${textIn('p', changes[0]?.reason ?? '', lang)}<ul>${told.join('')}</ul>`;
}
