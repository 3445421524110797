import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeOfflineFiles } from '../../src/publish/finish-site.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
  write('service-worker.js', 'const name = `${base} build:`;');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, text = path): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

test('pages are listed by their addresses, with everything that a reader can open', () => {
  const files = ['data/archive.json', 'meetings/one.bib', 'pagefind/index/a.pf_index', '_astro/fonts/a.woff2', 'names/0.json']; // prettier-ignore
  for (const path of [...files, 'index.html', 'about/index.html', 'offline/index.html']) write(path);
  writeOfflineFiles(folder);
  expect(JSON.parse(read('offline/files.json'))).toEqual([...files, '', 'about/', 'offline/'].sort());
  const bytes = [...files, 'index.html', 'about/index.html', 'offline/index.html'].join('').length;
  expect(JSON.parse(read('offline/size.json'))).toEqual({ files: 8, bytes });
});

test('what only servers and other programs read is not listed', () => {
  for (const path of ['404.html', 'sitemap-index.xml', 'sitemaps/meetings.xml', 'pictures/one.png', '_headers', '_redirects.nginx', 'robots.txt', 'llms.txt', 'index.html.br', 'index.html.gz', '.across-the-table-build']) write(path); // prettier-ignore
  writeOfflineFiles(folder);
  expect(JSON.parse(read('offline/files.json'))).toEqual([]);
});

test('the worker names the build, another when a file is another, a file moved or a file more', () => {
  const ids = new Set<string>();
  const next = () => {
    const { id } = writeOfflineFiles(folder);
    expect(read('service-worker.js')).toBe(`const name = \`\${base} build:${id}\`;`);
    expect(writeOfflineFiles(folder).id, 'twice the same').toBe(id);
    ids.add(id);
  };
  write('index.html', 'one');
  next();
  write('index.html', 'two');
  next();
  write('about/index.html', '');
  next();
  rmSync(join(folder, 'index.html'));
  write('about/index.html', 'two');
  next();
  expect(ids.size).toBe(4);
});

test('a worker that is no single file, or has no place for the build, is refused', () => {
  write('service-worker.js', 'import "./other.js"; const name = `build:`;');
  expect(() => writeOfflineFiles(folder)).toThrow('not one file');
  write('service-worker.js', 'const name = 1;');
  expect(() => writeOfflineFiles(folder)).toThrow('no place');
});
