import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder } from '../content/content-folder.ts';
import { EDITOR_SCHEMAS } from '../desk/schemas/editor-schemas.ts';
import { indexFrontMatter } from '../desk/schemas/front-matter-index.ts';
import { schemaText } from '../desk/schemas/schema-text.ts';

/** Writes the JSON Schemas that give completion and explanations in the editor; run it after changing a schema. */
const folder = join('.vscode', 'schemas');
await mkdir(folder, { recursive: true });
for (const { name, schema } of EDITOR_SCHEMAS) {
  await writeFile(join(folder, `${name}.schema.json`), await schemaText(schema));
}
await indexFrontMatter('.', contentFolder());
console.log(`Wrote ${String(EDITOR_SCHEMAS.length)} schemas to ${folder}, and the index of front matter to .astro.`);
