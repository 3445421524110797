import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject } from 'vitest';
import { test } from './visit.ts';

describe('the faces of the text', () => {
  test.for(['', 'about/', 'people/li-keqiang/', 'a-z/cyrillic/', 'meetings/2015-12-14-beijing/'])(
    'that the first screen shows are asked for at once, and no face that is not drawn: /%s',
    async (address, { visit }) => {
      const page = await visit();
      await page.goto(address);
      await page.evaluate(() => document.fonts.ready);
      const { asked, drawn, shown } = await page.evaluate(() => {
        const loaded = [...document.fonts].filter(({ family, status }) => !family.includes('fallback') && status === 'loaded'); // prettier-ignore
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        let first = '';
        for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
          const range = document.createRange();
          range.selectNode(text);
          const { top, height } = range.getBoundingClientRect();
          if (height > 0 && top < innerHeight) first += text.textContent ?? '';
        }
        return {
          asked: document.querySelectorAll('link[rel=preload][as=font]').length,
          drawn: loaded.length,
          shown: [/[\u0400-\u04FF]/u, /[\u0100-\u0105\u0110-\u015F]/u].filter((letters) => letters.test(first)).length,
        };
      });
      // Roman and italic are those of plain letters.
      expect(asked).toBeGreaterThanOrEqual(2 + shown);
      expect(asked).toBeLessThanOrEqual(drawn);
    },
  );
});

test.for(['2015-01-21-davos', '2015-03-27-beijing', '2015-12-14-beijing', '2022-11-29-video', '2024-11-04-shanghai'])(
  'a record comes with everything in 50,000 bytes and six requests: %s',
  async (record, { visit }) => {
    const { folder, url } = inject('rootSite');
    const page = await visit({ width: 412, height: 823 });
    const paths: string[] = [];
    page.on('request', (request) => paths.push(new URL(request.url()).pathname.slice(new URL(url).pathname.length)));
    await page.goto(`meetings/${record}/`, { waitUntil: 'networkidle' });
    const bytes = paths.map((path) => {
      const file = readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
      return path.endsWith('.woff2') ? file.length : brotliCompressSync(file).length;
    });
    expect(paths.length, paths.join(' ')).toBeLessThanOrEqual(6);
    expect(bytes.reduce((sum, size) => sum + size, 0), `${paths.join(' ')} ${bytes.join(' ')}`).toBeLessThanOrEqual(50_000); // prettier-ignore
  },
);
