import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { markShare, putTogether, refuseIncomplete } from '../../src/publish/merge-shares.ts';
import { shareOf, shareOfPath } from '../../src/publish/share.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shares-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const place = (name: string) => join(folder, name);

function write(path: string, text: string): void {
  mkdirSync(dirname(place(path)), { recursive: true });
  writeFileSync(place(path), text);
}

function share(name: string, number: number, of: number): string {
  mkdirSync(place(name));
  markShare(place(name), { number, of });
  return place(name);
}

describe('a share', () => {
  test('is written as a number of a number', () => {
    expect(shareOf('2/4')).toEqual({ number: 2, of: 4 });
    expect(['', '0/4', '5/4', '1', '1/0', 'a/b', '1/2/3', '1.5/2', '-1/2'].map(shareOf)).toEqual(Array(9).fill(undefined)); // prettier-ignore
  });

  test.for([1, 2, 3, 4, 9])('of %i: every path has one, and each has its part', (of) => {
    const counts = Array.from({ length: of }, () => 0);
    for (let number = 0; number < 9000; number += 1) {
      const own = shareOfPath(`meetings/m${String(number)}`, number, of);
      expect(own).toBeGreaterThanOrEqual(1);
      counts[own - 1] = (counts[own - 1] ?? NaN) + 1;
    }
    const [first = 0, ...others] = counts;
    for (const count of others) expect(Math.abs(count - 2 * first)).toBeLessThan(3);
    expect(first).toBeGreaterThan(0);
  });

  test('keeps the files that are made of the same together', () => {
    const places = Array.from({ length: 20 }, (_, number) => number);
    expect(new Set(places.map((number) => shareOfPath(`/data/file-${String(number)}.csv`, number, 4)))).toEqual(new Set([1])); // prettier-ignore
  });
});

describe('the shares of a build', () => {
  test('are accepted when each is there once, in any order', () => {
    const shares = [3, 1, 2].map((number) => share(`share-${String(number)}`, number, 3));
    expect(() => {
      refuseIncomplete(shares);
    }).not.toThrow();
  });

  test.for<[string, () => string[], RegExp]>([
    ['none', () => [], /no shares.*--shard 1\/2/su],
    ['one missing', () => [share('a', 1, 3), share('b', 3, 3)], /Share 2 of 3 is missing\.\n.*--shard 2\/3/u],
    ['one twice', () => [share('a', 1, 2), share('b', 2, 2), share('c', 2, 2)], /Share 2 of 2 is there twice: .*b, .*c\./u],
    ['of another division', () => [share('a', 1, 2), share('b', 2, 3)], /b and .*a are of different builds: share 2 of 3 and 1 of 2/u],
    ['no share', () => [share('a', 1, 2), folder], /holds no share of a build/u],
  ])('are refused: %s', ([, shares, message]) => {
    const given = shares();
    expect(() => {
      refuseIncomplete(given);
    }).toThrow(message);
  }); // prettier-ignore

  test('are refused when one is of other content, or for another address', () => {
    const first = share('a', 1, 2);
    write('content/archive.yaml', 'url: https://example.org/');
    vi.stubEnv('CONTENT_DIR', place('content'));
    vi.stubEnv('ARCHIVE_URL', 'https://example.org/');
    const other = share('b', 2, 2);
    expect(() => {
      refuseIncomplete([first, other]);
    }).toThrow(/of other content, source or address\.\nBuild all shares anew/u);
    const own = share('c', 1, 2);
    vi.stubEnv('ARCHIVE_URL', 'https://example.org/below/');
    const elsewhere = share('d', 2, 2);
    expect(() => {
      refuseIncomplete([own, other]);
    }).not.toThrow();
    expect(() => {
      refuseIncomplete([own, elsewhere]);
    }).toThrow('other content, source or address');
  });
});

describe('putting shares together', () => {
  test('takes every file of each, and no mark of a share', () => {
    const shares = [share('a', 1, 2), share('b', 2, 2)];
    write('a/index.html', 'home');
    write('a/_astro/x.js', 'same');
    write('b/_astro/x.js', 'same');
    write('b/about/index.html', 'about');
    putTogether(shares, place('site'));
    const files = readdirSync(place('site'), { recursive: true, encoding: 'utf8' }).sort();
    expect(files).toEqual(['_astro', '_astro/x.js', 'about', 'about/index.html', 'index.html']);
    expect(readFileSync(place('site/about/index.html'), 'utf8')).toBe('about');
    expect(readFileSync(place('a/index.html'), 'utf8')).toBe('home');
  });

  test('refuses two files for one address', () => {
    write('a/index.html', 'home');
    write('b/index.html', 'another home');
    expect(() => {
      putTogether([place('a'), place('b')], place('site'));
    }).toThrow('index.html is not the same in two shares');
  });
});
