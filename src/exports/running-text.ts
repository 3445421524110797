import type { Inline, Mention } from '../archive/content.ts';
import { escapeXml } from './xml.ts';

/**
 * The running text of a paragraph as markup that is well formed both as HTML and as XHTML.
 * @param addressOf where a mention leads; nothing where it leads nowhere
 */
export function runningText(inlines: readonly Inline[], addressOf: (mention: Mention) => string | undefined): string {
  return inlines
    .map((inline): string => {
      switch (inline.type) {
        case 'text':
          return escapeXml(inline.text);
        case 'emphasis':
          return `<em>${runningText(inline.children, addressOf)}</em>`;
        case 'link':
          return `<a href="${escapeXml(inline.href)}">${runningText(inline.children, addressOf)}</a>`;
        case 'mention': {
          const address = addressOf(inline.mention);
          const words = runningText(inline.children, addressOf);
          return address === undefined ? words : `<a href="${escapeXml(address)}">${words}</a>`;
        }
      }
    })
    .join('');
}
