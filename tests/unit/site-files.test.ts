import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
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
  expect(site.written.files).toEqual(['people/li-qiang/index.html', 'people/li-qiang/feed.json', 'pictures/one.png']);
});

test('what another thread has written is taken over', async () => {
  const folder = await newFolder();
  const [site, other] = [filesIn(folder), filesIn(folder)];
  site.write('topics/index.html', 'topics');
  site.list('topics/');
  other.write('about/index.html', 'about');
  other.list('about/');
  site.add(other.written);
  expect(site.written).toEqual({ files: ['topics/index.html', 'about/index.html'], listed: ['about/', 'topics/'] });
});
