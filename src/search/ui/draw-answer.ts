import { knownMeetingAddress, paragraphId, recordAddress } from '../../archive/addresses.ts';
import { type Formats, formatsIn, type Plural } from '../../words/format.ts';
import { search as words } from '../../words/en/search.ts';
import type { FoundRecord } from '../find-in-record.ts';
import type { Passage } from '../indexed-record.ts';
import { explain, markFacts, type MarkedPart, markPassage } from '../match-passage.ts';
import type { NamedEntity } from '../names.ts';
import { type Facet, type FacetCounts, type SearchState, writeSearchState } from '../search-state.ts';
import type { UnderstoodQuery } from '../understand-query.ts';
import type { SearchPlaces } from './search-places.ts';
import type { SearchAnswer } from './searcher.ts';

/** An element as it will be in the page, or a text. */
export type Drawn = string | readonly [name: keyof HTMLElementTagNameMap, attributes: Readonly<Record<string, string>>, ...children: Drawn[]]; // prettier-ignore

/** An answer in the words of the page: nothing is left to it but to make the elements. */
export type DrawnAnswer = ReturnType<AnswerDrawer['drawAnswer']>;

/** Values shown of one facet before “more”. */
const MOST_VALUES = 8;
/** Passages shown of one record; the rest is said in a line that leads to it. */
const MOST_PASSAGES = 5;

/**
 * Draws answers in the words of a language, beside the page: to make a formatter takes a phone a twentieth of a second
 * and more, for which no page should wait.
 */
export class AnswerDrawer {
  readonly #formats: Formats;
  readonly #places: SearchPlaces;

  /** Makes the formatters, which takes no longer than the engine is on its way. */
  constructor(places: SearchPlaces) {
    this.#places = places;
    this.#formats = formatsIn(words);
    this.#formats.day('2000-01-01');
    this.#formats.count(1, words.passageCount);
    this.#formats.list(['', '']);
  }

