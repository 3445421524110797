import { knownMeetingAddress, paragraphId, recordAddress } from '../../archive/addresses.ts';
import { type Formats, formatsIn } from '../../words/format.ts';
import { type SearchWords, searchWordsIn } from '../../words/search.ts';
import type { FacetCounts, FacetValue, GoTo, SearchAnswer, ShownPassage, ShownRecord } from '../find-in-record.ts';
import { type Facet, type SearchState, writeSearchState } from '../search-state.ts';
import type { SearchPlaces } from './search-places.ts';

/** An element as it will be in the page, or a text. */
export type Drawn =
  string | readonly [name: string, attributes: Readonly<Record<string, string>>, ...children: Drawn[]];

/** An answer in the words of the page: nothing is left to it but to make the elements. */
export interface DrawnAnswer {
  /** How much was found, or why nothing was. */
  readonly status: string;
  readonly isEmpty: boolean;
  readonly goTo: readonly Drawn[];
  readonly notes: readonly Drawn[];
  readonly records: readonly Drawn[];
  /** Whether more records can be shown. */
  readonly isMore: boolean;
  /** Unknown where there is only a list of all values. */
  readonly facets: readonly Drawn[] | undefined;
}

/** Values shown of one facet before “more”. */
const MOST_VALUES = 8;

/**
 * Draws answers in the words of a language, beside the page: to make a formatter takes a phone a twentieth of a second
 * and more, for which no page should wait.
 */
export class AnswerDrawer {
  readonly #words: SearchWords;
  readonly #formats: Formats;
  readonly #places: SearchPlaces;

  /** Makes the formatters, which takes no longer than the engine is on its way. */
  constructor(places: SearchPlaces) {
    this.#places = places;
    this.#words = searchWordsIn(places.language);
    this.#formats = formatsIn(this.#words.language);
    this.#formats.day('2000-01-01');
    this.#formats.count(1, this.#words.passageCount);
    this.#formats.list(['', '']);
  }

