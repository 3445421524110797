import { rememberedStyle } from './citation-style.ts';

/** Fetches what copies only when the reader turns to the number of a paragraph or to the citations. */
const load = () => import('./copying.ts');

for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false;

const remembered = rememberedStyle();
for (const choice of document.querySelectorAll<HTMLInputElement>('[name=citation-style]')) {
  if (choice.value === remembered) choice.checked = true;
}

for (const type of ['pointerover', 'focusin', 'click']) {
  addEventListener(type, ({ target }) => {
    const turnedTo = target instanceof Element && target.closest<HTMLElement>('.number, [data-copy]');
    if (!turnedTo) return;
    void load().then(({ copyCitation, toggleMenu }) => {
      if (type === 'click') (turnedTo.dataset['copy'] === undefined ? toggleMenu : copyCitation)(turnedTo);
    });
  });
}
