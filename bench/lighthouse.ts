import { createServer } from 'node:net';
import lighthouse, { desktopConfig } from 'lighthouse';
import { showProgress } from '../src/publish/show-progress.ts';
import { templates } from '../tests/browser/templates.ts';
import { launchPhoneBrowser } from './browser/phone.ts';
import { serveSlowly } from './browser/slow-line.ts';

/**
 * Lighthouse on one page of every template of the last build, as a phone and as a desktop. The files are sent compressed,
 * as hosts send them; Lighthouse itself reckons with the slow line. Prints every category that is below 100 with the
 * audits that cost it, and exits 1 then.
 */
const DEVICES = [
  ['phone', undefined],
  ['desktop', desktopConfig],
] as const;

/** Pages that ask search engines not to list them, which is no fault of theirs. */
const UNLISTED = new Set([templates['404.astro'], templates['offline.astro']]);

const paths = Object.values(templates);
const site = await serveSlowly('dist');
const port = await freePort();
const browser = await launchPhoneBrowser([`--remote-debugging-port=${String(port)}`]);
const progress = showProgress(paths.length * DEVICES.length);
const below: string[] = [];
let done = 0;
try {
  for (const path of paths) {
    for (const [device, config] of DEVICES) {
      progress.at(done, `/${path}`, device);
      done += 1;
      const skipAudits = UNLISTED.has(path) ? ['is-crawlable'] : [];
      const flags = { port, logLevel: 'error', skipAudits } as const;
      const result = await lighthouse(new URL(path, site.address).href, flags, config);
      if (result === undefined) throw new Error(`Lighthouse gave no result for /${path}`);
      below.push(...belowHundred(result.lhr).map((line) => `/${path} (${device}): ${line}`));
    }
  }
} finally {
  progress.end();
  await browser.close();
  await site.close();
}
console.log(
  below.length === 0
    ? `100 in every category on ${String(paths.length)} templates, phone and desktop`
    : below.join('\n'),
);
if (below.length > 0) process.exitCode = 1;

/** What Lighthouse says of a page, as far as it is read here. */
interface Verdict {
  readonly categories: Readonly<
    Record<string, { title: string; score: number | null; auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { score: number | null; displayValue?: string }>>;
}

/** The categories below 100, each with the audits that cost it. */
function belowHundred({ categories, audits }: Verdict): string[] {
  return Object.values(categories)
    .filter(({ score }) => score !== null && score < 1)
    .map(({ title, score, auditRefs }) => {
      const costly = auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim());
      return `${title} ${String(Math.round((score ?? 0) * 100))}: ${costly.join(', ')}`;
    });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
