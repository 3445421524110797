import { accessedOn } from './access-date.ts';

/** Where the style that a reader copied last is kept, for the paragraphs copied after it. */
const STYLE_KEY = 'citation-style';

/** The citation of this record that stands beside a button of a style, with the date of today filled in. */
export function citationBeside(button: Element): { text: string; shown: Element } | undefined {
  const shown = button.closest('div')?.querySelector('dd');
  if (!shown) return undefined;
  const accessed = shown.querySelector<HTMLElement>('[data-accessed]');
  if (accessed) accessed.textContent = accessedOn(accessed.dataset['accessed'] ?? '', new Date());
  return { text: shown.textContent.replace(/\s+/gu, ' ').trim(), shown };
}

/** The citation in the style that the reader copied last, else in the first. */
export function preferredCitation(): string {
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-copy]')];
  const preferred = buttons.find((button) => button.dataset['copy'] === rememberedStyle()) ?? buttons[0];
  return (preferred && citationBeside(preferred)?.text) ?? '';
}

export function rememberStyle(style: string): void {
  try {
    localStorage.setItem(STYLE_KEY, style);
  } catch {
    // Storage may be switched off; the first style then serves.
  }
}

function rememberedStyle(): string | null {
  try {
    return localStorage.getItem(STYLE_KEY);
  } catch {
    return null;
  }
}
