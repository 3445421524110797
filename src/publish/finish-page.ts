import { withOwnFaces } from './own-faces.ts';
import { withOwnPolicy } from './own-policy.ts';

/** A page as it is written: its beginning up to the end of its head, and the rest in UTF-8. */
interface FinishedPage {
  readonly head: string;
  readonly body: Buffer;
}

/**
 * A rendered page with what depends on all of it: the faces that it asks for, and its security policy. Only the head
 * becomes text again; the body, most of a page, stays the bytes it is.
 * @throws when the page has no head, or styles below it, of which its policy would not speak
 */
export function finishPage(rendered: Buffer): FinishedPage {
  const end = rendered.indexOf('</head>');
  if (end === -1) throw new Error('a page has no head');
  const body = rendered.subarray(end);
  if (body.includes('<style')) throw new Error('a page has a style outside its head');
  return { head: withOwnPolicy(withOwnFaces(rendered.toString('utf8', 0, end), body)), body };
}
