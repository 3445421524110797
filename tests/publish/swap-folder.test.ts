import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeNextFolder, recoverFolder, swapFolder } from '../../src/publish/swap-folder.ts';
import type { Moves } from '../../src/publish/swap-folder.ts';

let parent: string;
let site: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'swap-'));
  site = join(parent, 'dist');
});
afterEach(() => {
  rmSync(parent, { recursive: true });
});

function write(folder: string, build: string): void {
  mkdirSync(join(folder, 'deep'), { recursive: true });
  for (const name of ['index.html', 'deep/page.html']) writeFileSync(join(folder, name), build);
}

/** Which build stands in a folder; “mixed” when its files are not all there and all of one build. */
function buildIn(folder: string): string {
  if (!existsSync(folder)) return 'none';
  const [first, second] = ['index.html', 'deep/page.html'].map((name) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : 'missing',
  );
  return first !== undefined && first === second ? first : 'mixed';
}

/** The calls of a swap, of which only so many are made before the process dies. */
function dyingAfter(calls: number): Moves & { readonly isDead: () => boolean } {
  let left = calls;
  const live = (step: () => void) => {
    if (left === 0) throw new Error('killed');
    left -= 1;
    step();
  };
  return {
    // A process that is dead neither catches nor cleans up: every later call fails as well.
    rename: (from, to) => { live(() => { renameSync(from, to); }); }, // prettier-ignore
    remove: (folder) => { live(() => { rmSync(folder, { recursive: true }); }); }, // prettier-ignore
    isDead: () => left === 0,
  };
}

describe('a swap of folders', () => {
  test('puts the new one into place and leaves nothing beside it', () => {
    write(site, 'former');
    const next = makeNextFolder(site);
    write(next, 'new');
    swapFolder(next, site);
    expect([buildIn(site), readdirSync(parent)]).toEqual(['new', ['dist']]);
  });

  test('makes the first one too', () => {
    const next = makeNextFolder(site);
    write(next, 'new');
    swapFolder(next, site);
    expect([buildIn(site), readdirSync(parent)]).toEqual(['new', ['dist']]);
  });

  test.for([0, 1, 2])('killed after step %i, leaves whole sites, and recovers one', (steps) => {
    write(site, 'former');
    const next = makeNextFolder(site);
    write(next, 'new');
    expect(() => {
      swapFolder(next, site, dyingAfter(steps));
    }).toThrow('killed');
    for (const name of readdirSync(parent)) expect(['former', 'new'], name).toContain(buildIn(join(parent, name)));
    recoverFolder(site);
    expect(buildIn(site)).toBe(steps < 2 ? 'former' : 'new');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('brings the former one back when the new one cannot be moved', () => {
    write(site, 'former');
    expect(() => {
      swapFolder(join(parent, 'nowhere'), site);
    }).toThrow('ENOENT');
    expect([buildIn(site), readdirSync(parent)]).toEqual(['former', ['dist']]);
  });

  test('a recovery that is itself killed can be done again', () => {
    write(site, 'former');
    const next = makeNextFolder(site);
    write(next, 'new');
    expect(() => {
      swapFolder(next, site, dyingAfter(1));
    }).toThrow('killed');
    expect(() => {
      recoverFolder(site, dyingAfter(1));
    }).toThrow('killed');
    recoverFolder(site);
    expect([buildIn(site), readdirSync(parent)]).toEqual(['former', ['dist']]);
  });

  test('leaves alone what a build that still runs is writing', () => {
    const running = join(parent, `dist.next-${String(process.ppid)}`);
    write(running, 'unfinished');
    write(join(parent, 'dist.next-999999999'), 'left behind');
    recoverFolder(site);
    expect(readdirSync(parent)).toEqual([`dist.next-${String(process.ppid)}`]);
  });
});
