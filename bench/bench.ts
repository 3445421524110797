import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments, refuseArguments } from '../src/cli/arguments.ts';
import { measureArchive } from './measure-archive.ts';
import { judge } from './report/budgets.ts';
import { showProgress } from '../src/publish/show-progress.ts';
import { lastCommittedRun, writeRun } from './report/results.ts';
import type { Measured, Run } from './report/run.ts';
import { sizesOf, USAGE } from './report/sizes.ts';
import { tableOf } from './report/table.ts';

const { values } = readArguments(
  {
    options: {
      meetings: { type: 'string' },
      seed: { type: 'string', default: '1' },
      runs: { type: 'string', default: '3' },
      keep: { type: 'string' },
      'no-browser': { type: 'boolean', default: false },
      'no-write': { type: 'boolean', default: false },
    },
  },
  USAGE,
);
const sizes = sizesOf(values.meetings) ?? refuseArguments(`“${values.meetings ?? ''}” is no number of meetings`, USAGE);
const runs = values['no-browser'] ? 0 : Number(values.runs);
const STEPS = runs === 0 ? 4 : 5;

const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'bench-')));
const progress = showProgress(sizes.length * STEPS);
const measured: Measured[] = [];
try {
  let [step, text] = [-1, ''];
  for (const meetings of sizes) {
    measured.push(
      await measureArchive(meetings, {
        folder,
        seed: Number(values.seed),
        runs,
        onStep: (begun) => {
          [step, text] = [step + 1, begun];
          progress.at(step, text);
        },
        onDetail: (detail) => {
          progress.at(step, text, detail);
        },
      }),
    );
  }
} finally {
  progress.end();
  if (values.keep === undefined) await rm(folder, { recursive: true, force: true });
}

const run: Run = {
  date: new Date().toISOString().slice(0, 10),
  versions: { node: process.versions.node, astro: await versionOf('astro'), pagefind: await versionOf('pagefind') },
  processors: availableParallelism(),
  measured,
};
const judgements = judge(measured);
const before = await lastCommittedRun(sizes);
console.log(tableOf(run, judgements, before));
if (!values['no-write']) console.log(`\nWritten to ${await writeRun(run)}`);
if (judgements.some(({ isOver }) => isOver)) process.exitCode = 1;

async function versionOf(name: string): Promise<string> {
  const text = await readFile(join(import.meta.dirname, '../node_modules', name, 'package.json'), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? 'unknown';
}
