import { copyingWordsIn } from '../words/copying.ts';
import { element } from './elements.ts';

const words = copyingWordsIn(document.documentElement.lang);
const status = element('p', { role: 'status', class: 'heard-only' });
document.body.append(status);

/** How long a button says that it has copied. */
const SHOWN_MILLISECONDS = 2000;

/**
 * Copies a text, says so on the button and to screen readers. Where the browser refuses, it selects what could be
 * copied, if that stands on the page, and says that.
 */
export async function copyText(text: string, button: HTMLElement, shown?: Element): Promise<void> {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    if (shown) getSelection()?.selectAllChildren(shown);
    announce(shown ? words.selected : words.refused);
    return;
  }
  announce(words.copiedWhat(text));
  if (label === words.copied) return;
  button.textContent = words.copied;
  setTimeout(() => {
    button.textContent = label;
  }, SHOWN_MILLISECONDS);
}

/** Screen readers say a status that changed: one that is said again is emptied first. */
function announce(message: string): void {
  status.textContent = '';
  requestAnimationFrame(() => {
    status.textContent = message;
  });
}
