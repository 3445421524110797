import { openPhone, withSlowSite } from './phone.ts';
import type { Transfer } from './phone.ts';

/** A reader’s first visit to a page on the slow phone, with nothing in the cache, without and with the service worker. */
export function measureVisit(site: string, path: string) {
  return withSlowSite(site, async (browser, line) => {
    const visit = async () => {
      line.log.length = 0;
      const page = await openPhone(browser, 'allow');
      await page.goto(line.address + path, { waitUntil: 'load' });
      await line.settle(5000);
      const seen = await page.evaluate(paintAndShift);
      await page.context().close();
      const worker = line.log.findIndex((one) => one.path.endsWith('service-worker.js'));
      const itself = worker === -1 ? line.log : line.log.slice(0, worker);
      const sum = (all: readonly Transfer[]) => all.reduce((bytes, one) => bytes + one.bytes, 0);
      return { ...seen, requests: itself.length, bytes: sum(itself), allRequests: line.log.length, allBytes: sum(line.log) }; // prettier-ignore
    };
    // The first visit only makes the server compress what is fetched.
    await visit();
    line.slowDown();
    return visit();
  });
}

/** Runs in the page: when the largest paint was, in milliseconds, and by how much things moved. */
async function paintAndShift(): Promise<{ paint: number; shift: number }> {
  const seen = (type: string) =>
    new Promise<PerformanceEntry[]>((resolve) => {
      new PerformanceObserver((list) => {
        resolve(list.getEntries());
      }).observe({ type, buffered: true });
      setTimeout(resolve, 500, []);
    });
  const paints = await seen('largest-contentful-paint');
  const shifts = await seen('layout-shift');
  const sum = shifts.reduce((all, entry) => all + Number(Reflect.get(entry, 'value')), 0);
  return { paint: Math.round(paints.at(-1)?.startTime ?? NaN), shift: sum };
}
