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
