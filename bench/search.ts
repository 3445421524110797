import { parseArgs } from 'node:util';
import { measureSearch, traceFirstSearch } from './browser/measure-search.ts';
import { launchPhoneBrowser } from './browser/phone.ts';
import { serveSlowly } from './browser/slow-line.ts';

// node bench/search.ts [--site dist] [--page about/] [--runs 3] [QUERY …]: measures only the search of a built site on
// the slow phone: of each query, as a reader’s first, what it fetched and when; of the first two what measureSearch says.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string', default: 'dist' },
    page: { type: 'string', default: 'about/' },
    runs: { type: 'string', default: '3' },
  },
});
const queries = positionals.length === 0 ? ['energy', 'transport'] : positionals;
const runs = Number(values.runs);
const browser = await launchPhoneBrowser();
const line = await serveSlowly(values.site);
try {
  const [first = '', second = first] = queries;
  if (runs > 0) console.table(await measureSearch(browser, line, values.page, [first, second], runs));
  for (const query of queries) {
    // Once before, so that the server has compressed what it sends.
    await traceFirstSearch(browser, line, values.page, query);
    const { cost, transfers } = await traceFirstSearch(browser, line, values.page, query);
    console.log(`\n${query}: ${JSON.stringify(cost)}`);
    console.table(
      transfers.map(({ path, bytes, from, until }) => ({
        path,
        bytes,
        asked: Math.round(from),
        carried: until === undefined ? undefined : Math.round(until),
      })),
    );
  }
} finally {
  await line.close();
  await browser.close();
}
