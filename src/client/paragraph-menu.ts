import { copyingWordsIn } from '../words/copying.ts';
import { copyText } from './clipboard.ts';
import { element } from './elements.ts';
import { chosenCitation } from './page-citation.ts';
import css from './paragraph-menu.css?inline';

const words = copyingWordsIn(document.documentElement.lang);

const styles = new CSSStyleSheet();
styles.replaceSync(css);
document.adoptedStyleSheets.push(styles);

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
  const address = new URL(`#${number.dataset['wording'] ?? ''}`, location.href).href;
  const { record = '', report = '' } = number.closest<HTMLElement>('[data-record]')?.dataset ?? {};
  const excerpt = () => words.excerpt(readable(row?.querySelector('.text')), record, paragraph, report);
  const button = (label: string, text: () => string) => {
    const made = element('button', { type: 'button' }, label);
    made.addEventListener('click', () => void copyText(text(), made));
    return made;
  };
  return element(
    'div',
    { class: 'copy-menu', role: 'group', 'aria-label': words.menu(paragraph) },
    button(words.copyLink, () => address),
    button(words.copyText, () => `${excerpt()}\n\n${chosenCitation()}\n\n${address}\n`),
  );
}

function readable(text: Element | null | undefined): string {
  return text?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
}
