import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** The part of axe that is used here. */
interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{ violations: { id: string; help: string; nodes: { target: unknown[] }[] }[] }>;
}

declare global {
  interface Window {
    readonly axe?: Axe;
    axeSource?: string | undefined;
  }
}

const { resolve } = createRequire(import.meta.resolve('@axe-core/playwright'));
const SOURCE = await readFile(resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that look at colours, the only ones of which dark may find more than light. */
export const OF_COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } as const;

/**
 * What axe finds on a page as it stands, a line for each element.
 * @param only tags or names of its rules; without them those that it has on by default
 */
export async function axeViolations(
  page: Page,
  only?: { readonly type: 'tag' | 'rule'; readonly values: readonly string[] },
): Promise<string[]> {
  if (await page.evaluate(() => window.axe === undefined)) await bringAxe(page);
  return page.evaluate(async (runOnly) => {
    const results = await window.axe?.run(document, { resultTypes: ['violations'], ...(runOnly && { runOnly }) });
    if (results === undefined) throw new Error('axe is not in the page');
    return results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id}: ${help} ${target.join(' ')}`),
    );
  }, only);
}

/** Brings axe into a page, from a cache of the browser: to send it each time takes longer than what it does there. */
async function bringAxe(page: Page): Promise<void> {
  const isKept = await page.evaluate(async () => {
    window.axeSource = await (await caches.match('/axe'))?.text();
    return window.axeSource !== undefined;
  });
  if (!isKept) {
    await page.evaluate(async (source) => {
      window.axeSource = source;
      await (await caches.open('axe')).put('/axe', new Response(source));
    }, SOURCE);
  }
  await page.evaluate('(0, eval)(axeSource)');
}
