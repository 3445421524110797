import { describe } from 'vitest';
import { openPage, templates } from './templates.ts';
import { test } from './visit.ts';

/** What a browser that knows no styles would show: no style sheet is left, and everything folded is open. */
async function takeStylesAway(): Promise<{ lost: string[]; joined: string[]; unseen: string[] }> {
  // Runs in the page, where nothing of this file is known.
  for (const details of document.querySelectorAll('details')) details.open = true;
  // The navigation, which the button of the header opens by the browser’s own means.
  for (const menu of document.querySelectorAll('[popover]')) menu.removeAttribute('popover');
  // A field stands between the words beside it.
  for (const field of document.querySelectorAll('input, select')) field.after(' ');
  const words = () => new Set(document.body.innerText.toLowerCase().split(/\s+/u));
  const before = words();
  for (const style of document.querySelectorAll('style, link[rel=stylesheet]')) style.remove();
  const after = words();
  const known = [...before];
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')];
  return Promise.resolve({
    lost: known.filter((word) => !after.has(word)),
    joined: [...after].filter(
      (word) => !before.has(word) && known.some((one) => one.length > 1 && word.startsWith(one) && before.has(word.slice(one.length))), // prettier-ignore
    ),
    unseen: links
      .filter((link) => link.closest('[hidden]') === null && link.getBoundingClientRect().width < 1)
      .map((link) => link.outerHTML),
  });
}

describe.concurrent('without styles', () => {
  test.for(Object.entries(templates))(
    '%s reads word by word, with every link',
    async ([, address], { look, expect }) => {
      const page = await look();
      await openPage(page, address);
      expect(await page.evaluate(takeStylesAway)).toEqual({ lost: [], joined: [], unseen: [] });
    },
  );
});
