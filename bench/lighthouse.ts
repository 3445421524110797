import lighthouse, { desktopConfig } from 'lighthouse';
import { templates } from '../tests/browser/templates.ts';
import { withSlowSite } from './phone.ts';

/**
 * Lighthouse on one page of every template of the last build, as a phone and as a desktop. The files are sent
 * compressed, as hosts send them; Lighthouse itself reckons with the slow line. Prints every category that is below 100
 * with the audits that cost it, and exits 1 then.
 */
const DEVICES = [
  ['phone', undefined],
  ['desktop', desktopConfig],
] as const;
/** Pages that ask search engines not to list them, which is no fault of theirs. */
const UNLISTED = new Set([templates['404.astro'], templates['offline.astro']]);

/** Of this process, so that two do not meet. */
const port = 9300 + (process.pid % 500);
const below: string[] = [];
await withSlowSite(
  'dist',
  async (_, { address }) => {
    for (const path of Object.values(templates)) {
      for (const [device, config] of DEVICES) {
        console.error(`/${path} (${device})`);
        const skipAudits = UNLISTED.has(path) ? ['is-crawlable'] : [];
        const flags = { port, logLevel: 'error', skipAudits } as const;
        const result = await lighthouse(new URL(path, address).href, flags, config);
        if (result === undefined) throw new Error(`Lighthouse gave no result for /${path}`);
        below.push(...belowHundred(result.lhr).map((line) => `/${path} (${device}): ${line}`));
      }
    }
  },
  port,
);
console.log(below.length === 0 ? '100 in every category on every template, phone and desktop' : below.join('\n'));
if (below.length > 0) process.exitCode = 1;

type Verdict = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

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
