import { dayInPattern } from '../words/day-in-pattern.ts';
import { copying as words } from '../words/en/copying.ts';

import css from './copy-menu.css?inline';
import { element } from './elements.ts';

const styles = new CSSStyleSheet();
styles.replaceSync(css);
document.adoptedStyleSheets.push(styles);

const status = element('p', { role: 'status', class: 'heard-only' });
document.body.append(status);

/** How long a button says that it has copied. */
const SHOWN_MILLISECONDS = 2000;

/** The menu that is open, with the number of the paragraph that it belongs to. */
let open: { number: HTMLElement; menu: HTMLElement } | undefined;

/** Opens the menu of a paragraph below its number, or closes it. */
export function toggleMenu(number: HTMLElement): void {
  const wasOpen = open?.number === number;
  close();
  if (wasOpen) return;
  const menu = menuOf(number);
  number.setAttribute('aria-expanded', 'true');
  number.after(menu);
  open = { number, menu };
  // The number is a link too: when the browser has followed it, it has let go of the focus.
  requestAnimationFrame(() => setTimeout(() => menu.querySelector('button')?.focus()));
}

function close(): void {
  open?.menu.remove();
  open?.number.setAttribute('aria-expanded', 'false');
  open = undefined;
}

addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !open) return;
  const { number, menu } = open;
  if (menu.contains(document.activeElement)) number.focus();
  close();
});
for (const type of ['pointerdown', 'focusin']) {
  addEventListener(type, ({ target }) => {
    const isWithin = target instanceof Node && (open?.menu.contains(target) === true || open?.number.contains(target));
    if (open && isWithin !== true) close();
  });
}

function menuOf(number: HTMLElement): HTMLElement {
  const row = number.parentElement;
  const paragraph = Number(number.textContent);
  // The address of this wording, which says later whether the words still stand.
  const address = new URL(`#${row?.querySelector('.current')?.id ?? ''}`, location.href).href;
  const { record = '', report = '' } = number.closest<HTMLElement>('[data-record]')?.dataset ?? {};
  const excerpt = () => words.excerpt(readable(row?.querySelector('.text')), record, paragraph, report);
  const button = (label: string, text: () => string) => {
    const made = element('button', { type: 'button' }, label);
    made.addEventListener('click', () => void copyText(text(), made));
    return made;
  };
  return element(
    'div',
    { class: 'copy-menu screen-only', role: 'group', 'aria-label': words.menu(paragraph) },
    button(words.copyLink, () => address),
    button(words.copyText, () => `${excerpt()}\n\n${chosenCitation()}\n\n${address}\n`),
  );
}

/** Copies the citation beside a button, with the date of today as that of access. */
export function copyCitation(button: HTMLElement): void {
  const citation = citationBeside(button);
  if (citation) void copyText(citation.text, button, citation.shown);
}

/** The citation of this record that stands beside a button of a style, with the date of today filled in. */
function citationBeside(button: Element): { text: string; shown: Element } | undefined {
  const shown = button.closest('[data-style]')?.querySelector('[data-citation]');
  if (!shown) return undefined;
  const accessed = shown.querySelector<HTMLElement>('[data-accessed]');
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()] as const;
  if (accessed) accessed.textContent = dayInPattern(accessed.dataset['accessed'] ?? '', today);
  return { text: readable(shown), shown };
}

/** The citation in the style that is chosen on the page, or the only one on it. */
function chosenCitation(): string {
  const style = document.querySelector<HTMLInputElement>('[name=citation-style]:checked');
  const button = document.querySelector(style ? `[data-copy="${style.value}"]` : '[data-copy]');
  return (button && citationBeside(button)?.text) ?? '';
}

function readable(text: Element | null | undefined): string {
  return text?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
}

/**
 * Copies a text, says so on the button and to screen readers. Where the browser refuses, it selects what could be
 * copied, if that is on the page, and says that.
 */
async function copyText(text: string, button: HTMLElement, shown?: Element): Promise<void> {
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
