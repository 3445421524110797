import type {
  Commitment,
  Entity,
  EntityKind,
  KnownMeetingFile,
  MethodBlock,
  Paragraph,
  Person,
  Place,
  Report,
  Topic,
  Voice,
} from './content.ts';
import { holdsDay, type PartialDate } from './partial-date.ts';
import type { ArchiveSettings, Side } from './schema/archive-settings.ts';
import type { Office } from './schema/entities.ts';
import type { Coverage } from './schema/known-meeting.ts';
import type { Correction } from './schema/ledger.ts';
import type { MeetingFrontMatter, ReferredEvent } from './schema/meeting.ts';
import type { Fact } from './schema/parts.ts';

/** A meeting as the site tells it: its report with the entities it names. */
export interface Meeting
  extends
    Pick<Report, 'id' | 'sections' | 'paragraphs' | 'edition'>,
    Pick<MeetingFrontMatter, 'title' | 'summary' | 'outcome' | 'format' | 'accounts' | 'comparison'> {
  readonly facts: MeetingFrontMatter;
  /** The local day of the venue, or what is known of it, as it is written: a month, a year, a span of days. */
  readonly date: string;
  /** The first and the last day on which it can have been; of a span, on which it was. */
  readonly when: PartialDate;
  /** Counted from 1 in order of time. */
  readonly number: number;
  /** Those who met, one or several of each side, in the order of the sides. */
  readonly leaders: readonly Person[];
  readonly place: Place | undefined;
  readonly building: Place | undefined;
  /** Of a video meeting or a call, where the other side was. */
  readonly otherPlace: Place | undefined;
  readonly topics: readonly Topic[];
  /** The day on which the record was first published, YYYY-MM-DD; nothing before that. */
  readonly published: string | undefined;
  /** The id under which it was published first, which it keeps in feeds and calendars after a renaming. */
  readonly firstId: string;
  /** What was changed in it since its first publication, the oldest change first. */
  readonly corrections: readonly Correction[];
}

/** A meeting for which there is evidence and no record yet. */
export interface KnownMeeting extends Omit<KnownMeetingFile, 'leaders' | 'place' | 'positionOf' | 'translations'> {
  /** The first and the last day on which it can have been, and how exactly that is known. */
  readonly when: PartialDate;
  readonly leaders: readonly Person[];
  readonly place: Place | undefined;
  /** How the place is known. */
  readonly placeFact: Fact;
}

/** A paragraph together with the meeting whose record holds it. */
export interface Passage {
  readonly meeting: Meeting;
  readonly paragraph: Paragraph;
}

/** An event that one or more reports refer to. */
export interface ReferredTo extends Pick<ReferredEvent, 'kind' | 'title' | 'date'> {
  readonly id: string;
  readonly when: PartialDate;
  readonly place: Place | undefined;
  /** The paragraphs that speak of it, in order of time. */
  readonly passages: readonly Passage[];
}

/** A term in an office of one of the sides. */
export interface Term {
  readonly person: Person;
  readonly office: Office;
  readonly side: Side;
}

/** The whole archive: what it holds and what can be asked of it. */
export interface Archive {
  /** The language of its texts: `en`, or that of an edition. */
  readonly language: string;
  /** In an edition, that the account of the method has no translation. */
  readonly isMethodInEnglish: boolean;
  /** The same archive in each of its further languages; an edition has none itself. */
  readonly editions: readonly Archive[];
  readonly settings: ArchiveSettings;
  /** How the archive is made, in its editors’ words. */
  readonly method: readonly MethodBlock[];
  readonly meetings: readonly Meeting[];
  /** Meetings without a record; these lists are in order of time. */
  readonly knownMeetings: readonly KnownMeeting[];
  /** What counts as a meeting and where was looked for; missing while the editors have not said so. */
  readonly coverage: Coverage | undefined;
  /** By name. */
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  readonly topics: readonly Topic[];
  readonly glossary: readonly Extract<Entity, { kind: 'glossary' }>[];
  readonly commitments: readonly Commitment[];
  /** Events that reports refer to, each once; in order of time, as the terms are. */
  readonly referredTo: readonly ReferredTo[];
  /** Addresses that were renamed, as paths such as `meetings/2015-01-21-davos`, with where they lead now. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  readonly terms: readonly Term[];
  meeting(id: string): Meeting | undefined;
  entity(kind: EntityKind, id: string): Entity | undefined;
  /** The address under which the entity was published first, as `topics/energy`, which it keeps in feeds. */
  firstAddress(entity: Entity): string;
  /** The passages that mention the entity, in order of time and of paragraph. */
  passagesOn(entity: Entity): readonly Passage[];
  /** The side whose voice it is; nothing for a shared section. */
  side(voice: Voice): Side | undefined;
}

