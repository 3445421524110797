import type { Archive, KnownMeeting } from '../../archive/archive.ts';
import type { Coverage } from '../../archive/schema/known-meeting.ts';
import { wordsIn } from '../../words/words.ts';
import { escapeXml } from '../xml.ts';
import { citedText } from './accounts.ts';
import { entityPlaces } from './book-addresses.ts';
import { chapter, textIn } from './chapter.ts';
import type { Chapter } from './chapter.ts';

const words = wordsIn();
const said = words.known;

/** The meetings that are known without a record, and where the editors looked for meetings and where not. */
export function knownChapter(archive: Archive): Chapter[] {
  const { knownMeetings, coverage } = archive;
  if (knownMeetings.length === 0 && coverage === undefined) return [];
  const placeOf = entityPlaces(archive);
  const linked = (entity: Parameters<typeof placeOf>[0] & { readonly name: string }) => {
    const place = placeOf(entity);
    return place === undefined ? escapeXml(entity.name) : `<a href="${place}">${escapeXml(entity.name)}</a>`;
  };
  const body = [
    textIn('h1', said.withoutRecord),
    ...knownMeetings.map((known) => entry(archive, known, linked)),
    ...(coverage === undefined ? [] : [coverageSection(coverage)]),
  ];
  return [chapter({ file: 'known-meetings.xhtml', title: said.withoutRecord, type: 'chapter' }, body.join('\n'))];
}

function entry(
  archive: Archive,
  known: KnownMeeting,
  linked: (entity: KnownMeeting['leaders'][number] | NonNullable<KnownMeeting['place']>) => string,
): string {
  const { id, date, place, placeFact, leaders, occasion, about, doubt, sources } = known;
  const reasons = [
    ...(doubt === undefined ? [] : [`${said.doubt}: ${doubt}`]),
    ...(date.known === 'inferred' ? [said.dateBecause(date.reason)] : []),
    ...(placeFact.known === 'inferred' ? [said.placeBecause(placeFact.reason)] : []),
  ];
  return [
    `<section id="known-${id}">`,
    textIn('h2', words.knownDate(date)),
    `<p>${leaders.map(linked).join(', ')}; ${place === undefined ? escapeXml(said.placeNotStated) : linked(place)}</p>`,
    textIn('p', `${occasion}. ${about}`),
    ...reasons.map((reason) => textIn('p', reason)),
    `<ul>${sources.map((source) => `<li>${citedText(archive, source)}</li>`).join('\n')}</ul>`,
    '</section>',
  ].join('\n');
}

function coverageSection({ rule, since, searches, notSearched }: Coverage): string {
  const lists: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    [
      said.searched,
      searches.map(({ where, on, from, to, result }) =>
        [`${where}.`, `${result}.`, said.searchedFor(words.timeline.years(from, to), words.partialDate(on))].join(' '),
      ),
    ],
    [said.notSearched, notSearched.map(({ where, why }) => `${where}. ${why}`)],
  ];
  return [
    '<section>',
    textIn('h2', said.details),
    textIn('p', rule),
    textIn('p', words.book.lookedFor(words.partialDate(since.date), since.why)),
    ...lists.flatMap(([heading, lines]) =>
      lines.length === 0
        ? []
        : [textIn('h3', heading), `<ul>${lines.map((line) => textIn('li', line)).join('\n')}</ul>`],
    ),
    '</section>',
  ].join('\n');
}
