import { withOwnFaces } from './own-faces.ts';
import { withOwnPolicy } from './own-policy.ts';

/**
 * A rendered page with what depends on all of it: the faces that it asks for, and its security policy. Styles stand in
 * the head alone.
 * @throws when the page has no head
 */
export function finishPage(page: string): string {
  const end = endOfHead(page);
  const body = page.slice(end);
  return withOwnPolicy(withOwnFaces(page.slice(0, end), body)) + body;
}

const END = '</head>';
const WHOLE_TAG = /<(?:"[^"]*"|'[^']*'|[^>"'])*>/gu;

function endOfHead(page: string): number {
  let end = page.indexOf(END);
  // The value of an attribute may look like the end of a head, which then is not the only one; its tag is not closed.
  const isOnly = !page.includes(END, end + 1);
  while (!isOnly && end !== -1 && page.slice(0, end).replace(WHOLE_TAG, '').includes('<')) {
    end = page.indexOf(END, end + 1);
  }
  if (end === -1) throw new Error('a page has no head');
  return end;
}
