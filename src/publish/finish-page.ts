import { withOwnFaces } from './own-faces.ts';
import { withOwnPolicy } from './own-policy.ts';

/** A page as it is written: its beginning up to the end of its head, and the rest in UTF-8. */
interface FinishedPage {
  readonly head: string;
  readonly body: Buffer;
}

/**
 * A rendered page with what depends on all of it: the faces that it asks for, and its security policy. Only the head
 * becomes text again; the body, most of a page, stays the bytes it is. Styles stand in the head alone.
 * @throws when the page has no head
 */
export function finishPage(rendered: Buffer): FinishedPage {
  const end = endOfHead(rendered);
  const body = rendered.subarray(end);
  return { head: withOwnPolicy(withOwnFaces(rendered.toString('utf8', 0, end), body)), body };
}

const END = '</head>';
const WHOLE_TAG = /<(?:"[^"]*"|'[^']*'|[^>"'])*>/gu;

function endOfHead(page: Buffer): number {
  let end = page.indexOf(END);
  // The value of an attribute may look like the end of a head, which then is not the only one; its tag is not closed.
  const isOnly = page.indexOf(END, end + 1) === -1;
  while (!isOnly && end !== -1 && page.toString('utf8', 0, end).replace(WHOLE_TAG, '').includes('<')) {
    end = page.indexOf(END, end + 1);
  }
  if (end === -1) throw new Error('a page has no head');
  return end;
}
