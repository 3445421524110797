import { dayInPattern } from '../words/copying.ts';

/** The citation of this record that stands beside a button of a style, with the date of today filled in. */
export function citationBeside(button: Element): { text: string; shown: Element } | undefined {
  const shown = button.closest('[data-style]')?.querySelector('[data-citation]');
  if (!shown) return undefined;
  const accessed = shown.querySelector<HTMLElement>('[data-accessed]');
  if (accessed) accessed.textContent = dayInPattern(accessed.dataset['accessed'] ?? '', today());
  return { text: shown.textContent.replace(/\s+/gu, ' ').trim(), shown };
}

/** The citation in the style that is chosen on the page. */
export function chosenCitation(): string {
  const style = document.querySelector<HTMLInputElement>('[name=citation-style]:checked')?.value ?? '';
  const button = document.querySelector(`[data-copy="${style}"]`);
  return (button && citationBeside(button)?.text) ?? '';
}

/** The day in the calendar of the reader. */
function today(): [number, number, number] {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()];
}
