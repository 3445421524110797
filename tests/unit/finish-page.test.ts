import { expect, test } from 'vitest';
import { finishPage } from '../../src/publish/finish-page.ts';

const page = (head: string, body = '<p>Қазақстан</p>') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const policyOf = (written: string) => /content-security-policy" content="([^"]*)"/u.exec(written)?.[1] ?? '';

test('the policy stands before everything of which it speaks, and the page is otherwise as it was', () => {
  const before = page('<title>Қ</title><style>p{color:red}</style>');
  const written = finishPage(before);
  expect(written).toMatch(
    /^<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy"/u,
  );
  expect(written.replace(/<meta http-equiv[^>]*>/u, '')).toBe(before);
});

test('the policy names each inline style and script of the head once, and no data', () => {
  const policy = policyOf(
    finishPage(
      page(
        '<style>a{}</style><style data-x>a{}</style><style></style><script>1</script><script type="module" src="/x.js"></script><script type="application/ld+json">{}</script>',
      ),
    ),
  );
  expect(policy.match(/sha256-/gu)).toHaveLength(2);
  expect(policy).toContain("style-src 'self' 'sha256-");
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'inline-speculation-rules' 'sha256-");
});

/** The styles of a page that has one element of the classes. */
const stylesOf = (css: string, classes: string, drawn = '') =>
  /<style>(.*?)<\/style>/su.exec(
    finishPage(page(css, `<p class="${classes}">.c{}</p>`), new Set(drawn.split(' '))),
  )?.[1];

test('all styles are one, in their order', () => {
  const written = finishPage(page('<style>a{}</style><link rel="icon"><style>b{}</style><style>c{}</style>'));
  expect(written).toContain('<style>a{}b{}c{}</style><link rel="icon"></head>');
  expect(finishPage(page('<title>A</title>'))).not.toContain('<style');
});

test.for([
  ['.a{x:y}.b{x:y}', 'a', '.a{x:y}'],
  ['.a:hover{x:y}.b:hover{x:y}.b a>.a{x:y}', 'a', '.a:hover{x:y}'],
  // The name of one is the beginning of the other's.
  ['.mt-1{x:y}.mt-12{x:y}.mt{x:y}', 'flex mt-12', '.mt-12{x:y}'],
  ['.w-\\[27\\%\\]{x:y}.\\-top-1{x:y}.a\\,b{x:y}', 'w-[27%]', '.w-\\[27\\%\\]{x:y}'],
  // Of several selectors one may hold: only where all begin with the class that is not there does none.
  ['.b,.a{x:y}.b,p{x:y}.b c,.b d{x:y}.b,.ba{x:y}', 'a', '.b,.a{x:y}.b,p{x:y}.b,.ba{x:y}'],
  // In the middle of a selector, or within another rule, nothing is taken away.
  [':is(.b,.a):hover{x:y}p .b{x:y}p{& .b{x:y}}.b{& p{x:y}}', 'a', undefined],
  ['@media print{.b{x:y}}@media print{.a{x:y}.b{x:y}}@layer a{.b{x:y}}', 'a', '@media print{.a{x:y}}@layer a{}'],
  ['.b:after{content:"; "}.a{x:"."}', 'a', '.a{x:"."}'],
] as const)('of %s with the classes “%s” the page keeps what it can need', ([css, classes, kept]) => {
  expect(stylesOf(`<style>${css}</style>`, classes)).toBe(kept ?? css);
});

test('the page keeps the rules of what scripts draw', () => {
  expect(stylesOf('<style>.a{}.b{}.c{}</style>', 'a', 'const b')).toBe('.a{}.b{}');
});

test('a text that looks like a script has no part in the policy', () => {
  const policy = policyOf(finishPage(page(`<meta name="description" content="<script>alert(1)</script> '<style>">`)));
  expect(policy).not.toContain('sha256-');
});

test('a text that looks like the end of the head does not end it', () => {
  const written = finishPage(page('<meta name="description" content="</head><body>"><style>a{}</style>'));
  expect(policyOf(written)).toMatch(/style-src 'self' 'sha256-/u);
});

test('what is no page is refused', () => {
  expect(() => finishPage('<head></head>')).toThrow('does not begin');
  expect(() => finishPage('<p>')).toThrow('no head');
});
