import { describe, expect, test } from 'vitest';
import { SECURITY_HEADERS } from '../../src/publish/security-headers.ts';
import { SERVER_FILES } from '../../src/publish/server-files.ts';

const headers = Object.entries(SECURITY_HEADERS);

/** How each kind of server writes a header. */
const WRITTEN: Readonly<Record<string, (name: string, value: string) => string>> = {
  'public/_headers': (name, value) => `  ${name}: ${value}\n`,
  '.github/deploy/nginx.conf': (name, value) => `add_header ${name} "${value}" always;\n`,
  '.github/deploy/Caddyfile': (name, value) => `\t${name} "${value}"\n`,
};

describe.each(SERVER_FILES)('$path', ({ path, text }) => {
  test('is the one that was made from the rules', async () => {
    await expect(text).toMatchFileSnapshot(`../../${path}`);
  });

  test('holds every header, once', () => {
    const write = WRITTEN[path];
    for (const [name, value] of headers) {
      expect(write === undefined ? [] : text.split(write(name, value)), name).toHaveLength(2);
      expect(value, 'a value that would end its quotation').not.toMatch(/["\n\\$]/u);
    }
  });
});

test('a header says what it has to', () => {
  expect(Object.keys(SECURITY_HEADERS).sort()).toEqual(['Content-Security-Policy', 'Cross-Origin-Opener-Policy', 'Cross-Origin-Resource-Policy', 'Permissions-Policy', 'Referrer-Policy', 'Strict-Transport-Security', 'X-Content-Type-Options']); // prettier-ignore
  expect(SECURITY_HEADERS['Content-Security-Policy']).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*|https?:/u); // prettier-ignore
});
