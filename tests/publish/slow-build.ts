import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { replaceFolder } from '../../src/publish/replace-folder.ts';

/** Replaces the folder that it is given as a build does, slowly, by files that are always the same. */
const [, , folder = ''] = process.argv;
await replaceFolder(folder, [], async (next) => {
  for (let file = 0; file < 40; file += 1) {
    writeFileSync(join(next, `${String(file)}.html`), `<title>${String(file)}</title>`);
    await wait(5);
  }
});
