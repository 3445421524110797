import { expect, test } from 'vitest';
import { withOwnFaces } from '../../src/publish/finish-page.ts';

const face = (file: string, range: string) =>
  `@font-face{font-family:"A";src:url("/${file}") format("woff2");unicode-range:${range};}`;
const preload = (file: string) => `<link rel="preload" href="/${file}" as="font" type="font/woff2" crossorigin>`;
const head = `<head><title>Қ</title><style>${face('latin', 'U+20-7E,U+A0')}${face('cyrillic', 'U+400-45F,U+49A-49B')}${face('currency', 'U+20AC')}</style>${preload('latin')}${preload('cyrillic')}${preload('currency')}`;
const preloadsOf = (body: string) => {
  const written = withOwnFaces(head, `</head><body>${body}</body>`);
  expect(written.replaceAll(/<link[^>]*>/gu, '')).toBe(head.replaceAll(/<link[^>]*>/gu, ''));
  return ['latin', 'cyrillic', 'currency'].filter((name) => written.includes(preload(name)));
};

test('a page asks for the faces of the characters in its text', () => {
  expect(preloadsOf('<p>Astana – “x”</p>')).toEqual(['latin']);
  expect(preloadsOf('<p>Қ</p>')).toEqual(['latin', 'cyrillic']);
  expect(preloadsOf('<p>Astana, Қазақстан: € 1</p>')).toEqual(['latin', 'cyrillic', 'currency']);
});

test('what comes after the first screen asks for nothing', () => {
  const screens = '<p>Astana</p>'.repeat(1000);
  expect(preloadsOf(`<nav>${screens}</nav><main><p>Қ</p></main>`)).toEqual(['latin', 'cyrillic']);
  expect(preloadsOf(`<main>${screens}<p>Қ</p></main>`)).toEqual(['latin']);
});

test('what is no text asks for nothing', () => {
  expect(preloadsOf('<p title="Қ"></p><script>"Қ"</script><style>.Қ{}</style>')).toEqual(['latin']);
  expect(preloadsOf('<p title="Қ">€</p><script>"Қ"</script>')).toEqual(['latin', 'currency']);
});
