import { knownMeetingAddress, paragraphId, recordAddress } from '../../archive/addresses.ts';
import { formatsIn, type Plural } from '../../words/format.ts';
import { search as words } from '../../words/en/search.ts';
import type { Passage } from '../indexed-record.ts';
import { explain, type FoundRecord, markFacts, markPassage } from '../match-passage.ts';
import type { NamedEntity } from '../lexicon.ts';
import { type FacetCounts, type SearchState, writeSearchState } from '../search-state.ts';
import type { UnderstoodQuery } from '../understand-query.ts';
import type { SearchPlaces } from '../search-places.ts';
import type { SearchAnswer } from './searcher.ts';

/** An element as it will be in the page, or a text. */
export type Drawn = string | readonly [name: keyof HTMLElementTagNameMap, attributes: Readonly<Record<string, string>>, ...children: Drawn[]]; // prettier-ignore

export type DrawnAnswer = ReturnType<AnswerDrawer['drawAnswer']>;
type Names = Readonly<Record<string, string | undefined>>;

/** Values shown of one facet before “more”. */
const MOST_VALUES = 8;
/** Passages shown of one record; the rest is said in a line that leads to it. */
const MOST_PASSAGES = 5;

const { search, marks } = words;

/**
 * Draws answers in the words of a language, beside the page: to make a formatter takes a phone a twentieth of a second
 * and more, for which no page should wait.
 */
export class AnswerDrawer {
  readonly #base: string;
  readonly #formats = formatsIn(words);
  /** The names of the voices of a record: the sides, outcomes and background. */
  readonly #voices: Names;

  /** Makes the formatters, which takes no longer than the engine is on its way. */
  constructor({ base, sides }: Pick<SearchPlaces, 'base' | 'sides'>) {
    this.#base = base;
    this.#voices = { ...words.voices, other: search.thirdParty, ...Object.fromEntries(new URLSearchParams(sides)) };
    this.#formats.day('2000-01-01');
    this.#formats.count(1, words.passageCount);
    this.#formats.list(['', '']);
  }

  drawAnswer(answer: SearchAnswer, state: SearchState) {
    const { goTo, shown, isOnlyNamed, isMore, facets, query } = answer;
    return {
      ...{ goTo: this.drawGoTo(goTo), isMore, isEmpty: shown.length === 0 && !isOnlyNamed },
      status: this.#statusOf(answer, state),
      notes: this.#drawNotes(query, state),
      records: shown.map((record) => this.#drawRecord(record, query)),
      facets: facets && this.#drawFacets(facets, state),
    };
  }

  drawGoTo(entities: readonly NamedEntity[]): Drawn[] {
    const kinds: Names = words.kinds;
    const links = entities.map(({ kind, id, name, held }): Drawn => ['li', {}, ['a', { href: `${this.#base}${kind}/${id}/` }, name], ' ', ['small', {}, held ?? kinds[kind] ?? '']]); // prettier-ignore
    return links.length === 0 ? [] : [['ul', { class: 'go-to', 'data-go-to': '' }, ...links]];
  }

  #drawFacets(counts: FacetCounts, { chosen }: SearchState): Drawn[] {
    const groups = counts.flatMap(([facet, values]): Drawn[] => {
      if (values.length === 0) return [];
      const names: Names = facet === 'side' ? this.#voices : facet === 'format' ? words.formats : {};
      const isChosen = ({ value }: { value: string }) => chosen.get(facet)?.has(value) ?? false;
      const boxes = values.map(({ value, name = value, count }): Drawn => {
        const told: Drawn[] = count === undefined ? [] : [' ', ['span', { class: 'count' }, String(count)]];
        const checked = isChosen({ value }) ? { checked: '' } : {};
        return ['label', {}, ['input', { type: 'checkbox', name: facet, value, ...checked }], ' ', names[value] ?? name, ...told]; // prettier-ignore
      });
      const open = values.slice(MOST_VALUES).some(isChosen) ? { open: '' } : {};
      const more: Drawn = ['details', open, ['summary', {}, search.moreValues], ...boxes.slice(MOST_VALUES)];
      const shown = [...boxes.slice(0, MOST_VALUES), ...(boxes.length > MOST_VALUES ? [more] : [])];
      return [['fieldset', {}, ['legend', {}, search.facets[facet]], ...shown]];
    });
    return groups.length === 0 ? [] : [['div', { class: 'facets' }, ...groups]];
  }

