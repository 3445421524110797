/** Where the style that a reader copied last is kept, for the records read after it. */
const STYLE_KEY = 'citation-style';

/** Fetches what copies only when the reader turns to the number of a paragraph or to the citations. */
const load = () => import('./copying.ts');

for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false;

for (const choice of document.querySelectorAll<HTMLInputElement>('[name=citation-style]')) {
  if (choice.value === rememberedStyle()) choice.checked = true;
}

for (const type of ['pointerover', 'focusin', 'click']) {
  addEventListener(type, ({ target }) => {
    const turnedTo = target instanceof Element && target.closest<HTMLElement>('.number, [data-copy]');
    if (!turnedTo) return;
    const style = turnedTo.dataset['copy'];
    if (type === 'click' && style !== undefined) rememberStyle(style);
    load().then(
      ({ copyCitation, toggleMenu }) => {
        if (type === 'click') (style === undefined ? toggleMenu : copyCitation)(turnedTo);
      },
      () => {
        if (type === 'click') tellLost(turnedTo);
      },
    );
  });
}

/** Says that the file did not come, and loads the page anew at the next click: a new deployment has another file. */
function tellLost(turnedTo: HTMLElement): void {
  if (document.querySelector('[role=alert]') !== null) {
    location.reload();
    return;
  }
  const told = document.createElement('p');
  told.role = 'alert';
  told.className = 'text-note';
  told.textContent = COPYING_LOST;
  turnedTo.after(told);
}

// Storage may be switched off; the first style then serves.
function rememberStyle(style: string): void {
  try {
    localStorage.setItem(STYLE_KEY, style);
  } catch {
    return;
  }
}

function rememberedStyle(): string | null {
  try {
    return localStorage.getItem(STYLE_KEY);
  } catch {
    return null;
  }
}
