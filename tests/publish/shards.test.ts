import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { markShard, putTogether, refuseIncomplete, shardOf, shardOfPath } from '../../src/publish/shards.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shards-'));
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

function shard(name: string, number: number, of: number): string {
  mkdirSync(place(name));
  markShard(place(name), { number, of });
  return place(name);
}

describe('a shard', () => {
  test('is written as a number of a number', () => {
    expect(shardOf('2/4')).toEqual({ number: 2, of: 4 });
    expect(['', '0/4', '5/4', '1', '1/0', 'a/b', '1/2/3', '1.5/2', '-1/2'].map(shardOf)).toEqual(Array(9).fill(undefined)); // prettier-ignore
  });

  test.for([1, 2, 3, 4, 9])('of %i: every path has one, and each has its part', (of) => {
    const counts = Array.from({ length: of }, () => 0);
    for (let number = 0; number < 9000; number += 1) {
      const own = shardOfPath(`meetings/m${String(number)}`, number, of);
      expect(own).toBeGreaterThanOrEqual(1);
      counts[own - 1] = (counts[own - 1] ?? NaN) + 1;
    }
    const [first = 0, ...others] = counts;
    const [last = first, ...between] = others.toReversed();
    // Of more than three, the last has enough to do with the data.
    expect(Math.abs((of > 3 ? 0 : first) - last)).toBeLessThan(3);
    for (const count of between) expect(Math.abs(count - 3 * first)).toBeLessThan(5);
    expect(first).toBeGreaterThan(0);
  });

  test('keeps the files that are made of the same together', () => {
    const places = Array.from({ length: 20 }, (_, number) => number);
    expect(new Set(places.map((number) => shardOfPath(`/data/file-${String(number)}.csv`, number, 4)))).toEqual(new Set([4])); // prettier-ignore
  });
});

describe('the shards of a build', () => {
  test('are accepted when each is there once, in any order', () => {
    const shards = [3, 1, 2].map((number) => shard(`shard-${String(number)}`, number, 3));
    expect(() => {
      refuseIncomplete(shards);
    }).not.toThrow();
  });

  test.for<[string, () => string[], RegExp]>([
    ['none', () => [], /no shards.*--shard 1\/2/su],
    ['one missing', () => [shard('a', 1, 3), shard('b', 3, 3)], /Shard 2 of 3 is missing\.\n.*--shard 2\/3/u],
    ['one twice', () => [shard('a', 1, 2), shard('b', 2, 2), shard('c', 2, 2)], /Shard 2 of 2 is there twice: .*b, .*c\./u],
    ['of another division', () => [shard('a', 1, 2), shard('b', 2, 3)], /b and .*a are of different builds: shard 2 of 3 and 1 of 2/u],
    ['no shard', () => [shard('a', 1, 2), folder], /holds no shard of a build/u],
  ])('are refused: %s', ([, shards, message]) => {
    const given = shards();
    expect(() => {
      refuseIncomplete(given);
    }).toThrow(message);
  }); // prettier-ignore

  test('are refused when one is of other content, or for another address', () => {
    const first = shard('a', 1, 2);
    write('content/archive.yaml', 'url: https://example.org/');
    vi.stubEnv('CONTENT_DIR', place('content'));
    vi.stubEnv('ARCHIVE_URL', 'https://example.org/');
    const other = shard('b', 2, 2);
    expect(() => {
      refuseIncomplete([first, other]);
    }).toThrow(/of other content, source or address\.\nBuild all shards anew/u);
    const own = shard('c', 1, 2);
    vi.stubEnv('ARCHIVE_URL', 'https://example.org/below/');
    const elsewhere = shard('d', 2, 2);
    expect(() => {
      refuseIncomplete([own, other]);
    }).not.toThrow();
    expect(() => {
      refuseIncomplete([own, elsewhere]);
    }).toThrow('other content, source or address');
  });
});

describe('putting shards together', () => {
  test('takes every file of each, and no mark of a shard', () => {
    const shards = [shard('a', 1, 2), shard('b', 2, 2)];
    write('a/index.html', 'home');
    write('a/_astro/x.js', 'same');
    write('b/_astro/x.js', 'same');
    write('b/about/index.html', 'about');
    putTogether(shards, place('site'));
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
    }).toThrow('index.html is not the same in two shards');
  });
});
