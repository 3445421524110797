import { readdirSync } from 'node:fs';
import { wordsIn } from '../words/words.ts';
import { mergeShards } from '../publish/build-site.ts';
import { readArguments } from './arguments.ts';

/** Puts the shards that npm run build -- --shard has built together to the site that one build would have made. */
const { values, positionals } = readArguments(
  {
    options: { out: { type: 'string', default: 'dist' }, compress: { type: 'boolean', default: false } },
    allowPositionals: true,
  },
  'npm run merge [-- --out DIR] [--compress] [DIR …]',
);
const shards =
  positionals.length > 0 ? positionals : readdirSync('.').filter((name) => /^dist\.shard-\d+$/u.test(name));

try {
  const { files } = await mergeShards(shards.sort(), values.out, { compress: values.compress });
  console.log(`${values.out} has ${wordsIn().count(files, { one: 'file', other: 'files' })}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
