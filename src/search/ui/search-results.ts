import { knownMeetingAddress, recordAddress } from '../../archive/addresses.ts';
import type { SearchWords } from '../../words/search.ts';
import type { GoTo } from '../search-answer.ts';
import type { WrittenPassage, WrittenRecord } from './answer-writer.ts';
import { element } from '../../client/elements.ts';

/** What results are drawn with. */
export interface Drawing {
  readonly words: SearchWords;
  /** The folder of the site, with a slash at the end. */
  readonly base: string;
  /** The name of a voice of the record: a side, outcomes or background. */
  readonly nameOfVoice: (voice: string) => string;
}

/** One record with the best of its passages, or a meeting known without one. */
export function recordElement(
  { id, isKnownOnly, title, date, day, passages, more }: WrittenRecord,
  drawing: Drawing,
): HTMLElement {
  const address = drawing.base + (isKnownOnly ? knownMeetingAddress : recordAddress)({ id });
  const section = element(
    'section',
    { class: 'result', [isKnownOnly ? 'data-known' : 'data-meeting']: id },
    element('p', { class: 'date' }, isKnownOnly ? day : element('time', { datetime: date }, day)),
    element('h2', {}, element('a', { href: address }, title)),
    element('ol', {}, ...passages.map((passage) => passageElement(passage, address, drawing))),
  );
  if (more !== undefined) section.append(element('p', { class: 'more' }, element('a', { href: address }, more)));
  return section;
}

function passageElement(
  { paragraph, beside, voices, parts, explanations }: WrittenPassage,
  address: string,
  { words, nameOfVoice }: Drawing,
): HTMLElement {
  const marked = parts.map(({ text, found }) => (found ? element('mark', {}, text) : text));
  const body = element('p', {}, ...marked);
  for (const explanation of explanations) body.append(' ', element('small', {}, explanation));
  // What a known meeting is stands above it.
  if (beside === 'known') return element('li', {}, body);
  const number = String(paragraph);
  const [fragment, name] =
    beside === undefined
      ? [`#p${number}`, words.paragraphShort(paragraph)]
      : [beside === 'account' ? '#accounts' : '', words.search.beside[beside]];
  const where = element('p', { class: 'where' }, element('a', { href: address + fragment }, name));
  for (const voice of voices) where.append(' ', element('span', { class: 'voice' }, nameOfVoice(voice)));
  return element('li', beside === undefined ? { 'data-paragraph': number } : { 'data-beside': beside }, where, body);
}

/** People, places and subjects to go to directly. */
export function goToElement(entities: readonly GoTo[], { words, base }: Drawing): HTMLElement {
  const list = element('ul', { class: 'go-to', 'data-go-to': '' });
  for (const { kind, id, name } of entities) {
    const link = element('a', { href: `${base}${kind}/${id}/` }, name);
    list.append(element('li', {}, link, ' ', element('small', {}, words.kinds[kind])));
  }
  return list;
}
