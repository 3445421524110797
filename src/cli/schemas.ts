import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder } from '../content/content-folder.ts';
import { EDITOR_SCHEMAS, indexFrontMatter, schemaText } from '../desk/schemas.ts';

/** Writes the JSON Schemas that give completion and explanations in the editor; run it after changing a schema. */
const folder = join('.vscode', 'schemas');
await mkdir(folder, { recursive: true });
for (const { name, schema } of EDITOR_SCHEMAS) {
  await writeFile(join(folder, `${name}.schema.json`), await schemaText(schema));
}
await indexFrontMatter('.', contentFolder());
console.log(`Wrote ${String(EDITOR_SCHEMAS.length)} schemas to ${folder}, and the index of front matter to .astro.`);
