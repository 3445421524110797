import { writeSearchState } from '../search-state.ts';
import type { SearchState } from '../search-state.ts';
import type { WrittenAnswer } from './answer-writer.ts';
import { element } from '../../client/elements.ts';
import type { Drawing } from './search-results.ts';

/** What was understood otherwise than it was typed, said openly, with a way to search it as typed. */
export function noteElements(
  { corrections, unknown }: WrittenAnswer,
  state: SearchState,
  { words: { search }, base }: Drawing,
): HTMLElement[] {
  const literal = writeSearchState({ ...state, isLiteral: true });
  const corrected = corrections.map(({ written, corrected: taken, showing }) => {
    const link = element('a', { href: `${base}search/?${literal.toString()}` }, search.literally(written));
    return element('p', { class: 'note', 'data-corrected': taken.join(' ') }, showing, ' ', link); // prettier-ignore
  });
  const left = unknown.map((word) =>
    element('p', { class: 'note', 'data-unknown': word.toLowerCase() }, search.unknown(word)),
  );
  return [...corrected, ...left];
}

/** Queries to try instead. */
export function tipElements({ suggestions }: WrittenAnswer, { words: { search }, base }: Drawing): HTMLElement[] {
  if (suggestions.length === 0) return [];
  const links = suggestions.flatMap((query, index) => {
    const parameters = new URLSearchParams({ q: query });
    const link = element('a', { href: `${base}search/?${parameters.toString()}` }, query);
    return index === 0 ? [link] : [', ', link];
  });
  return [element('p', {}, search.suggestions, ' ', ...links)];
}