  drawAnswer(answer: SearchAnswer, state: SearchState) {
    const { goTo, shown, isOnlyNamed, isMore, facets, query } = answer;
    return {
      goTo: this.drawGoTo(goTo),
      /** How much was found, or why nothing was. */
      status: this.#statusOf(answer, state),
      isEmpty: shown.length === 0 && !isOnlyNamed,
      notes: this.#drawNotes(answer, state),
      records: shown.map((record) => this.#drawRecord(record, query)),
      isMore,
      facets: facets === undefined ? undefined : this.drawFacets(facets, state),
    };
  }

  /** People, places and subjects to go to directly. */
  drawGoTo(entities: readonly NamedEntity[]): Drawn[] {
    if (entities.length === 0) return [];
    const kinds: Readonly<Record<string, string>> = words.kinds;
    const links = entities.map(({ kind, id, name }): Drawn => {
      const link: Drawn = ['a', { href: `${this.#places.base}${kind}/${id}/` }, name];
      return ['li', {}, link, ' ', ['small', {}, kinds[kind] ?? '']];
    });
    return [['ul', { class: 'go-to', 'data-go-to': '' }, ...links]];
  }

  /** The filters with their counts, as check boxes of the search form. */
  drawFacets(counts: FacetCounts, { chosen }: SearchState): Drawn[] {
    const { search } = words;
    const groups = counts.flatMap(([facet, values]): Drawn[] => {
      if (values.length === 0) return [];
      const isChosen = ({ value }: { value: string }) => chosen.get(facet)?.has(value) ?? false;
      const boxes = values.map((one): Drawn => {
        const checked = isChosen(one) ? { checked: '' } : {};
        const count: Drawn[] = one.count === undefined ? [] : [' ', ['span', { class: 'count' }, String(one.count)]];
        const box: Drawn = ['input', { type: 'checkbox', name: facet, value: one.value, ...checked }];
        return ['label', {}, box, ' ', this.#nameOf(facet, one.value, one.name), ...count];
      });
      const open = values.slice(MOST_VALUES).some(isChosen) ? { open: '' } : {};
      const more: Drawn = ['details', open, ['summary', {}, search.moreValues], ...boxes.slice(MOST_VALUES)];
      const shown = [...boxes.slice(0, MOST_VALUES), ...(boxes.length > MOST_VALUES ? [more] : [])];
      return [['fieldset', {}, ['legend', {}, search.facets[facet]], ...shown]];
    });
    return groups.length === 0 ? [] : [['div', { class: 'facets' }, ...groups]];
  }

  #nameOf(facet: Facet, value: string, name = value): string {
    if (facet === 'side') return this.#nameOfVoice(value);
    return facet === 'format' ? (Object.entries(words.formats).find(([one]) => one === value)?.[1] ?? name) : name; // prettier-ignore
  }

  /** The name of a voice of the record: a side, outcomes or background. */
  #nameOfVoice(voice: string): string {
    const shared: Readonly<Record<string, string>> = { ...words.voices, other: words.search.thirdParty };
    return new URLSearchParams(this.#places.sides).get(voice) ?? shared[voice] ?? voice;
  }

  /** What was understood otherwise than it was typed, said openly, with a way to search it as typed; and what was left out. */
  #drawNotes({ query: { corrections, offers, leftOut }, suggestions }: SearchAnswer, state: SearchState): Drawn[] {
    const { search } = words;
    const note = (name: string, value: readonly string[], ...children: Drawn[]): Drawn => ['p', { class: 'note', [name]: value.join(' ') }, ...children]; // prettier-ignore
    const linkTo = (asked: SearchState, text: string): Drawn => ['a', { href: `${this.#places.base}search/?${writeSearchState(asked).toString()}` }, text]; // prettier-ignore
    const notes: Drawn[] = [];
    if (corrections.length > 0) {
      const shown = corrections.map(({ instead }) => instead);
      const typed = search.literally(corrections.map(({ written }) => written).join(' '));
      const asTyped = linkTo({ ...state, isLiteral: true }, typed);
      notes.push(note('data-corrected', shown, search.showing(this.#formats.list(shown)), ' ', asTyped));
    }
    if (leftOut.length > 0)
      notes.push(note('data-left-out', leftOut, search.leftOut(leftOut.join(words.marks.between))));
    const offered = offers.map(({ instead }) => instead);
    const links = [
      ...offers.map(({ written, instead }) => linkTo({ ...state, query: state.query.replace(written, () => instead) }, instead)),
      ...suggestions.filter((name) => !offered.includes(name)).map((name) => linkTo({ ...state, query: name }, name)),
    ]; // prettier-ignore
    const inRow = links.flatMap((link, at): Drawn[] => (at === 0 ? [link] : [words.marks.between, link]));
    if (links.length > 0) notes.push(note('data-offered', offered, search.offers, ' ', ...inRow));
    return notes;
  }

  /** One record with the best of its passages, or a meeting known without one. */
  #drawRecord({ record, passages }: FoundRecord, query: UnderstoodQuery): Drawn {
    const { search } = words;
    const { id, isKnownOnly, title, date } = record;
    const address = this.#places.base + (isKnownOnly ? knownMeetingAddress : recordAddress)({ id });
    const written = isKnownOnly ? search.beside.known : this.#formats.partialDate(date);
    // HTML has no form for a span of days.
    const day: Drawn = isKnownOnly || date.includes('/') ? written : ['time', { datetime: date }, written];
    const more = passages.length - MOST_PASSAGES;
    const count = search.morePassages(this.#formats.count(more, search.more));
    return [
      'section',
      { class: 'result', [isKnownOnly ? 'data-known' : 'data-meeting']: id },
      ['p', { class: 'date' }, day],
      ['h2', {}, ['a', { href: address }, title]],
      ['ol', {}, ...passages.slice(0, MOST_PASSAGES).map((passage) => this.#drawPassage(passage, query, address))],
      ...(more > 0 ? [['p', { class: 'more' }, ['a', { href: address }, count]] as const] : []),
    ];
  }

  #drawPassage(passage: Passage, query: UnderstoodQuery, address: string): Drawn {
    const { paragraphShort, search } = words;
    const { paragraph, beside, voices } = passage;
    const marked = (parts: readonly MarkedPart[]) => parts.map(({ text, found }): Drawn => (found ? ['mark', {}, text] : text)); // prettier-ignore
    const facts = () =>
      markFacts(passage, query).flatMap((fact, at): Drawn[] => {
        const label = search.facts.find(([one]) => one === fact.label)?.[1] ?? fact.label;
        const how = fact.how === 'inferred' || fact.how === 'evidenced' ? words.marks.comma + search.how[fact.how] : '';
        return [`${at === 0 ? '' : ' · '}${label}${words.marks.colon}`, ...marked(fact.parts), how];
      });
    const reasons = explain(passage, query).flatMap(({ reason, names }): Drawn[] => [' ', ['small', {}, search.explained[reason](this.#formats.list(names))]]); // prettier-ignore
    const body: Drawn = ['p', {}, ...(beside === 'facts' ? facts() : marked(markPassage(passage, query))), ...reasons];
    // What a known meeting is is said above it.
    if (beside === 'known') return ['li', {}, body];
    const [fragment, name] =
      paragraph !== undefined
        ? [`#${paragraphId(paragraph)}`, paragraphShort(paragraph)]
        : [beside === 'accounts' ? '#accounts' : '', search.beside[beside ?? 'facts']];
    const speakers = voices.flatMap((voice): Drawn[] => [' ', ['span', { class: 'voice' }, this.#nameOfVoice(voice)]]);
    const what = paragraph !== undefined ? { 'data-paragraph': String(paragraph) } : { 'data-beside': beside ?? '' };
    return ['li', what, ['p', { class: 'where' }, ['a', { href: address + fragment }, name], ...speakers], body];
  }

  #statusOf(answer: SearchAnswer, state: SearchState): string {
    const { search } = words;
    const { read, records, isNarrowed, isOnlyNamed, isApart, yearWithout, shown, query } = answer;
    if (yearWithout !== undefined) {
      const known = shown.filter(({ record }) => record.isKnownOnly).length;
      return search.yearWithout(yearWithout, known === 0 ? '' : this.#formats.count(known, search.knownMeetings));
    }
    if (isApart) {
      const all = query.wanted.map(({ written }) => words.quoted(written.replace(/^“|”$/gu, '')));
      return search.apart(this.#formats.list(all)) + words.marks.space + this.#countOf(answer);
    }
    if (shown.length > 0) return this.#countOf(answer);
    if (isOnlyNamed) return search.onlyNamed;
    if (read < records) return search.givenUp(this.#formats.count(read, search.records));
    return isNarrowed ? search.emptyNarrowed : search.empty(state.query);
  }

  #countOf({ counts, records, read }: SearchAnswer): string {
    const { search, passageCount } = words;
    const count = (number: number, noun: Plural) => (number === 0 ? [] : [this.#formats.count(number, noun)]); // prettier-ignore
    if (counts === undefined) return search.countUpTo(this.#formats.count(records, search.found), this.#formats.number(read)); // prettier-ignore
    const told = [...count(counts.passages, passageCount), ...count(counts.accounts, search.accounts)];
    const inRecords = () => search.count(this.#formats.list(told), this.#formats.count(counts.records, search.records));
    return [
      ...(told.length === 0 ? [] : [inRecords()]),
      ...count(counts.byFacts, search.byFacts),
      ...count(counts.knownMeetings, search.knownMeetings),
    ].join(words.marks.semicolon);
  }
}
