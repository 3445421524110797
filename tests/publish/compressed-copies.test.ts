import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { compressSite } from '../../src/publish/finish-site.ts';

test('every text of some size has compressed copies, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const texts = ['html', 'js', 'json', 'jsonld', 'svg', 'xml', 'txt', 'md', 'csv', 'bib', 'ris', 'ics', 'wasm', 'webmanifest'].map((ending) => `a.${ending}`); // prettier-ignore
  const text = 'word '.repeat(400);
  for (const name of [...texts, 'a.png', 'a.woff2', 'a.epub']) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'small.html'), 'word');
  await compressSite(folder);
  const copies = readdirSync(folder).filter((name) => /\.(?:br|gz)$/u.test(name));
  expect(copies.sort()).toEqual(texts.flatMap((name) => [`${name}.br`, `${name}.gz`]).sort());
  for (const name of texts) {
    expect(brotliDecompressSync(readFileSync(join(folder, `${name}.br`))).toString(), name).toBe(text);
    expect(gunzipSync(readFileSync(join(folder, `${name}.gz`))).toString(), name).toBe(text);
  }
});
