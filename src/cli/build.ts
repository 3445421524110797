import { wordsIn } from '../words/words.ts';
import { buildShard, buildSite } from '../publish/build-site.ts';
import { shardOf } from '../publish/shard.ts';
import { addressWarning } from '../content/content-folder.ts';
import { readArguments, refuseArguments } from './arguments.ts';

const USAGE = 'npm run build [-- --out DIR] [--compress] [--verbose] [--shard 2/4]';

/**
 * Builds the site into dist/, or elsewhere, in one step: readers see the former site until the new one is complete. With
 * --shard builds one shard of it, which npm run merge puts together with the others.
 */
const { values } = readArguments(
  {
    options: {
      out: { type: 'string' },
      compress: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      shard: { type: 'string' },
    },
  },
  USAGE,
);

try {
  if (values.shard === undefined) await buildWhole(values.out ?? 'dist');
  else await buildOne(values.shard);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // What a failed build has started, such as the bundler, would keep the process waiting.
  process.exit(1);
}

async function buildWhole(folder: string): Promise<void> {
  const { compress, verbose } = values;
  const warning = addressWarning();
  if (warning !== undefined) console.error(warning);
  const { files } = await buildSite(folder, { compress, isVerbose: verbose });
  console.log(`${folder} has ${wordsIn().count(files, { one: 'file', other: 'files' })}.`); // prettier-ignore
}

async function buildOne(written: string): Promise<void> {
  const shard = shardOf(written) ?? refuseArguments(`“${written}” is no shard, such as 2/4.`, USAGE);
  if (values.compress) refuseArguments('Shards are compressed when they are put together: npm run merge -- --compress', USAGE); // prettier-ignore
  const folder = values.out ?? `dist.shard-${String(shard.number)}`;
  await buildShard(folder, shard, { isVerbose: values.verbose });
  console.log(`${folder} has shard ${written} of the site.`);
}
