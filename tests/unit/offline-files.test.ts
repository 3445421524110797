import { describe, expect, test } from 'vitest';
import { hashOfFile, MOST_KEPT, offlineLists } from '../../src/publish/offline-files.ts';
import type { BuiltFile } from '../../src/publish/offline-files.ts';
import type { FileList } from '../../src/service-worker/build-files.ts';
import { fileOf, partOf } from '../../src/service-worker/file-path.ts';

const file = (path: string, bytes = 1000): BuiltFile => ({ path, bytes, hash: hashOfFile(path) });

const SHELL = ['index.html', '404.html', 'about/index.html', 'offline/index.html', '_astro/fonts/a.woff2', '_astro/b.js', 'names/0.json', 'pagefind/pagefind.js']; // prettier-ignore
const records = (count: number) =>
  Array.from({ length: count }, (_, number) => file(`meetings/m${String(number)}/index.html`));

function read(files: readonly BuiltFile[]) {
  const { id, texts } = offlineLists(files);
  const list = (hash: string): unknown => JSON.parse(texts.get(hash) ?? 'null');
  return { id, texts, main: list(id) as FileList, part: (hash: string) => list(hash) as Record<string, string> };
}

describe('the lists of files kept offline', () => {
  test('name every file of a small archive', () => {
    const files = [...SHELL.map((path) => file(path)), ...records(20)];
    const { main } = read(files);
    expect(Object.keys(main.kept)).toEqual(files.map(({ path }) => path).sort());
    expect(main.parts).toEqual([]);
  });

  test('keep the shell of a large one, and lead to every other file, by its part', () => {
    const others = records(20_000);
    const { main, part, texts } = read([...SHELL.map((path) => file(path)), ...others]);
    expect(Object.keys(main.kept).sort()).toEqual([...SHELL].sort());
    const parts = main.parts.map(part);
    const lost = others.filter(({ path, hash }) => parts[partOf(path, parts.length)]?.[path] !== hash);
    expect(lost).toEqual([]);
    for (const text of texts.values()) expect(text.length).toBeLessThan(30_000);
  });

  test('keep no more than is fair, if a page of the shell is huge', () => {
    const { main } = read([file('index.html', MOST_KEPT.bytes + 1), file('about/index.html')]);
    expect(main.kept).toEqual({});
    expect(main.parts).toHaveLength(1);
  });

  test('leave out what only servers read, and what is packed', () => {
    const { main } = read([file('_headers'), file('_redirects'), file('_redirects.nginx'), file('robots.txt'), file('sitemap-index.xml'), file('sitemaps/meetings.xml'), file('llms.txt'), file('pagefind/pagefind-worker.js'), file('index.html.br'), file('a.zip'), file('a/b.epub')]); // prettier-ignore
    expect(main).toEqual({ kept: {}, parts: [], moved: {} });
  });

  test('name a renamed address by where it leads, and not its page, which a server may not give', () => {
    const files = [file('meetings/old/index.html'), file('meetings/new/index.html')];
    const { texts, id } = offlineLists(files, [{ from: 'meetings/old', to: 'meetings/new' }]);
    expect(JSON.parse(texts.get(id) ?? '')).toEqual({
      kept: { 'meetings/new/index.html': hashOfFile('meetings/new/index.html') },
      parts: [],
      moved: { 'meetings/old/index.html': 'meetings/new/' },
    });
  });

  test('give a build one id, whatever the order, and another when one file differs', () => {
    const files = records(30);
    expect(read(files.toReversed()).id).toBe(read(files).id);
    expect(read([...files.slice(1), { ...file('meetings/m0/index.html'), hash: hashOfFile('new') }]).id).not.toBe(read(files).id); // prettier-ignore
  });
});

test.for([
  ['https://a.example/', '/', 'index.html'],
  ['https://a.example/meetings/2015/?q=1#p3', '/', 'meetings/2015/index.html'],
  ['https://a.example/sub/names/names.json', '/sub/', 'names/names.json'],
  ['https://a.example/other/', '/sub/', undefined],
  ['https://a.example/%D0%B0/', '/', 'а/index.html'],
  ['https://a.example/%FF', '/', undefined],
] as const)('the file of %s below %s', ([address, base, expected]) => {
  expect(fileOf(new URL(address), base)).toBe(expected);
});
