import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runMeasured } from './run-measured.ts';
import type { Cost } from './run-measured.ts';

/** Its cache is in its own folder: in node_modules, which it shares, the site would read all of it at every build. */
const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module" }\n',
  'astro.config.mjs': `export default { trailingSlash: 'always', markdown: { syntaxHighlight: false }, cacheDir: './cache' };\n`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { meetings: defineCollection({ loader: glob({ base: process.env.CONTENT_DIR + '/meetings', pattern: '*.md' }) }) };
`,
  'src/pages/meetings/[id].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('meetings')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{entry.data.title}</title></head>
<body><h1>{entry.data.title}</h1><Content /></body></html>
`,
};

/**
 * Builds the floor: the least that Astro and Pagefind do for the same texts, one unstyled page per meeting and the
 * stock index over them.
 * @param folder a working folder, emptied first
 * @param modules the node_modules with Astro and Pagefind
 */
export async function buildFloor(folder: string, content: string, modules: string): Promise<Cost> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await symlink(modules, join(folder, 'node_modules'), 'dir');
  const pages = await runMeasured([join(modules, 'astro/bin/astro.mjs'), 'build'], folder, { CONTENT_DIR: content });
  const index = await runMeasured([join(modules, 'pagefind/lib/runner/bin.cjs'), '--site', 'dist'], folder);
  return {
    wall: pages.wall + index.wall,
    cpu: pages.cpu + index.cpu,
    memory: Math.max(pages.memory, index.memory),
  };
}
