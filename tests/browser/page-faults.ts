import type { Page } from 'playwright-core';

/** Of everything that reaches over, as much as leads to the cause. */
const SHOWN = 8;

/** What reaches over the right edge of the page, outside of anything that scrolls by itself; nothing when all fits. */
export async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate((shown) => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const scrolls = (element: Element) => /auto|scroll/u.test(getComputedStyle(element).overflowX);
    /** Whether it scrolls within the page, or is there only to be heard. */
    const isContained = (element: Element) => {
      for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
        if (scrolls(at) || at.getBoundingClientRect().width <= 1) return true;
      }
      return false;
    };
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      // In drawings, scrollWidth is no width of what is drawn.
      const reach = element instanceof SVGElement ? right : Math.max(right, left + element.scrollWidth);
      if (reach <= clientWidth + 1 || width <= 1 || height <= 1) return false;
      return (right > clientWidth + 1 || !scrolls(element)) && !isContained(element);
    });
    const page = scrollWidth > clientWidth ? [`the page is ${String(scrollWidth)} px wide`] : [];
    const innermost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
    return [...page, ...innermost.slice(0, shown).map((element) => element.outerHTML.slice(0, 120))];
  }, SHOWN);
}

/** Has the reader’s browser write everything twice as large while a test looks at it. */
export async function withLargeText(page: Page, look: () => Promise<void>): Promise<void> {
  const before = await page.locator('h1').evaluate((heading) => parseFloat(getComputedStyle(heading).fontSize));
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  try {
    // The heading follows the width of the page as well, so that it need not double.
    await page.waitForFunction((size) => {
      const heading = document.querySelector('h1');
      return heading !== null && parseFloat(getComputedStyle(heading).fontSize) > size * 1.5;
    }, before);
    await look();
  } finally {
    await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
    await session.detach();
  }
}

/** What a browser that knows no styles would show: no style sheet is left, and everything folded is open. */
export async function takeStylesAway(): Promise<{ lost: string[]; joined: string[]; unseen: string[] }> {
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

/** On how many sheets a page is printed. */
export async function countSheets(page: Page, format: string): Promise<number> {
  await page.evaluate(() => document.fonts.ready);
  const pdf = (await page.pdf({ format })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}

/** What stands at the foot of each sheet. The browser draws what the rules for sheets say; that can be read off them. */
export function feetOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSPageRule)
      .map((rule) => rule.cssText)
      .join(' '),
  );
}
