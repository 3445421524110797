import type { Chosen, Facet } from '../facets.ts';
import type { FacetCounts, FacetValue } from '../search-answer.ts';
import { element } from '../../client/elements.ts';
import type { Drawing } from './search-results.ts';

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
      const number = element('span', { class: 'count' }, String(one.count));
      return element('label', {}, box, ' ', nameOf(facet, one, drawing), ' ', number);
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

function nameOf(facet: Facet, { value, name }: FacetValue, { words, nameOfVoice }: Drawing): string {
  if (facet === 'side') return nameOfVoice(value);
  if (facet === 'format' && (value === 'video' || value === 'in-person')) return words.formats[value];
  return name ?? value;
}
