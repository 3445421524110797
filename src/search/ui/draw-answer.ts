import { knownMeetingAddress, paragraphId, recordAddress } from '../../archive/addresses.ts';
import { element } from '../../client/elements.ts';
import type { SearchWords } from '../../words/search.ts';
import type { Chosen, Facet } from '../facets.ts';
import type { FacetCounts, FacetValue, GoTo } from '../search-answer.ts';
import { writeSearchState } from '../search-state.ts';
import type { SearchState } from '../search-state.ts';
import type { WrittenAnswer, WrittenPassage, WrittenRecord } from './answer-writer.ts';

/** What results are drawn with. */
export interface Drawing {
  readonly words: SearchWords;
  /** The folder of the site, with a slash at the end. */
  readonly base: string;
  /** The name of a voice of the record: a side, outcomes or background. */
  readonly nameOfVoice: (voice: string) => string;
}

/** One record with the best of its passages, or a meeting known without one. */
export function recordElement(record: WrittenRecord, drawing: Drawing): HTMLElement {
  const { id, isKnownOnly, title, date, day, passages, more } = record;
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

function passageElement(passage: WrittenPassage, address: string, { words, nameOfVoice }: Drawing): HTMLElement {
  const { paragraph, beside, voices, parts, explanations } = passage;
  const marked = parts.map(({ text, found }) => (found ? element('mark', {}, text) : text));
  const body = element('p', {}, ...marked);
  for (const explanation of explanations) body.append(' ', element('small', {}, explanation));
  // What a known meeting is is said above it.
  if (beside === 'known') return element('li', {}, body);
  const [fragment, name] =
    paragraph !== undefined
      ? [`#${paragraphId(paragraph)}`, words.paragraphShort(paragraph)]
      : [beside === 'accounts' ? '#accounts' : '', words.search.beside[beside ?? 'facts']];
  const where = element('p', { class: 'where' }, element('a', { href: address + fragment }, name));
  for (const voice of voices) where.append(' ', element('span', { class: 'voice' }, nameOfVoice(voice)));
  const what = paragraph !== undefined ? { 'data-paragraph': String(paragraph) } : { 'data-beside': beside ?? '' };
  return element('li', what, where, body);
}

/** People, places and subjects to go to directly. */
export function goToElement(entities: readonly GoTo[], { words, base }: Drawing): HTMLElement {
  const kinds: Readonly<Record<string, string>> = words.kinds;
  const list = element('ul', { class: 'go-to', 'data-go-to': '' });
  for (const { kind, id, name } of entities) {
    const link = element('a', { href: `${base}${kind}/${id}/` }, name);
    list.append(element('li', {}, link, ' ', element('small', {}, kinds[kind] ?? '')));
  }
  return list;
}

/** What was understood otherwise than it was typed, said openly, with a way to search it as typed; and what was left out. */
export function noteElements(
  answer: WrittenAnswer,
  state: SearchState,
  { words: { search }, base }: Drawing,
): HTMLElement[] {
  const { corrections, offers, showing, leftOut, suggestions } = answer;
  const linkTo = (asked: SearchState, text: string) =>
    element('a', { href: `${base}search/?${writeSearchState(asked).toString()}` }, text);
  const notes: HTMLElement[] = [];
  const note = (attributes: Record<string, string>, ...children: (Node | string)[]) => {
    notes.push(element('p', { class: 'note', ...attributes }, ...children));
  };
  if (showing !== undefined) {
    const typed = corrections.map(({ written }) => written).join(' ');
    const corrected = corrections.map(({ instead }) => instead).join(' ');
    note({ 'data-corrected': corrected }, showing, ' ', linkTo({ ...state, isLiteral: true }, search.literally(typed)));
  }
  if (leftOut.length > 0) note({ 'data-left-out': leftOut.join(' ') }, search.leftOut(leftOut.join(', ')));
  const offered = offers.map(({ written, instead }) =>
    linkTo({ ...state, query: state.query.replace(written, () => instead) }, instead),
  );
  const others = suggestions.filter((name) => offers.every(({ instead }) => instead !== name));
  const all = [...offered, ...others.map((query) => linkTo({ ...state, query }, query))];
  if (all.length > 0) {
    const offer = offers.map(({ instead }) => instead).join(' ');
    note(
      { 'data-offered': offer },
      search.offers,
      ' ',
      ...all.flatMap((link, at) => (at === 0 ? [link] : [', ', link])),
    );
  }
  return notes;
}

/** Values shown of one facet before “more”. */
const MOST_VALUES = 8;

/** The filters with their counts, as check boxes of the search form. */
export function facetsElement(counts: FacetCounts, chosen: Chosen, drawing: Drawing): HTMLElement {
  const { words } = drawing;
  const facets = element('div', { class: 'facets' });
  for (const [facet, values] of counts) {
    if (values.length === 0) continue;
    const boxes = values.map((one) => {
      const box = element('input', { type: 'checkbox', name: facet, value: one.value });
      box.checked = chosen.get(facet)?.has(one.value) ?? false;
      const label = element('label', {}, box, ' ', nameOf(facet, one, drawing));
      if (one.count !== undefined) label.append(' ', element('span', { class: 'count' }, String(one.count)));
      return label;
    });
    const legend = element('legend', {}, words.search.facets[facet]);
    const group = element('fieldset', {}, legend, ...boxes.slice(0, MOST_VALUES));
    if (boxes.length > MOST_VALUES) {
      const rest = boxes.slice(MOST_VALUES);
      const more = element('details', {}, element('summary', {}, words.search.moreValues), ...rest);
      more.open = rest.some((label) => label.querySelector('input')?.checked === true);
      group.append(more);
    }
    facets.append(group);
  }
  return facets;
}

function nameOf(facet: Facet, { value, name }: FacetValue, { words, nameOfVoice }: Drawing): string {
  if (facet === 'side') return nameOfVoice(value);
  if (facet === 'format' && (value === 'video' || value === 'in-person')) return words.formats[value];
  return name ?? value;
}
