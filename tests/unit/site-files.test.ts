import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { builtFiles } from '../../src/integrations/offline.ts';
import { SiteFiles } from '../../src/publish/site-files.ts';

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'site-files-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function filesIn(folder: string): SiteFiles {
  const site = new SiteFiles();
  site.open(folder);
  return site;
}

test('files are written in folders that are made for them, and remembered as they are on the disk', async () => {
  const folder = await newFolder();
  const site = filesIn(folder);
  site.write('people/li-qiang/index.html', '<p lang="zh">李强</p>');
  site.write('people/li-qiang/feed.json', '{}');
  site.write('pictures/one.png', new Uint8Array([137, 80, 78, 71]));
  expect(await readFile(join(folder, 'people/li-qiang/index.html'), 'utf8')).toBe('<p lang="zh">李强</p>');
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  expect([...site.written.files].sort(byPath)).toEqual(builtFiles(folder).sort(byPath));
});

test('what another thread has written is taken over', async () => {
  const folder = await newFolder();
  const [site, other] = [filesIn(folder), filesIn(folder)];
  site.write('topics/index.html', 'topics');
  site.list('topics/');
  other.write('about/index.html', 'about');
  other.list('about/');
  site.add(other.written);
  expect(site.file('about/index.html')).toEqual(other.file('about/index.html'));
  expect(site.written.listed).toEqual(['about/', 'topics/']);
  expect(site.file('people/index.html')).toBeUndefined();
});

test('the lists of all files take what is remembered, and read the rest', async () => {
  const folder = await newFolder();
  const site = filesIn(folder);
  site.write('index.html', 'home');
  const written = builtFiles(folder, site);
  await rm(join(folder, 'index.html'));
  filesIn(folder).write('index.html', 'another home');
  expect(builtFiles(folder, site)).toEqual(written);
  expect(builtFiles(folder)).not.toEqual(written);
});
