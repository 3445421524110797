import { parseArgs } from 'node:util';
import { writeSyntheticArchive } from './synthetic/write-synthetic-archive.ts';

// node bench/generate.ts --out DIR [--meetings 1000] [--seed 1]: writes a synthetic content folder; DIR is emptied.
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    meetings: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});
if (values.out === undefined) throw new Error('--out DIR is missing: the folder to write, which is emptied first');
await writeSyntheticArchive(values.out, { meetings: Number(values.meetings), seed: Number(values.seed) });
