import { describe, expect } from 'vitest';
import { test } from './visit.ts';

describe('the faces of the text', () => {
  test.for(['', 'about/', 'people/li-keqiang/', 'a-z/cyrillic/', 'meetings/2015-12-14-beijing/'])(
    'are asked for at once, and no others: /%s',
    async (address, { visit }) => {
      const page = await visit();
      await page.goto(address);
      await page.evaluate(() => document.fonts.ready);
      const { asked, late, drawn } = await page.evaluate(() => {
        const faces = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2'));
        return {
          asked: document.querySelectorAll('link[rel=preload][as=font]').length,
          late: faces
            .filter((face) => 'initiatorType' in face && face.initiatorType !== 'link')
            .map(({ name }) => name),
          drawn: [...document.fonts].filter(({ family, status }) => !family.includes('fallback') && status === 'loaded')
            .length,
        };
      });
      expect(late).toEqual([]);
      expect(asked).toBe(drawn);
      expect(drawn).toBeGreaterThan(1);
    },
  );
});
