import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments, refuseArguments } from '../src/cli/arguments.ts';
import { report } from './figures.ts';
import type { Figure } from './figures.ts';
import { buildFloor } from './floor.ts';
import { writeSyntheticArchive } from './generate.ts';
import { pageWeights } from './page-weights.ts';
import { runMeasured } from './run-measured.ts';
import type { Cost } from './run-measured.ts';
import { measureSearch } from './search.ts';
import { measureVisit } from './visit.ts';

const ROOT = join(import.meta.dirname, '..');
const MODULES = join(ROOT, 'node_modules');
const USAGE = `npm run bench -- [--meetings N[,N…]] [--no-browser] [--seed 1] [--keep DIR]
Without --meetings: 5 and 1,000. From 10,000 on, 1,000 is measured too, and a build in four shards.`;
/** From so many meetings on the budgets of a large archive hold, and from here on those of its build. */
const [LARGE, LARGE_BUILD] = [1000, 10_000];
const SHARDS = 4;
/** A word that every synthetic archive speaks of, and that is a topic of it. */
const QUERY = 'energy';

const { values } = readArguments(
  {
    options: {
      meetings: { type: 'string', default: '5,1000' },
      seed: { type: 'string', default: '1' },
      keep: { type: 'string' },
      'no-browser': { type: 'boolean', default: false },
    },
  },
  USAGE,
);
const asked = values.meetings.split(',').map(Number);
if (asked.some((size) => !Number.isInteger(size) || size < 1)) refuseArguments(`“${values.meetings}” is no number of meetings`, USAGE); // prettier-ignore
const sizes = [...new Set(Math.max(...asked) >= LARGE_BUILD ? [LARGE, ...asked] : asked)].sort((a, b) => a - b);
const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'bench-')));
const figures: Figure[] = [];
const walls = new Map<number, number>();
try {
  for (const meetings of sizes) await measure(meetings);
} finally {
  if (values.keep === undefined) await rm(folder, { recursive: true, force: true });
}
const [small, large] = [walls.get(LARGE), walls.get(LARGE_BUILD)];
if (small !== undefined && large !== undefined) {
  figures.push({ what: 'growth from 1,000 to 10,000', value: large / small, unit: '×', budget: 11 });
}
report(figures);

/** Makes a synthetic archive, builds it and its floor, and measures both; then its search on the slow phone. */
async function measure(meetings: number): Promise<void> {
  const at = `${meetings.toLocaleString('en')} meetings:`;
  const [content, site] = [join(folder, `content-${String(meetings)}`), join(folder, `site-${String(meetings)}`)];
  const isLarge = meetings >= LARGE;
  const add = (what: string, value: number, unit: string, budget?: number) =>
    figures.push({ what: `${at} ${what}`, value, unit, ...(budget !== undefined && { budget }) });
  const addCost = (what: string, { wall, cpu, memory }: Cost, most?: number) => {
    add(`${what}, wall time`, wall, 's');
    add(`${what}, processor time`, cpu, 's');
    add(`${what}, largest process`, memory, 'MB', most);
  };
  const command = (name: string, ...more: string[]) =>
    runMeasured([join(ROOT, `src/cli/${name}.ts`), ...more], ROOT, { CONTENT_DIR: content });

  console.error(`${at} the archive`);
  writeSyntheticArchive(content, { meetings, seed: Number(values.seed) });
  console.error(`${at} the bare site`);
  const floor = await buildFloor(join(folder, `floor-${String(meetings)}`), content, MODULES);
  addCost('bare site', floor);
  console.error(`${at} the site`);
  const build = await command('build', '--out', site);
  walls.set(meetings, build.wall);
  addCost('build', build, meetings >= LARGE_BUILD ? 4000 : undefined);
  add('build, times the bare site', build.wall / floor.wall, '×', meetings >= LARGE_BUILD ? 4 : undefined);
  if (meetings >= LARGE_BUILD) {
    const shards = Array.from({ length: SHARDS }, (_, index) => join(folder, `shard-${String(index + 1)}`));
    let longest = 0;
    for (const [index, shard] of shards.entries()) {
      console.error(`${at} shard ${String(index + 1)}`);
      const { wall } = await command('build', '--out', shard, '--shard', `${String(index + 1)}/${String(SHARDS)}`);
      add(`shard ${String(index + 1)} of ${String(SHARDS)}`, wall, 's');
      longest = Math.max(longest, wall);
    }
    const merge = await command('build', '--merge', '--out', join(folder, 'merged'), ...shards);
    add('merge', merge.wall, 's');
    add('longest shard and merge, times the bare site', (longest + merge.wall) / floor.wall, '×', 1.6);
  }
  console.error(`${at} the pages`);
  const weights = await pageWeights(site);
  for (const { kind, pages, weight } of weights) {
    add(`heaviest of ${pages.toLocaleString('en')} ${kind}`, weight, 'B', isLarge ? 40_000 : 14_000);
  }
  add('files', (await readdir(site, { recursive: true })).length, '');
  if (values['no-browser']) return;
  console.error(`${at} a visit and a search on the slow phone`);
  const record = weights.find(({ kind }) => kind === 'meetings/…')?.heaviest ?? '';
  const visit = await measureVisit(site, record.replace('index.html', ''));
  add('a record, largest paint', visit.paint, 'ms', 600);
  add('a record, layout shift', visit.shift, '', 0);
  add('a record with what the browser fetches by itself', visit.bytes, 'B', 50_000);
  add('a record, requests', visit.requests, '', 6);
  add('a first visit with the service worker', visit.allBytes, 'B', 90_000);
  add('a first visit, requests', visit.allRequests, '', 12);
  const { bytes, answer } = await measureSearch(site, QUERY);
  add('first search', bytes, 'B', isLarge ? 270_000 : 117_000);
  add('first search, answer', answer, 'ms', isLarge ? 2000 : 950);
}
