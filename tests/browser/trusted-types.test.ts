import { expect } from 'vitest';
import { test } from './visit.ts';

test('no text becomes code, and no worker is started but those of the site', async ({ visit }) => {
  const page = await visit({ expectedFault: /Trusted ?(?:HTML|Script|Type)/u });
  await page.goto('about/');
  const refused = await page.evaluate(() => {
    const attempts: Readonly<Record<string, () => unknown>> = {
      markup: () => (document.createElement('div').innerHTML = '<b>x</b>'),
      worker: () => new Worker('/names/names.json'),
      elsewhere: () => new Worker('/about/pagefind/pagefind-worker.js'),
      text: () => (document.createElement('script').text = '1'),
      policy: () => window.trustedTypes?.createPolicy('other', {}),
    };
    return Object.entries(attempts).flatMap(([name, attempt]) => {
      try {
        attempt();
        return [];
      } catch {
        return [name];
      }
    });
  });
  expect(refused).toEqual(['markup', 'worker', 'elsewhere', 'text', 'policy']);
  const started = await page.evaluate(() => {
    new Worker('/pagefind/pagefind-worker.js').terminate();
    return true;
  });
  expect(started).toBe(true);
});
