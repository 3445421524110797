import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

test('the archive’s own content has no problem that the check refuses', async () => {
  const { problems } = await checkContent(CONTENT);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});
