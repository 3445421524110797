import { entityAddress, homeIn, knownMeetingAddress, recordAddress } from '../archive/addresses.ts';
import { changedOn, latestChange, officeOn } from '../archive/archive.ts';
import type { Archive, KnownMeeting, Meeting } from '../archive/archive.ts';
import type { Place } from '../archive/content.ts';
import type { CitedText } from '../archive/schema/meeting.ts';
import { factValue, NOT_STATED } from '../archive/schema/parts.ts';
import { wordsIn } from '../words/words.ts';
import { citedTitle } from './citation.ts';

/** A thing of schema.org as JSON-LD; what is undefined in it is not written. */
type Thing = Readonly<Record<string, unknown>>;

/**
 * A meeting as an `Event` of schema.org and its record as a `Report` about it, for its page in English.
 * @param home the address under which the archive is published, with a slash at its end
 * @param picture the address of the picture that stands for the record
 */
export function recordJsonLd(archive: Archive, meeting: Meeting, home: string, picture: string): Thing {
  const [event, report] = recordThings(archive, meeting, home);
  // The page says the rest in words, and every byte of it counts.
  const page = { ...report, abstract: undefined, isBasedOn: undefined, workTranslation: undefined, image: picture };
  return { '@context': 'https://schema.org', '@graph': [{ ...event, subjectOf: undefined }, page] };
}

/** The event with those who took part, in the office held on that day, and the report, to be one graph with others. */
function recordThings(archive: Archive, meeting: Meeting, home: string): readonly [Thing, Thing] {
  const words = wordsIn(archive.language);
  const record = `${home}${recordAddress(meeting)}`;
  // The same thing in every language.
  const event = `${homeIn('en', archive, home)}${recordAddress(meeting)}#meeting`;
  const { settings } = archive;
  const { when, facts } = meeting;
  const { source } = facts;
  const side = archive.side(source.side);
  return [
    {
      '@type': 'Event',
      '@id': event,
      name: meeting.title,
      ...(when.precision === 'span' ? { startDate: when.first, endDate: when.last } : { startDate: meeting.date }),
      ...whereabouts(archive, meeting, home),
      attendee: meeting.leaders.map((leader) => {
        const office = officeOn(leader, meeting.date);
        const person = { '@type': 'Person', '@id': `${home}${entityAddress(leader)}`, name: leader.name };
        return office === undefined
          ? person
          : { '@type': 'Role', roleName: words.entity.office(office), attendee: person };
      }),
      subjectOf: [{ '@id': record }, ...meeting.accounts.map(citedText)],
    },
    {
      '@type': 'Report',
      '@id': record,
      headline: citedTitle(meeting),
      abstract: meeting.summary,
      about: { '@id': event },
      author: organization(settings.editor),
      isPartOf: { '@type': 'Collection', '@id': home, name: settings.name },
      inLanguage: archive.language,
      ...inOtherLanguages(archive, meeting, home),
      license: settings.licence.url,
      ...(meeting.published !== undefined && { datePublished: meeting.published, dateModified: changedOn(meeting) }),
      isBasedOn: {
        '@type': 'Report',
        name: factValue(source.title),
        datePublished: factValue(source.published),
        url: source.url,
        publisher: organization(factValue(source.publisher)),
        countryOfOrigin: side && { '@type': 'Country', name: side.name },
      },
    },
  ];
}

/** Of what the record is a translation, or what translations it has. */
function inOtherLanguages(archive: Archive, meeting: Meeting, home: string): Thing {
  const recordIn = (language: string) => ({ '@id': `${homeIn(language, archive, home)}${recordAddress(meeting)}` });
  if (meeting.edition !== undefined) return { translationOfWork: recordIn('en') };
  const translations = archive.editions.map(({ language }) => recordIn(language));
  return translations.length === 0 ? {} : { workTranslation: translations };
}

/**
 * A meeting without a record as an `Event`; what is not certain is said of it in words. It begins on no day that the
 * sources do not state, and not with the first of several among which it lies.
 */
function knownMeetingThing(archive: Archive, known: KnownMeeting, home: string): Thing {
  const { date, when, place, doubt } = known;
  return {
    '@type': 'Event',
    '@id': `${home}${knownMeetingAddress(known)}`,
    name: known.occasion,
    description: known.about,
    disambiguatingDescription: doubt,
    startDate: date.known === 'stated' && when.precision !== 'span' ? date.value : undefined,
    location: place && placeThing(archive, place, home),
    attendee: known.leaders.map((leader) => {
      const url = `${home}${entityAddress(leader)}`;
      return { '@type': 'Person', '@id': url, name: leader.name, url };
    }),
    subjectOf: known.sources.map(citedText),
  };
}

/** A published text other than the report that a record retells. */
function citedText({ publisher, title, language, published, url }: CitedText): Thing {
  const datePublished = published === NOT_STATED ? undefined : published;
  return { '@type': 'CreativeWork', url, name: title, inLanguage: language, datePublished, publisher: organization(publisher) }; // prettier-ignore
}

function organization(name: string | undefined): Thing | undefined {
  return name === undefined ? undefined : { '@type': 'Organization', name };
}

/** JSON-LD as the text of a script element: nothing in it can end the element or begin a comment. */
export function scriptText(thing: Thing): string {
  return JSON.stringify(thing).replace(/[<>&\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Where they met; by video or telephone on the link, and at those of its ends that are known. */
function whereabouts(archive: Archive, meeting: Meeting, home: string): Thing {
  const places = [meeting.building ?? meeting.place, meeting.otherPlace].flatMap((place) =>
    place === undefined ? [] : [placeThing(archive, place, home)],
  );
  const isApart = meeting.format !== 'in-person';
  const mode = !isApart ? 'Offline' : places.length > 0 ? 'Mixed' : 'Online';
  return {
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    location: isApart
      ? [...places, { '@type': 'VirtualLocation', name: wordsIn(archive.language).formats[meeting.format] }]
      : places[0],
  };
}

function placeThing(archive: Archive, place: Place, home: string): Thing {
  const { name, placeKind, country } = place;
  const within = place.within === undefined ? undefined : archive.entity('places', place.within);
  const locality = within ?? (placeKind === 'building' ? undefined : place);
  const address = { '@type': 'PostalAddress', addressLocality: locality?.name, addressCountry: country };
  return { '@type': 'Place', '@id': `${home}${entityAddress(place)}`, name, address };
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
    creator: organization(editor),
    license: licence.url,
    isAccessibleForFree: true,
    inLanguage: archive.language,
    dateModified: latestChange(archive.meetings),
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
  const files = [{ file: 'datapackage.json', type: 'application/json' }];
  const { '@context': context, ...dataset } = datasetJsonLd(archive, home, files);
  const records = archive.meetings.flatMap((meeting) => recordThings(archive, meeting, home));
  const known = archive.knownMeetings.map((one) => knownMeetingThing(archive, one, home));
  return `${JSON.stringify({ '@context': context, '@graph': [dataset, ...records, ...known] }, undefined, 1)}\n`;
}
