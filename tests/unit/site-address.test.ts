import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { addressWarning, siteAddress } from '../../src/content/content-folder.ts';

async function warningFor(url: string, set?: string): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'address-'));
  onTestFinished(() => {
    vi.unstubAllEnvs();
    return rm(folder, { recursive: true });
  });
  await writeFile(join(folder, 'archive.yaml'), `url: ${url}\n`);
  vi.stubEnv('CONTENT_DIR', folder);
  vi.stubEnv('ARCHIVE_URL', set);
  return addressWarning();
}

test.for([
  'https://across-the-table.example/',
  'https://example.org/archive/',
  'https://archive.test/',
  'http://localhost:4321/',
  'http://127.0.0.1/',
  'http://[::1]:8080/',
  'https://archive.invalid/',
])('a build for the public says in one line that %s is reserved', async (url) => {
  const warning = await warningFor(url);
  expect(warning).toContain(new URL(url).origin);
  expect(warning).not.toContain('\n');
});

test.for(['https://archive.org/', 'https://latest.example-archive.net/', 'https://contest.kz/'])(
  '%s is none of these',
  async (url) => {
    expect(await warningFor(url)).toBeUndefined();
  },
);

test('an address set for the build is not judged', async () => {
  expect(await warningFor('https://archive.example/', 'http://localhost:4321/')).toBeUndefined();
});

test.for([
  ['https://example.org', '/'],
  ['http://localhost:4321/a/b-c_d.e~f', '/a/b-c_d.e~f/'],
])('the site is built for %s', ([set = '', base]) => {
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv('ARCHIVE_URL', set);
  expect(siteAddress()).toEqual({ origin: new URL(set).origin, base });
});

test.for([
  '',
  'example.org',
  'ftp://example.org/',
  'https://u:p@example.org/',
  'https://example.org/?a=b',
  'https://example.org/#a',
  'https://example.org/мұрағат/',
  'https://example.org/a%20b/',
])(
  // prettier-ignore
  'a build for “%s” is refused, with what would do',
  (set) => {
    onTestFinished(() => void vi.unstubAllEnvs());
    vi.stubEnv('ARCHIVE_URL', set);
    expect(siteAddress).toThrow(`ARCHIVE_URL is set to “${set}”.\n  accepted  an address`);
  },
);
