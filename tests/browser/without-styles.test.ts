import { describe } from 'vitest';
import { takeStylesAway } from './page-faults.ts';
import { openPage, templates } from './templates.ts';
import { test } from './visit.ts';

describe.concurrent('without styles', () => {
  test.for(Object.entries(templates))(
    '%s reads word by word, with every link',
    async ([, address], { look, expect }) => {
      const page = await look();
      await openPage(page, address);
      expect(await page.evaluate(takeStylesAway)).toEqual({ lost: [], joined: [], unseen: [] });
    },
  );
});