  /** What was understood otherwise than it was typed, said openly, with a way to search it as typed; and what was left out. */
  #drawNotes({ corrections, offers, leftOut }: UnderstoodQuery, state: SearchState): Drawn[] {
    const note = (name: string, value: readonly string[], ...children: Drawn[]): Drawn[] => value.length === 0 ? [] : [['p', { class: 'note', [name]: value.join(' ') }, ...children]]; // prettier-ignore
    const linkTo = (asked: SearchState, text: string): Drawn => ['a', { href: `${this.#base}search/?${writeSearchState(asked).toString()}` }, text]; // prettier-ignore
    const shown = corrections.map(({ instead }) => instead);
    const typed = search.literally(corrections.map(({ written }) => written).join(' '));
    const asTyped = linkTo({ ...state, isLiteral: true }, typed);
    const links = offers.flatMap(({ written, instead }, at): Drawn[] => {
      const asked = { ...state, query: state.query.replace(written, () => instead), isLiteral: false };
      return [at === 0 ? ' ' : marks.between, linkTo(asked, instead)];
    });
    return [
      ...note('data-corrected', shown, search.showing(this.#formats.list(shown)), ' ', asTyped),
      ...note('data-left-out', leftOut, search.leftOut(leftOut.join(marks.between))),
      ...note('data-offered', offers.map(({ instead }) => instead), search.offers, ...links), // prettier-ignore
    ];
  }

  #drawRecord({ record, passages }: FoundRecord, query: UnderstoodQuery): Drawn {
    const { id, isKnownOnly, title, date } = record;
    const address = this.#base + (isKnownOnly ? knownMeetingAddress : recordAddress)({ id });
    const written = isKnownOnly ? search.beside.known : this.#formats.partialDate(date);
    // HTML has no form for a span of days.
    const day: Drawn = isKnownOnly || date.includes('/') ? written : ['time', { datetime: date }, written];
    const more = passages.length - MOST_PASSAGES;
    const count = search.morePassages(this.#formats.count(more, search.more));
    const rest: Drawn[] = more > 0 ? [['p', { class: 'more' }, ['a', { href: address }, count]]] : [];
    const shown = passages.slice(0, MOST_PASSAGES).map((passage) => this.#drawPassage(passage, query, address));
    const head: Drawn[] = [['p', { class: 'date' }, day], ['h2', {}, ['a', { href: address }, title]]]; // prettier-ignore
    return ['section', { class: 'result', [isKnownOnly ? 'data-known' : 'data-meeting']: id }, ...head, ['ol', {}, ...shown], ...rest]; // prettier-ignore
  }

  #drawPassage(passage: Passage, query: UnderstoodQuery, address: string): Drawn {
    const { paragraph, beside, voices } = passage;
    const reasons = explain(passage, query).flatMap(({ reason, names }): Drawn[] => [' ', ['small', {}, search.explained[reason](this.#formats.list(names))]]); // prettier-ignore
    const found = beside === 'facts' ? drawFacts(passage, query) : drawMarked(markPassage(passage, query));
    const body: Drawn = ['p', {}, ...found, ...reasons];
    // What a known meeting is is said above it.
    if (beside === 'known') return ['li', {}, body];
    const speakers = voices.flatMap((voice): Drawn[] => [' ', ['span', { class: 'voice' }, this.#voices[voice] ?? voice]]); // prettier-ignore
    const where = (at: string, name: string): Drawn => ['p', { class: 'where' }, ['a', { href: address + at }, name], ...speakers]; // prettier-ignore
    if (paragraph === undefined) {
      const kind = beside ?? 'facts';
      return ['li', { 'data-beside': kind }, where(kind === 'accounts' ? '#accounts' : '', search.beside[kind]), body];
    }
    const link = where(`#${paragraphId(paragraph)}`, words.paragraphShort(paragraph));
    return ['li', { 'data-paragraph': String(paragraph) }, link, body];
  }

  #statusOf(answer: SearchAnswer, state: SearchState): string {
    const { read, records, isNarrowed, isOnlyNamed, isApart, dateWithout, shown, query } = answer;
    if (dateWithout !== undefined) {
      const known = shown.filter(({ record }) => record.isKnownOnly).length;
      return search.dateWithout(dateWithout, known === 0 ? '' : this.#formats.count(known, search.knownMeetings));
    }
    if (isApart) {
      const all = query.wanted.map(({ written }) => words.quoted(written.replace(/^“|”$/gu, '')));
      return search.apart(this.#formats.list(all)) + marks.space + this.#countOf(answer);
    }
    if (shown.length > 0) return this.#countOf(answer);
    if (isOnlyNamed) return search.onlyNamed;
    if (read < records) return search.givenUp(this.#formats.count(read, search.records));
    return isNarrowed ? search.emptyNarrowed : search.empty(state.query);
  }

  #countOf({ counts, records, read }: SearchAnswer): string {
    const count = (number: number, noun: Plural) => (number === 0 ? [] : [this.#formats.count(number, noun)]);
    if (counts === undefined) return search.countUpTo(this.#formats.count(records, search.found), this.#formats.number(read)); // prettier-ignore
    const told = [...count(counts.passages, words.passageCount), ...count(counts.accounts, search.accounts)];
    const inRecords = search.count(this.#formats.list(told), this.#formats.count(counts.records, search.records));
    const others = [...count(counts.byFacts, search.byFacts), ...count(counts.knownMeetings, search.knownMeetings)];
    return [...(told.length === 0 ? [] : [inRecords]), ...others].join(marks.semicolon);
  }
}

function drawMarked(parts: ReturnType<typeof markPassage>): Drawn[] {
  return parts.map(({ text, found }) => (found ? ['mark', {}, text] : text));
}

function drawFacts(passage: Passage, query: UnderstoodQuery): Drawn[] {
  const known: Names = search.how;
  return markFacts(passage, query).flatMap(({ label, how = '', parts }, at): Drawn[] => {
    const name = search.facts.find(([fact]) => fact === label)?.[1] ?? label;
    const note = known[how] === undefined ? '' : marks.comma + known[how];
    return [`${at === 0 ? '' : ' · '}${name}${marks.colon}`, ...drawMarked(parts), note];
  });
}
