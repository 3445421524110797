import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { ENTITY_KINDS } from '../../src/archive/content.ts';
import { wordsFile } from '../../src/search/search-files.ts';
import { archive } from '../../src/site/archive.ts';
import { letterOf, QUERIES } from './queries.ts';
import type { ExpectedSearch } from './queries.ts';

/** What the page shows for a query. */
interface Shown {
  readonly state: string;
  readonly status: string;
  readonly meetings: readonly string[];
  /** The known meetings shown. */
  readonly known: readonly string[];
  /** What is shown of other accounts, facts and summaries. */
  readonly accounts: readonly string[];
  readonly facts: readonly string[];
  /** The passages shown, in order: `B6`. */
  readonly passages: readonly string[];
  /** Why passages were found that have not the words of the query. */
  readonly explanations: readonly string[];
  readonly corrected: readonly string[];
  readonly unknown: readonly string[];
  readonly goTo: readonly string[];
}

let browser: Browser;
let page: Page;
const reciprocalRanks: number[] = [];
const recalls: number[] = [];

beforeAll(async () => {
  browser = await chromium.connect(inject('browser'));
  page = await browser.newPage({ baseURL: inject('rootSite').address });
  await page.goto('search/');
});

afterAll(async () => {
  await browser.close();
  const mean = (values: readonly number[]) =>
    (values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)).toFixed(3);
  console.info(
    `${String(QUERIES.length)} queries: recall ${mean(recalls)} (of ${String(recalls.length)} that have an answer), ` +
      `mean reciprocal rank ${mean(reciprocalRanks)} (of ${String(reciprocalRanks.length)} with a best passage)`,
  );
});

/** Searches as a link to the search page would, without loading the page again, and reads what is shown. */
async function search({ query, parameters = '' }: ExpectedSearch): Promise<Shown> {
  const address = new URLSearchParams(parameters);
  if (query !== '') address.set('q', query);
  const shown = await page.evaluate(async (written) => {
    const region = document.querySelector('[data-search-results]');
    if (region === null) throw new Error('the page has no search results');
    const ended = new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (region.getAttribute('data-search-state') === 'loading') return;
        watch.disconnect();
        resolve();
      });
      watch.observe(region, { attributes: true, attributeFilter: ['data-search-state'] });
    });
    history.pushState(null, '', `?${written}`);
    dispatchEvent(new PopStateEvent('popstate'));
    await ended;
    const all = (selector: string, attribute: string, within: ParentNode = document) =>
      [...within.querySelectorAll(selector)].map((one) => one.getAttribute(attribute) ?? '');
    return {
      state: region.getAttribute('data-search-state') ?? '',
      status: document.querySelector('[data-search-status]')?.textContent ?? '',
      meetings: all('[data-meeting]', 'data-meeting', region),
      known: all('[data-known]', 'data-known', region),
      accounts: [...region.querySelectorAll('[data-beside=account]')].map((one) => one.textContent),
      facts: [...region.querySelectorAll('[data-beside=facts], [data-beside=summary]')].map((one) => one.textContent),
      passages: [...region.querySelectorAll('[data-paragraph]')].map((one): [string, string] => [
        one.closest('[data-meeting]')?.getAttribute('data-meeting') ?? '',
        one.getAttribute('data-paragraph') ?? '',
      ]),
      explanations: [...region.querySelectorAll('small')].map((one) => one.textContent),
      corrected: all('[data-corrected]', 'data-corrected'),
      unknown: all('[data-unknown]', 'data-unknown'),
      goTo: all('[data-search-go-to] a', 'href').map((address) => address.replace(/^\/|\/$/gu, '')),
    };
  }, address.toString());
  return {
    ...shown,
    meetings: shown.meetings.map(letterOf),
    passages: shown.passages.map(([meeting, paragraph]) => `${letterOf(meeting)}${paragraph}`),
  };
}

const sorted = (letters: readonly string[]) => letters.toSorted().join('');

/** Hundreds of searches, one after the other. */
const EVERY_WORD_TIMEOUT = 240_000;

describe('the table of queries', () => {
  test('finds every word and every name that the archive has', { timeout: EVERY_WORD_TIMEOUT }, async () => {
    const names = ENTITY_KINDS.filter((kind) => kind !== 'commitments').flatMap((kind) =>
      archive[kind].flatMap((entity) => [
        entity.name,
        ...entity.otherNames,
        ...entity.nativeNames.map(({ name }) => name),
      ]),
    );
    const lost: string[] = [];
    for (const query of [...wordsFile(archive), ...names]) {
      const { state } = await search({ query, meetings: '' });
      if (state !== 'ready') lost.push(`${query}: ${state}`);
    }
    expect(lost).toEqual([]);
  });

  test.for(
    QUERIES.map((expected): [string, ExpectedSearch] => [
      [expected.query, expected.parameters ?? ''].join(' '),
      expected,
    ]),
  )('%s', async ([, expected]) => {
    const shown = await search(expected);
    const wanted = Array.from(expected.meetings);
    const best = [expected.first ?? []].flat();
    if (wanted.length > 0) {
      recalls.push(wanted.filter((letter) => shown.meetings.includes(letter)).length / wanted.length);
    }
    if (best.length > 0) {
      const rank = shown.passages.findIndex((passage) => best.includes(passage));
      reciprocalRanks.push(rank === -1 ? 0 : 1 / (rank + 1));
    }

    expect(shown.state).toBe(wanted.length === 0 && expected.known === undefined ? 'empty' : 'ready');
    if (expected.known !== undefined) expect(shown.known.toSorted()).toEqual(expected.known);
    if (expected.account !== undefined) expect(shown.accounts.join('\n')).toContain(expected.account);
    if (expected.fact !== undefined) expect(shown.facts.join('\n')).toContain(expected.fact);
    if (expected.ordered === true) expect(shown.meetings).toEqual(wanted);
    else expect(sorted(shown.meetings)).toBe(sorted(wanted));
    if (best.length > 0) expect(best).toContain(shown.passages[0]);
    if (expected.passages !== undefined && wanted.length > 0) {
      expect(Number.parseInt(shown.status, 10), shown.status).toBe(expected.passages);
    }
    for (const reason of ['spelled', 'called'] as const) {
      const name = expected[reason];
      if (name !== undefined) expect(shown.explanations).toContain(`${reason} ${name} here`);
    }
    expect(shown.corrected.join(' ')).toBe(expected.corrected ?? '');
    if (wanted.length > 0) expect(shown.unknown.join(' ')).toBe(expected.unknown ?? '');
    if (expected.goTo !== undefined && expected.goTo !== '') expect(shown.goTo).toContain(expected.goTo);
  });
});
