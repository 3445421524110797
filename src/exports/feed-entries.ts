import type { Archive, Meeting } from '../archive/archive.ts';
import type { Person, Topic, Paragraph } from '../archive/content.ts';
import { dayChanged, dayPublished } from '../archive/archive.ts';
import type { Correction } from '../archive/schema/ledger.ts';
import { addressOfEntity, addressOfRecord } from './addresses.ts';
import type { Home } from './addresses.ts';
import { correctionHtml, recordHtml } from './feed-html.ts';
import type { FeedWords } from './feed-html.ts';
import { possibleInXml } from './xml.ts';

/** One entry of a feed: a record, or what was corrected in one on one occasion. */
export interface FeedEntry {
  /** Stays for good, whatever the record is called later and wherever the site is built. */
  readonly id: string;
  /** The same in both forms of the feed, of which one cannot hold every character. */
  readonly title: string;
  readonly link: string;
  /** What a reader must know of a record, as plain text; none of a correction. */
  readonly summary?: string;
  readonly html: string;
  /** Days, YYYY-MM-DD, as the ledger has them. */
  readonly published: string;
  readonly updated: string;
  readonly topics: readonly string[];
}

/** A feed as both of its forms tell it. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** The page that it follows. */
  readonly page: string;
  /** The path of its files, without their ending. */
  readonly path: string;
  readonly author: string;
  readonly licence: string;
  readonly language: string;
  /** The day of the latest entry; that of no build. */
  readonly updated: string;
  readonly entries: readonly FeedEntry[];
}

/** Entries beyond these are left to the pages. */
export const MOST_ENTRIES = 50;

/** Before this day there was no record, and a feed without entries was not changed since. */
const NEVER = '1970-01-01';

/** The feed of all records and corrections, the latest first; or of those that concern one person or topic. */
export function feedOf(archive: Archive, home: Home, words: FeedWords, about?: Person | Topic): Feed {
  const { settings } = archive;
  const path = about === undefined ? '' : `${about.kind}/${about.id}/`;
  const told: readonly { meeting: Meeting; paragraphs: readonly Paragraph[] }[] =
    about === undefined
      ? archive.meetings.map((meeting) => ({ meeting, paragraphs: meeting.paragraphs }))
      : [...Map.groupBy(archive.passagesOn(about), ({ meeting }) => meeting)].map(([meeting, passages]) => ({
          meeting,
          paragraphs: passages.map(({ paragraph }) => paragraph),
        }));
  const id = (meeting: Meeting, rest = '') =>
    about === undefined
      ? `${settings.url}meetings/${meeting.firstId}/${rest}`
      : `${settings.url}${path}#${meeting.firstId}${rest.replace('#', '-')}`;

  const drafts = told.flatMap(({ meeting, paragraphs }): Draft[] => {
    const numbers = new Set(paragraphs.map(({ number }) => number));
    const isConcerned = ({ paragraph }: Correction) =>
      about === undefined || (paragraph !== undefined && numbers.has(paragraph));
    return [
      {
        meeting,
        updated: dayChanged(meeting),
        entry: () => ({
          id: id(meeting),
          title: possibleInXml(meeting.title),
          link: addressOfRecord(home, meeting),
          summary: possibleInXml(meeting.summary),
          html: recordHtml(archive, home, words, meeting, paragraphs),
          published: dayPublished(meeting),
          updated: dayChanged(meeting),
          topics: meeting.topics.map(({ name }) => name),
        }),
      },
      ...occasionsOf(meeting).flatMap(({ key, date, changes }): Draft[] => {
        if (!changes.some(isConcerned)) return [];
        const entry = () => ({
          id: id(meeting, `#corrections-${key}`),
          title: words.corrected(possibleInXml(meeting.title)),
          link: `${addressOfRecord(home, meeting)}#corrections`,
          html: correctionHtml(home, words, meeting, changes),
          published: date,
          updated: date,
          topics: meeting.topics.map(({ name }) => name),
        });
        return [{ meeting, updated: date, entry }];
      }),
    ];
  });
  // Of what changed on one day the latest meeting comes first; a record before its corrections.
  const entries = drafts
    .sort((a, b) => compare(b.updated, a.updated) || b.meeting.number - a.meeting.number)
    .slice(0, MOST_ENTRIES)
    .map(({ entry }) => entry());
  return {
    id: `${settings.url}${path}`,
    title: about === undefined ? settings.name : words.about(about.name, settings.name),
    subtitle: about === undefined ? settings.description : about.about,
    page: about === undefined ? home : addressOfEntity(home, about),
    path: `${home}${path}feed`,
    author: settings.editor,
    licence: settings.licence.url,
    language: words.language,
    updated: entries[0]?.updated ?? NEVER,
    entries,
  };
}

/** An entry of which only the place in the feed is worked out: most of a large archive’s are never written. */
interface Draft {
  readonly meeting: Meeting;
  readonly updated: string;
  readonly entry: () => FeedEntry;
}

/** What an editor changed in a record in one go: on one day for one reason. The key stays when others follow. */
function occasionsOf({ corrections }: Meeting): { key: string; date: string; changes: Correction[] }[] {
  const occasions = [...Map.groupBy(corrections, ({ date, reason }) => `${date} ${reason}`).values()];
  const ofDay = new Map<string, number>();
  return occasions.flatMap((changes) => {
    const date = changes[0]?.date;
    if (date === undefined) return [];
    const count = (ofDay.get(date) ?? 0) + 1;
    ofDay.set(date, count);
    return [{ key: count === 1 ? date : `${date}-${String(count)}`, date, changes }];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