  drawAnswer(answer: SearchAnswer, state: SearchState): DrawnAnswer {
    return {
      status: this.#statusOf(answer, state),
      isEmpty: answer.shown.length === 0 && !answer.isOnlyNamed,
      goTo: this.drawGoTo(answer.goTo),
      notes: this.#drawNotes(answer, state),
      records: answer.shown.map((record) => this.#drawRecord(record)),
      isMore: answer.isMore,
      facets: answer.facets === undefined ? undefined : this.drawFacets(answer.facets, state),
    };
  }

  /** People, places and subjects to go to directly. */
  drawGoTo(entities: readonly GoTo[]): Drawn[] {
    if (entities.length === 0) return [];
    const kinds: Readonly<Record<string, string>> = this.#words.kinds;
    const links = entities.map(({ kind, id, name }): Drawn => {
      return [
        'li',
        {},
        ['a', { href: `${this.#places.base}${kind}/${id}/` }, name],
        ' ',
        ['small', {}, kinds[kind] ?? ''],
      ];
    });
    return [['ul', { class: 'go-to', 'data-go-to': '' }, ...links]];
  }

  /** The filters with their counts, as check boxes of the search form. */
  drawFacets(counts: FacetCounts, { chosen }: SearchState): Drawn[] {
    const { search } = this.#words;
    const groups = counts.flatMap(([facet, values]): Drawn[] => {
      const isChosen = (value: FacetValue) => chosen.get(facet)?.has(value.value) ?? false;
      const boxes = values.map((one): Drawn => {
        const box = [
          'input',
          { type: 'checkbox', name: facet, value: one.value, ...(isChosen(one) && { checked: '' }) },
        ] as const;
        const count: Drawn[] = one.count === undefined ? [] : [' ', ['span', { class: 'count' }, String(one.count)]];
        return ['label', {}, box, ' ', this.#nameOf(facet, one), ...count];
      });
      const isOpen = values.slice(MOST_VALUES).some(isChosen);
      const more: Drawn = ['details', isOpen ? { open: '' } : {}, ['summary', {}, search.moreValues], ...boxes.slice(MOST_VALUES)]; // prettier-ignore
      if (values.length === 0) return [];
      return [['fieldset', {}, ['legend', {}, search.facets[facet]], ...boxes.slice(0, MOST_VALUES), ...(boxes.length > MOST_VALUES ? [more] : [])]]; // prettier-ignore
    });
    return groups.length === 0 ? [] : [['div', { class: 'facets' }, ...groups]];
  }

  #nameOf(facet: Facet, { value, name }: FacetValue): string {
    if (facet === 'side') return this.#nameOfVoice(value);
    return facet === 'format' && (value === 'video' || value === 'in-person') ? this.#words.formats[value] : (name ?? value); // prettier-ignore
  }

  /** The name of a voice of the record: a side, outcomes or background. */
  #nameOfVoice(voice: string): string {
    const shared: Readonly<Record<string, string>> = { ...this.#words.voices, other: this.#words.search.thirdParty };
    return new URLSearchParams(this.#places.sides).get(voice) ?? shared[voice] ?? voice;
  }

  /** What was understood otherwise than it was typed, said openly, with a way to search it as typed; and what was left out. */
  #drawNotes({ corrections, offers, leftOut, suggestions }: SearchAnswer, state: SearchState): Drawn[] {
    const { search } = this.#words;
    const linkTo = (asked: SearchState, text: string): Drawn => ['a', { href: `${this.#places.base}search/?${writeSearchState(asked).toString()}` }, text]; // prettier-ignore
    const notes: Drawn[] = [];
    if (corrections.length > 0) {
      const shown = corrections.map(({ instead }) => instead);
      const typed = search.literally(corrections.map(({ written }) => written).join(' '));
      const showing = search.showing(this.#formats.list(shown));
      notes.push(['p', { class: 'note', 'data-corrected': shown.join(' ') }, showing, ' ', linkTo({ ...state, isLiteral: true }, typed)]); // prettier-ignore
    }
    if (leftOut.length > 0) notes.push(['p', { class: 'note', 'data-left-out': leftOut.join(' ') }, search.leftOut(leftOut.join(', '))]); // prettier-ignore
    const offered = offers.map(({ written, instead }) => linkTo({ ...state, query: state.query.replace(written, () => instead) }, instead)); // prettier-ignore
    const others = suggestions.filter((name) => offers.every(({ instead }) => instead !== name));
    const links = [...offered, ...others.map((query) => linkTo({ ...state, query }, query))];
    if (links.length > 0) notes.push(['p', { class: 'note', 'data-offered': offers.map(({ instead }) => instead).join(' ') }, search.offers, ' ', ...links.flatMap((link, at) => (at === 0 ? [link] : [', ', link]))]); // prettier-ignore
    return notes;
  }

  /** One record with the best of its passages, or a meeting known without one. */
  #drawRecord({ id, isKnownOnly, title, date, passages, more }: ShownRecord): Drawn {
    const { search } = this.#words;
    const address = this.#places.base + (isKnownOnly ? knownMeetingAddress : recordAddress)({ id });
    const day: Drawn = isKnownOnly ? search.beside.known : ['time', { datetime: date }, this.#formats.day(date)];
    const others: Drawn = ['p', { class: 'more' }, ['a', { href: address }, search.morePassages(this.#formats.count(more, search.more))]]; // prettier-ignore
    return [
      'section',
      { class: 'result', [isKnownOnly ? 'data-known' : 'data-meeting']: id },
      ['p', { class: 'date' }, day],
      ['h2', {}, ['a', { href: address }, title]],
      ['ol', {}, ...passages.map((passage) => this.#drawPassage(passage, address))],
      ...(more === 0 ? [] : [others]),
    ];
  }

  #drawPassage({ paragraph, beside, voices, parts, facts, explanations }: ShownPassage, address: string): Drawn {
    const { paragraphShort, search } = this.#words;
    const marked = (all: ShownPassage['parts']) =>
      all.map(({ text, found }): Drawn => (found ? ['mark', {}, text] : text));
    const told = facts.flatMap((fact, at): Drawn[] => {
      const label = search.facts.find(([one]) => one === fact.label)?.[1] ?? fact.label;
      const how = fact.how === 'inferred' || fact.how === 'evidenced' ? `, ${search.how[fact.how]}` : '';
      return [`${at === 0 ? '' : ' · '}${label}: `, ...marked(fact.parts), how];
    });
    const reasons = explanations.flatMap(({ reason, names }): Drawn[] => [' ', ['small', {}, search.explained[reason](this.#formats.list(names))]]); // prettier-ignore
    const body: Drawn = ['p', {}, ...(facts.length > 0 ? told : marked(parts)), ...reasons];
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

  #statusOf(answer: SearchAnswer, { query }: SearchState): string {
    const { search } = this.#words;
    const { givenUpAfter, isNarrowed, isOnlyNamed, apart, yearWithout, shown } = answer;
    if (yearWithout !== undefined) {
      const known = shown.filter(({ isKnownOnly }) => isKnownOnly).length;
      return search.yearWithout(yearWithout, known === 0 ? '' : this.#formats.count(known, search.knownMeetings));
    }
    if (apart.length > 0) {
      const all = this.#formats.list(apart.map((written) => (written.startsWith('“') ? written : `“${written}”`)));
      return `${search.apart(all)} ${this.#countOf(answer)}`;
    }
    if (shown.length > 0) return this.#countOf(answer);
    if (isOnlyNamed) return search.onlyNamed;
    if (givenUpAfter !== undefined) return search.givenUp(this.#formats.count(givenUpAfter, search.records));
    return isNarrowed ? search.emptyNarrowed : search.empty(query);
  }

  #countOf({ counts, records, read }: SearchAnswer): string {
    const { search, passageCount } = this.#words;
    const count = (number: number, noun: { one: string; other: string }) => (number === 0 ? [] : [this.#formats.count(number, noun)]); // prettier-ignore
    if (counts === undefined) return search.countUpTo(this.#formats.count(records, search.found), this.#formats.number(read ?? records)); // prettier-ignore
    const told = [...count(counts.passages, passageCount), ...count(counts.accounts, search.accounts)];
    return [
      ...(told.length === 0
        ? []
        : [search.count(this.#formats.list(told), this.#formats.count(counts.records, search.records))]),
      ...count(counts.byFacts, search.byFacts),
      ...count(counts.knownMeetings, search.knownMeetings),
    ].join('; ');
  }
}
