import { expect, test } from 'vitest';
import { engineScript } from '../../src/publish/engine-script.ts';

test('another release of the engine, whose script has other names, is refused', () => {
  expect(() => engineScript('var Engine=class{};export{Engine};')).toThrow(
    /^The script of Pagefind has no “log\(`Got the raw search result”\. .*engine-script\.ts/u,
  );
});
