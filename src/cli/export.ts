import { wordsIn } from '../words/words.ts';
import { exportSite } from '../publish/export-site.ts';
import { recoverFolder } from '../publish/swap-folder.ts';
import { siteAddress } from '../content/content-folder.ts';
import { readArguments } from './arguments.ts';

/** Packs the last build into a zip that opens from a folder, a stick or a disk without any server. */
const { values } = readArguments(
  { options: { site: { type: 'string', default: 'dist' }, out: { type: 'string', default: 'archive.zip' } } },
  'npm run export [-- --site DIR] [--out FILE]',
);

try {
  recoverFolder(values.site);
  const count = await exportSite(values.site, siteAddress().base, values.out);
  const files = wordsIn().count(count, { one: 'file', other: 'files' });
  console.log(`${values.out} holds ${files}; unpack it and open archive/index.html.`);
} catch (error) {
  console.error(`Nothing was exported. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