/** The office a person held on a day, or else at one end of a less exact date; first those that are of a side. */
export function officeOn(person: Person, date: string): Office | undefined {
  const held = person.offices.filter((office) => holdsDay(office, date));
  return held.find((office) => office.side !== undefined) ?? held[0];
}

/** The language of a part of a record, a field or the words of a voice, where it is not that of the archive. */
export function languageOfPart({ edition }: Pick<Meeting, 'edition'>, part: string): 'en' | undefined {
  return edition?.inEnglish.has(part) === true ? 'en' : undefined;
}

/** Who met for a side; nobody for a voice that is of neither. */
export function leadersOf({ leaders, date }: Pick<Meeting, 'leaders' | 'date'>, voice: Voice): readonly Person[] {
  return leaders.filter((leader) => officeOn(leader, date)?.side === voice);
}

/** Who says a paragraph: who met for its side; of several the last whose name began a paragraph up to this one. */
export function speakerOf(
  meeting: Pick<Meeting, 'leaders' | 'date' | 'paragraphs'>,
  { number, voice }: Paragraph,
): Person | undefined {
  const leaders = leadersOf(meeting, voice);
  if (leaders.length < 2) return leaders[0];
  const upToIt = meeting.paragraphs.slice(0, number).filter((one) => one.voice === voice);
  return upToIt
    .flatMap(({ mentions }) => mentions.find(({ start }) => start === 0) ?? [])
    .flatMap(({ kind, id }) => leaders.find((leader) => kind === 'people' && leader.id === id) ?? [])
    .at(-1);
}

/** The places of a meeting as its record has them, the narrowest first, each with how it is known. */
export function venueOf({ facts: { venue }, format, building, place, otherPlace }: Meeting) {
  const places = [
    { role: 'building' as const, fact: venue.building, entity: building },
    { role: 'place' as const, fact: venue.place, entity: place },
    ...(venue.otherPlace ? [{ role: 'otherPlace' as const, fact: venue.otherPlace, entity: otherPlace }] : []),
  ];
  // That a call was made nowhere need not be said.
  return format === 'telephone' ? places.filter(({ entity }) => entity !== undefined) : places;
}

/** What an editor changed in a record in one go: on one day for one reason. */
export function occasionsOf({ corrections }: Meeting) {
  const occasions = Map.groupBy(corrections, ({ date, reason }) => `${date} ${reason}`).values();
  return [...occasions].flatMap((changes) =>
    changes.slice(0, 1).map(({ date, reason }) => ({ date, reason, changes })),
  );
}

/** The day on which the record last changed for its readers: of its last correction, else of its publication. */
export function changedOn({ published, corrections }: Meeting): string | undefined {
  return latest([published, ...corrections.map(({ date }) => date)]);
}

/** The same; before it is in the ledger, the first possible day of the meeting. */
export function dayChanged(meeting: Meeting): string {
  return changedOn(meeting) ?? meeting.when.first;
}

/** The day any of the records was last changed; nothing without records. */
export function latestChange(meetings: readonly Meeting[]): string | undefined {
  return latest(meetings.map(dayChanged));
}

function latest(days: readonly (string | undefined)[]): string | undefined {
  return days
    .filter((day) => day !== undefined)
    .reduce<string | undefined>((last, day) => (last === undefined || day > last ? day : last), undefined);
}

/** A day as a moment, for formats that know no days: one at which it is that day nearly all around the earth. */
export function moment(day: string): string {
  return `${day}T11:00:00Z`;
}
