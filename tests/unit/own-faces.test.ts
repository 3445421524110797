import { expect, test } from 'vitest';
import { withOwnFaces } from '../../src/publish/own-faces.ts';

const face = (file: string, range: string) =>
  `@font-face{font-family:"A";src:url("/${file}") format("woff2");unicode-range:${range};}`;
const preload = (file: string) => `<link rel="preload" href="/${file}" as="font" type="font/woff2" crossorigin>`;
const page = (body: string) =>
  `<head><title>Қ</title><style>${face('latin', 'U+20-7E,U+A0')}${face('cyrillic', 'U+400-45F,U+49A-49B')}</style>${preload('latin')}${preload('cyrillic')}</head><body>${body}</body>`;

test('a page asks for the faces of the characters in its text', () => {
  expect(withOwnFaces(page('<p>Astana</p>'))).toContain(preload('latin'));
  expect(withOwnFaces(page('<p>Astana</p>'))).not.toContain(preload('cyrillic'));
  expect(withOwnFaces(page('<p>Қ</p>'))).toContain(preload('cyrillic'));
  expect(withOwnFaces(page('<p>Қ</p>'))).not.toContain(preload('latin'));
});

test('what is no text asks for nothing', () => {
  const silent = withOwnFaces(page('<p title="Қ"></p><script>"Қ"</script><style>.Қ{}</style>'));
  expect(silent).not.toContain('preload');
  expect(silent).toContain('unicode-range');
});
