import { entityAddress, knownMeetingAddress, recordAddress } from '../archive/addresses.ts';
import { changedOn, latestChange, officeOn } from '../archive/archive.ts';
import type { Archive, KnownMeeting, Meeting } from '../archive/archive.ts';
import type { Place } from '../archive/content.ts';
import { THIRD_PARTY } from '../archive/schema/meeting.ts';
import type { CitedText } from '../archive/schema/meeting.ts';
import { factValue, NOT_STATED } from '../archive/schema/parts.ts';
import { wordsIn } from '../words/words.ts';
import { citedTitle } from './citation.ts';

const words = wordsIn();

/** A thing of schema.org as JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

/**
 * A meeting as an `Event` of schema.org and its record as a `Report` about it; who took part with the office held on
 * that day.
 * @param home the address under which the archive is published, with a slash at its end
 * @param picture the address of the picture that stands for the record
 */
export function recordJsonLd(archive: Archive, meeting: Meeting, home: string, picture?: string): Thing {
  const [event, report] = recordThings(archive, meeting, home, picture);
  // The page says the rest in words, and every byte of it counts.
  const page = { ...report, abstract: undefined, isBasedOn: undefined };
  return { '@context': 'https://schema.org', '@graph': [{ ...event, subjectOf: undefined }, page] };
}

/** The event and the report alone, to stand in one graph with others. */
export function recordThings(
  archive: Archive,
  meeting: Meeting,
  home: string,
  picture?: string,
): readonly [Thing, Thing] {
  const at = (address: string) => `${home}${address}`;
  const record = at(recordAddress(meeting));
  const event = `${record}#meeting`;
  const { settings } = archive;
  const { source } = meeting.facts;
  return [
    {
      '@type': 'Event',
      '@id': event,
      name: meeting.title,
      startDate: meeting.date,
      ...whereabouts(archive, meeting, at),
      attendee: meeting.leaders.map((leader) => {
        const office = officeOn(leader, meeting.date);
        const person = { '@type': 'Person', '@id': at(entityAddress(leader)), name: leader.name };
        return office === undefined ? person : { '@type': 'Role', roleName: office.title, attendee: person };
      }),
      subjectOf: [{ '@id': record }, ...meeting.accounts.map(citedText)],
    },
    {
      '@type': 'Report',
      '@id': record,
      headline: citedTitle(meeting),
      abstract: meeting.summary,
      about: { '@id': event },
      author: { '@type': 'Organization', name: settings.editor },
      isPartOf: { '@type': 'Collection', '@id': home, name: settings.name },
      inLanguage: 'en',
      license: settings.licence.url,
      ...(meeting.published !== undefined && { datePublished: meeting.published, dateModified: changedOn(meeting) }),
      isBasedOn: {
        '@type': 'Report',
        ...defined('name', factValue(source.title)),
        ...defined('datePublished', factValue(source.published)),
        ...defined('url', source.url),
        ...publisherOf(factValue(source.publisher)),
        ...countryOf(archive, source.side),
      },
      ...(picture !== undefined && { image: picture }),
    },
  ];
}

/**
 * A meeting without a record as an `Event`; what is not certain is said of it in words. It begins on no day that the
 * sources do not state, and not with the first of several among which it lies.
 */
export function knownMeetingThing(archive: Archive, known: KnownMeeting, home: string): Thing {
  const at = (address: string) => `${home}${address}`;
  const { date, when, place, doubt } = known;
  return {
    '@type': 'Event',
    '@id': at(knownMeetingAddress(known)),
    name: known.occasion,
    description: known.about,
    ...defined('disambiguatingDescription', doubt),
    ...defined('startDate', date.known === 'stated' && when.precision !== 'span' ? date.value : undefined),
    ...(place !== undefined && { location: placeOf(archive, place, at) }),
    attendee: known.leaders.map((leader) => {
      const url = at(entityAddress(leader));
      return { '@type': 'Person', '@id': url, name: leader.name, url };
    }),
    subjectOf: known.sources.map(citedText),
  };
}

/** A published text other than the report that a record retells. */
function citedText({ publisher, title, language, published, url }: CitedText): Thing {
  return {
    '@type': 'CreativeWork',
    url,
    ...defined('name', title),
    inLanguage: language,
    ...defined('datePublished', published === NOT_STATED ? undefined : published),
    ...publisherOf(publisher),
  };
}

/** The country whose account a report is; none of a third party’s. */
function countryOf(archive: Archive, side: string): Thing {
  const name = side === THIRD_PARTY ? undefined : archive.side(side)?.name;
  return name === undefined ? {} : { countryOfOrigin: { '@type': 'Country', name } };
}

/** JSON-LD as the text of a script element: nothing in it can end the element or begin a comment. */
export function scriptText(thing: Thing): string {
  return JSON.stringify(thing).replace(/[<>&\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Where they met; by video on the link, and at those of its ends that are known. */
function whereabouts(archive: Archive, meeting: Meeting, at: (address: string) => string): Thing {
  const other = factValue(meeting.facts.venue.otherPlace);
  const ends = [meeting.building ?? meeting.place, archive.places.find(({ id }) => id === other)];
  const places = ends.flatMap((place) => (place === undefined ? [] : [placeOf(archive, place, at)]));
  const isByVideo = meeting.format === 'video';
  const mode = !isByVideo ? 'Offline' : places.length > 0 ? 'Mixed' : 'Online';
  return {
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    location: isByVideo ? [...places, { '@type': 'VirtualLocation', name: words.calendar.byVideo('') }] : places[0],
  };
}

function placeOf(archive: Archive, place: Place, at: (address: string) => string): Thing {
  const url = at(entityAddress(place));
  const within = place.within === undefined ? undefined : archive.entity('places', place.within);
  const locality = within ?? (place.placeKind === 'building' ? undefined : place);
  return {
    '@type': 'Place',
    '@id': url,
    name: place.name,
    address: {
      '@type': 'PostalAddress',
      ...defined('addressLocality', locality?.name),
      addressCountry: place.country,
    },
  };
}

function publisherOf(name: string | undefined): Thing {
  return name === undefined ? {} : { publisher: { '@type': 'Organization', name } };
}

function defined(key: string, value: string | undefined): Thing {
  return value === undefined ? {} : { [key]: value };
}

/** The archive as a data set of schema.org, with the files that hold all of it. */
export function datasetJsonLd(archive: Archive, home: string, files: readonly { file: string; type: string }[]): Thing {
  const { name, description, editor, licence } = archive.settings;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${home}data/`,
    url: `${home}data/`,
    name,
    description,
    creator: { '@type': 'Organization', name: editor },
    license: licence.url,
    isAccessibleForFree: true,
    inLanguage: 'en',
    ...defined('dateModified', latestChange(archive.meetings)),
    distribution: files.map(({ file, type }) => ({
      '@type': 'DataDownload',
      name: file,
      contentUrl: `${home}data/${file}`,
      encodingFormat: type,
    })),
  };
}

/** The archive in the terms of schema.org: itself as a data set, every meeting with its record, and the known meetings. */
export function archiveJsonLd(archive: Archive, home: string): string {
  const { '@context': context, ...dataset } = datasetJsonLd(archive, home, [
    { file: 'datapackage.json', type: 'application/json' },
  ]);
  const records = archive.meetings.flatMap((meeting) => recordThings(archive, meeting, home));
  const known = archive.knownMeetings.map((one) => knownMeetingThing(archive, one, home));
  return `${JSON.stringify({ '@context': context, '@graph': [dataset, ...records, ...known] }, undefined, 1)}\n`;
}
