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
  }
}

const { resolve } = createRequire(import.meta.resolve('@axe-core/playwright'));
const SOURCE = await readFile(resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on a page as it stands, a line for each element. It is brought into the page once and run there: its
 * own driver brings it anew for each run, which takes several times as long as the run.
 * @param only tags or names of its rules; without them those that it has on by default
 */
export async function axeViolations(
  page: Page,
  only?: { readonly type: 'tag' | 'rule'; readonly values: readonly string[] },
): Promise<string[]> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(SOURCE);
  return page.evaluate(async (runOnly) => {
    const results = await window.axe?.run(document, { resultTypes: ['violations'], ...(runOnly && { runOnly }) });
    if (results === undefined) throw new Error('axe is not in the page');
    return results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id}: ${help} ${target.join(' ')}`),
    );
  }, only);
}
