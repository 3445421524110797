import { readdirSync } from 'node:fs';
import { addressWarning, typedPath } from '../content/content-folder.ts';
import { buildShard, buildSite, mergeShards } from '../publish/build-site.ts';
import { shardOf } from '../publish/shards.ts';
import { fail, readArguments, refuseArguments } from './arguments.ts';

const USAGE = `npm run build [-- --out DIR] [--compress] [--verbose] [--shard 2/4]
npm run merge [-- --out DIR] [--compress] [DIR …]`;

/**
 * Builds the site into dist/, or elsewhere, in one step: readers see the former site until the new one is complete. With
 * --shard builds one shard of it, with --merge puts shards together to the site that one build would have made.
 */
const { values, positionals } = readArguments(
  {
    options: {
      out: { type: 'string' },
      compress: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      shard: { type: 'string' },
      merge: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  },
  USAGE,
);
const { compress, verbose, merge } = values;
const given = values.out === undefined ? undefined : typedPath(values.out);
const out = given ?? 'dist';
const shard = values.shard === undefined ? undefined : shardOf(values.shard);
if (values.shard !== undefined && shard === undefined) refuseArguments(`“${values.shard}” is no shard, such as 2/4.`, USAGE); // prettier-ignore
if (shard && compress) refuseArguments('Shards are compressed when they are put together: npm run merge -- --compress', USAGE); // prettier-ignore
if (!merge && positionals.length > 0) refuseArguments(`“${positionals.join(' ')}” is no option of a build.`, USAGE);

try {
  if (shard) {
    const folder = given ?? `dist.shard-${String(shard.number)}`;
    await buildShard(folder, shard, { verbose });
    console.log(`${folder} has shard ${String(shard.number)}/${String(shard.of)} of the site.`);
  } else {
    const warning = merge ? undefined : addressWarning();
    if (warning !== undefined) console.error(warning);
    const found = () => readdirSync('.').filter((name) => /^dist\.shard-\d+$/u.test(name));
    const shards = (positionals.length > 0 ? positionals.map(typedPath) : merge ? found() : []).sort();
    const files = merge ? await mergeShards(shards, out, compress) : await buildSite(out, { compress, verbose });
    console.log(`${out} has ${files.toLocaleString('en')} files for readers.`);
  }
} catch (error) {
  fail(error);
}
