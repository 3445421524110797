import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { letterer } from '../../src/exports/lettering.ts';
import { withOwnFaces } from '../../src/publish/finish-page.ts';
import { charactersOf, LACKING, RANGES } from '../../src/styles/fonts/ranges.ts';

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

test('each face has every character of its range but those that are known to be lacking', () => {
  const lacking = Object.entries(RANGES).map(([name, range]) => {
    const file = readFileSync(new URL(`../../src/styles/fonts/source-serif-4-${name}.woff2`, import.meta.url));
    const face = letterer([file]);
    const has = charactersOf(range.join(','));
    const characters = Array.from({ length: 0x2200 }, (_, code) => String.fromCodePoint(code));
    return characters.filter((character) => has.test(character) && !face.has(character)).join('');
  });
  expect([...new Set(lacking.join(''))].sort()).toEqual(Array.from(LACKING).sort());
});
