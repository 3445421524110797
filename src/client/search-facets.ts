import type { Dictionary } from '../i18n/en.ts';
import type { Chosen, Facet } from '../search/facets.ts';
import { element } from './elements.ts';

/** Values shown of one facet before “more”. */
const MOST_VALUES = 8;

/** The filters with their counts, as check boxes of the search form. */
export function facetsElement(
  counts: ReadonlyMap<Facet, readonly (readonly [value: string, count: number])[]>,
  chosen: Chosen,
  words: Dictionary,
  nameOf: (facet: Facet, value: string) => string,
): HTMLElement {
  const facets = element('div', { class: 'facets' });
  for (const [facet, values] of counts) {
    if (values.length === 0) continue;
    const boxes = values.map(([value, count]) => {
      const box = element('input', { type: 'checkbox', name: facet, value });
      box.checked = chosen.get(facet)?.has(value) ?? false;
      const number = element('span', { class: 'count' }, String(count));
      return element('label', {}, box, ' ', nameOf(facet, value), ' ', number);
    });
    const group = element(
      'fieldset',
      {},
      element('legend', {}, words.search.facets[facet]),
      ...boxes.slice(0, MOST_VALUES),
    );
    if (boxes.length > MOST_VALUES) {
      const more = element('details', {}, element('summary', {}, words.search.moreValues), ...boxes.slice(MOST_VALUES));
      more.open = boxes.slice(MOST_VALUES).some((label) => label.querySelector('input')?.checked === true);
      group.append(more);
    }
    facets.append(group);
  }
  return facets;
}
