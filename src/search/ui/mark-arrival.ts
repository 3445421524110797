import { ENTITY_KINDS } from '../../archive/content.ts';
import { markPassage } from '../match-passage.ts';
import type { FoundMention } from '../notation.ts';
import { wordsOf } from '../words.ts';
import css from './mark-arrival.css?inline';
import { SearchFiles } from './search-files.ts';
import { readPlaces } from '../search-places.ts';

/**
 * Marks in the paragraph at a fragment what a query asks for, in the look of mark-arrival.css. It is drawn over the text
 * and changes nothing in it, so that what is copied, cited and read out stays the published wording.
 */
export async function markArrival(query: string, fragment: string, search: HTMLElement): Promise<void> {
  // Our own fragments need no decoding, and a malformed one, as `#p7%` is, leads nowhere.
  const passageRow = document.getElementById(fragment.slice(1))?.closest('record-paragraph');
  const element = passageRow?.querySelector<HTMLElement>('.text');
  if (!element || !('highlights' in CSS)) return;
  const places = readPlaces(search);
  const understood = await new SearchFiles(places).understand(query);
  const text = element.textContent;
  const passage = { text, words: wordsOf(text), mentions: mentionsIn(element, places.base) };
  const found = markPassage(passage, understood).filter((part) => part.found);
  const ranges = found.map(({ start, end }) => rangeIn(element, start, end));
  const styles = new CSSStyleSheet();
  styles.replaceSync(css);
  document.adoptedStyleSheets.push(styles);
  CSS.highlights.set('searched', new Highlight(...ranges));
}

/** The entities that a paragraph links to and the topics it speaks of. */
function mentionsIn(text: HTMLElement, base: string): FoundMention[] {
  return [...text.querySelectorAll<HTMLElement>('a, [data-topic]')].flatMap((link) => {
    const topic = `topics/${link.dataset['topic'] ?? ''}`;
    const [folder, id = ''] = (link instanceof HTMLAnchorElement ? link.pathname.slice(base.length) : topic).split('/');
    const kind = ENTITY_KINDS.find((name) => name === folder);
    if (kind === undefined) return [];
    const before = new Range();
    before.setStart(text, 0);
    before.setEndBefore(link);
    const start = before.toString().length;
    return [{ kind, id, start, end: start + link.textContent.length }];
  });
}

/** A stretch of an element’s text, counted through all the elements in it. */
function rangeIn(element: HTMLElement, start: number, end: number): Range {
  const range = new Range();
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let done = 0;
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= done && start < done + length) range.setStart(node, start - done);
    if (end > done && end <= done + length) range.setEnd(node, end - done);
    done += length;
  }
  return range;
}
