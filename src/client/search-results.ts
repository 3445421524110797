import type { Dictionary } from '../i18n/en.ts';
import type { Formats } from '../i18n/format.ts';
import { otherSpellings } from '../search/explain.ts';
import type { FoundMeeting } from '../search/group-by-meeting.ts';
import { markPassage } from '../search/mark-passage.ts';
import type { NamedEntity } from '../search/names.ts';
import type { UnderstoodQuery } from '../search/understand-query.ts';
import { element } from './elements.ts';
import type { FoundPassage } from './find-passages.ts';

/** What results are drawn with. */
export interface Drawing {
  readonly words: Dictionary;
  readonly formats: Formats;
  /** The folder of the site, with a slash at the end. */
  readonly base: string;
  /** The name of a voice of the record: a side, outcomes or background. */
  readonly nameOfVoice: (voice: string) => string;
}

/** Passages shown of one meeting; the rest is said in a line that leads to the record. */
const MOST_PASSAGES = 5;

/** One record with the best of its passages. */
export function meetingElement(
  meeting: FoundMeeting<FoundPassage>,
  query: UnderstoodQuery,
  { words, formats, base, nameOfVoice }: Drawing,
): HTMLElement {
  const address = `${base}meetings/${meeting.id}/`;
  const shown = meeting.passages.slice(0, MOST_PASSAGES);
  const left = meeting.passages.length - shown.length;
  const passages = element('ol', {});
  for (const { address: place, text, facets } of shown) {
    const number = String(place.paragraph);
    const spellings = otherSpellings(text, place.mentions, query);
    const marked = markPassage(text, place.mentions, query).map((part) =>
      part.found ? element('mark', {}, part.text) : part.text,
    );
    const link = element('a', { href: `${address}#p${number}` }, words.record.paragraphShort(place.paragraph));
    const body = element('p', {}, ...marked);
    if (spellings.length > 0) body.append(' ', element('small', {}, words.search.spelled(formats.list(spellings))));
    const voice = element('span', { class: 'voice' }, nameOfVoice(facets.side?.[0] ?? ''));
    passages.append(
      element('li', { 'data-paragraph': number }, element('p', { class: 'where' }, link, ' ', voice), body),
    );
  }
  const heading = element('h2', {}, element('a', { href: address }, meeting.title));
  const date = element('p', { class: 'date' }, element('time', { datetime: meeting.date }, formats.day(meeting.date)));
  const section = element('section', { class: 'result', 'data-meeting': meeting.id }, date, heading, passages);
  if (left > 0) {
    const more = words.search.morePassages(formats.count(left, words.search.more));
    section.append(element('p', { class: 'more' }, element('a', { href: address }, more)));
  }
  return section;
}

/** People, places and subjects to go to directly. */
export function goToElement(entities: readonly NamedEntity[], { words, base }: Drawing): HTMLElement {
  const list = element('ul', { class: 'go-to', 'data-go-to': '' });
  for (const { kind, id, name } of entities) {
    const link = element('a', { href: `${base}${kind}/${id}/` }, name);
    list.append(element('li', {}, link, ' ', element('small', {}, words.kinds[kind])));
  }
  return list;
}
