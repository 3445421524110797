import { wordsIn } from '../words/words.ts';
import { exportSite } from '../publish/export-site.ts';
import { recoverBuild } from '../publish/replace-folder.ts';
import { siteAddress, typedPath } from '../content/content-folder.ts';
import { readArguments } from './arguments.ts';

/** Packs the last build into a zip that opens from a folder, a stick or a disk without any server. */
const { values } = readArguments(
  { options: { site: { type: 'string' }, out: { type: 'string' } } },
  'npm run export [-- --site DIR] [--out FILE]',
);

const site = values.site === undefined ? 'dist' : typedPath(values.site);
const out = values.out === undefined ? 'archive.zip' : typedPath(values.out);

try {
  recoverBuild(site);
  const count = exportSite(site, siteAddress().base, out);
  const files = wordsIn().count(count, { one: 'file', other: 'files' });
  console.log(`${out} holds ${files}; unpack it and open archive/index.html.`);
} catch (error) {
  console.error(`Nothing was exported. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
