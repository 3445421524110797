import type { Entity, Person, Place, Voice } from '../../archive/content.ts';
import type { MeetingFormat } from '../../archive/schema/meeting.ts';
import { figuresIn } from './figure-finder.ts';
import type { FoundFigure } from './figure-finder.ts';
import { headsOn } from './known-archive.ts';
import type { KnownArchive } from './known-archive.ts';
import { nameFinder } from './name-finder.ts';
import type { FoundName } from './name-finder.ts';
import { voicedParagraphs } from './voiced-paragraphs.ts';

/** What a section of the record may take from the report. */
export interface SectionFindings {
  /** Each entity once, in the order of the report. */
  readonly names: readonly FoundName[];
  /** Each figure once. */
  readonly figures: readonly FoundFigure[];
}

/** Finds the names that a report may use on a day: a family name alone means a leader in office, or its only bearer. */
export function findNames(known: KnownArchive, day: string): (text: string) => FoundName[] {
  const inOffice = known.settings.sides.flatMap((side) => headsOn(known, side, day));
  const familyNames = new Map<string, Entity>();
  for (const { familyName } of known.people) {
    const leader = inOffice.filter((person) => person.familyName === familyName);
    const bearers = leader.length > 0 ? leader : known.people.filter((person) => person.familyName === familyName);
    const [only, ...others] = bearers;
    if (only !== undefined && others.length === 0) familyNames.set(familyName, only);
  }
  return nameFinder([...known.people, ...known.places, ...known.glossary, ...known.topics], familyNames);
}

/** For each side the leader in office on the day: the one whom the report names, else the first; none where no term is known. */
export function leadersNamed(
  known: KnownArchive,
  day: string,
  names: readonly FoundName[],
): readonly (Person | undefined)[] {
  const named = new Set(names.filter(({ kind }) => kind === 'people').map(({ id }) => id));
  return known.settings.sides.map((side) => {
    const heads = headsOn(known, side, day);
    return heads.find(({ id }) => named.has(id)) ?? heads[0];
  });
}

/** Where the meeting was, by the first building and the first town that the report names. */
export function venueNamed(known: KnownArchive, names: readonly FoundName[]): { place?: Place; building?: Place } {
  const placeOf = (id: string | undefined) => known.places.find((place) => place.id === id);
  const places = names.flatMap(({ kind, id }) => (kind === 'places' ? (placeOf(id) ?? []) : []));
  const building = places.find(({ placeKind }) => placeKind === 'building');
  const town =
    placeOf(building?.within) ?? places.find(({ placeKind }) => placeKind === 'city' || placeKind === 'town');
  return { ...(town && { place: town }), ...(building && { building }) };
}

/** Whether the report speaks of a meeting by video. */
export function formatNamed(text: string): MeetingFormat {
  return /\b(?:video ?-?(?:link|conference|call|talks|meeting)|via video|by video|virtual(?:ly)?|online (?:talks|meeting))\b/iu.test(text) ? 'video' : 'in-person'; // prettier-ignore
}

/** What each section of the record may take from the report. */
export function findingsBySection(
  paragraphs: readonly string[],
  known: KnownArchive,
  day: string,
  leaders: readonly Person[],
): ReadonlyMap<Voice, SectionFindings> {
  const voiced = voicedParagraphs(paragraphs, findNames(known, day), leaders, known.settings.sides);
  const counted = new Set<string>();
  const findings = new Map<Voice, { names: FoundName[]; figures: FoundFigure[] }>();
  for (const { voice, text, names } of voiced) {
    const section = findings.get(voice) ?? { names: [], figures: [] };
    findings.set(voice, section);
    for (const name of names) {
      if (!section.names.some(({ kind, id }) => kind === name.kind && id === name.id)) section.names.push(name);
    }
    for (const figure of figuresIn(text)) {
      const key = `${String(figure.value)} ${figure.unit}`;
      if (!counted.has(key)) section.figures.push(figure);
      counted.add(key);
    }
  }
  return findings;
}
