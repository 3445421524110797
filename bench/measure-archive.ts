import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchPhoneBrowser } from './browser/phone.ts';
import { measurePage } from './browser/measure-pages.ts';
import type { PageLoad } from './browser/measure-pages.ts';
import { measureSearch } from './browser/measure-search.ts';
import { serveSlowly } from './browser/slow-line.ts';
import { buildFloor } from './build/floor.ts';
import { runMeasured } from './build/run-measured.ts';
import { sizeOf } from './build/site-size.ts';
import type { SiteSize } from './build/site-size.ts';
import type { Measured } from './report/run.ts';
import { writeSyntheticArchive } from './synthetic/write-synthetic-archive.ts';

const ROOT = join(import.meta.dirname, '..');
const MODULES = join(ROOT, 'node_modules');
/** Words that every synthetic archive speaks of, and that are topics of it. */
const QUERIES = ['energy', 'transport'] as const;

/** How often pages and searches are measured; the middle run counts. No browser is started for none. */
interface Measuring {
  readonly folder: string;
  readonly seed: number;
  readonly runs: number;
  /** Told what begins. */
  readonly onStep: (text: string) => void;
  readonly onDetail: (detail: string) => void;
}

/** Makes a synthetic archive, builds it and its floor, and measures both; then its pages on the slow phone. */
export async function measureArchive(
  meetings: number,
  { folder, seed, runs, onStep, onDetail }: Measuring,
): Promise<Measured> {
  const name = `${String(meetings)} meetings`;
  const content = join(folder, `content-${String(meetings)}`);
  const site = join(folder, `site-${String(meetings)}`);
  onStep(`${name}: writing the archive`);
  await writeSyntheticArchive(content, {
    meetings,
    seed,
    onProgress: (written) => {
      onDetail(`${String(written)} records`);
    },
  });
  let pages = 0;
  const onLine = (line: string) => {
    if (!/[├└]─/.test(line)) return;
    pages += 1;
    if (pages % 50 === 0) onDetail(`${String(pages)} pages`);
  };
  onStep(`${name}: building the floor`);
  const floor = await buildFloor(join(folder, `floor-${String(meetings)}`), { content, modules: MODULES, onLine });
  onStep(`${name}: building the site`);
  const build = await runMeasured([...(await buildCommand()), '--out', site], {
    folder: ROOT,
    environment: { CONTENT_DIR: content },
    onLine: (line) => {
      onDetail(line);
    },
  });
  onStep(`${name}: weighing the pages`);
  const size = await sizeOf(site);
  const { files, bytes, index } = await sizeOf(floor.site);
  const measured = { meetings, build, size, floor: floor.cost, floorSize: { files, bytes, index } };
  if (runs === 0) return measured;
  onStep(`${name}: reading on the slow phone`);
  return { ...measured, ...(await measureReading(site, size, runs, onDetail)) };
}

/** The command of `npm run build` as it stands in package.json, without `node`. */
async function buildCommand(): Promise<string[]> {
  const text = await readFile(join(ROOT, 'package.json'), 'utf8');
  const [node, ...command] = /"build": "([^"]+)"/.exec(text)?.[1]?.split(' ') ?? [];
  if (node !== 'node') throw new Error('package.json has no script "build" that begins with node');
  return command;
}

async function measureReading(site: string, size: SiteSize, runs: number, onDetail: (detail: string) => void) {
  const browser = await launchPhoneBrowser();
  const line = await serveSlowly(site);
  try {
    const pages: Record<string, PageLoad> = {};
    for (const [template, { heaviest }] of Object.entries(size.templates)) {
      onDetail(template);
      pages[template] = await measurePage(browser, line, heaviest.replace(/(^|\/)index\.html$/, '$1'), runs);
    }
    onDetail('search');
    const search = await measureSearch(browser, line, 'about/', QUERIES, runs);
    return { pages, search };
  } finally {
    await line.close();
    await browser.close();
  }
}
