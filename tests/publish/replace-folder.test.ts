import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUILD_MARK, recoverFolder, replaceFolder } from '../../src/publish/replace-folder.ts';
import type { KeptFolder, Moves } from '../../src/publish/replace-folder.ts';

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

/** Builds a site of which every file is the given word. */
function build(
  word: string,
  { folder = site, kept = [], moves }: { folder?: string; kept?: readonly KeptFolder[]; moves?: Moves } = {},
): Promise<void> {
  const fill = (next: string) => {
    write(next, word);
    return Promise.resolve();
  };
  return replaceFolder(folder, kept, fill, moves);
}

/** Which build stands in a folder; “mixed” when its files are not all there and all of one build. */
function buildIn(folder: string): string {
  if (!existsSync(folder)) return 'none';
  const [first, second] = ['index.html', 'deep/page.html'].map((name) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : 'missing',
  );
  return first !== undefined && first === second ? first : 'mixed';
}

/** Everything below the parent, links as where they lead, so that a test sees that nothing was done. */
const everything = () =>
  readdirSync(parent, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => {
      const stat = lstatSync(join(parent, path));
      return stat.isFile() ? `${path}: ${readFileSync(join(parent, path), 'utf8')}` : path;
    });

async function refusal(given: Parameters<typeof build>[1] = {}): Promise<string> {
  const before = everything();
  const message = await build('new', given).then(
    () => 'replaced',
    (error: unknown) => String(error),
  );
  expect(everything()).toEqual(before);
  return message;
}

/** The calls of a swap, of which only so many are made before the process dies. */
function dyingAfter(calls: number): Moves {
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
  };
}

describe('a folder that is replaced', () => {
  test('is a new one, an empty one or a former build, and nothing is left beside it', async () => {
    await build('first');
    expect([buildIn(site), readdirSync(parent)]).toEqual(['first', ['dist']]);
    await build('second');
    expect([buildIn(site), readdirSync(parent)]).toEqual(['second', ['dist']]);
    const empty = join(parent, 'empty');
    mkdirSync(empty);
    await build('third', { folder: empty });
    expect([buildIn(empty), readdirSync(parent)]).toEqual(['third', ['dist', 'empty']]);
  });

  test('is made with the folders above it', async () => {
    await build('first', { folder: join(parent, 'a/b/dist') });
    expect(buildIn(join(parent, 'a/b/dist'))).toBe('first');
  });

  test('is known by a file that is the same in every build', async () => {
    await build('one');
    await build('two', { folder: join(parent, 'other') });
    const marks = [site, join(parent, 'other')].map((folder) => readFileSync(join(folder, BUILD_MARK), 'utf8'));
    expect(marks[0]).toBe(marks[1]);
    expect(marks[0]).not.toContain(parent);
  });

  // Two moves show that the folder can be moved; the other three are the swap.
  test.for([0, 1, 2, 3, 4])('killed after move %i, is whole, and recovered', async (steps) => {
    await build('former');
    await expect(build('new', { moves: dyingAfter(steps) })).rejects.toThrow('killed');
    for (const name of readdirSync(parent)) expect(['former', 'new'], name).toContain(buildIn(join(parent, name)));
    recoverFolder(site);
    expect(buildIn(site)).toBe(steps < 4 ? 'former' : 'new');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('is as it was when the new one cannot be written', async () => {
    await build('former');
    const failing = () => Promise.reject(new Error('the disk is full'));
    await expect(replaceFolder(site, [], failing)).rejects.toThrow('the disk is full');
    expect([buildIn(site), readdirSync(parent)]).toEqual(['former', ['dist']]);
  });

  test('can be recovered again when its recovery was killed', async () => {
    await build('former');
    renameSync(site, `${site}.former`);
    expect(() => {
      recoverFolder(site, dyingAfter(0));
    }).toThrow('killed');
    recoverFolder(site);
    expect([buildIn(site), readdirSync(parent)]).toEqual(['former', ['dist']]);
  });

  test('may have half-written ones beside it: those of builds that ended go, others stay', async () => {
    const running = `dist.next-${String(process.ppid)}`;
    await build('unfinished', { folder: join(parent, 'dist.next-999999999') });
    await build('unfinished', { folder: join(parent, running) });
    mkdirSync(join(parent, 'dist.next-999999998'));
    write(join(parent, 'dist.next-999999997'), 'of somebody else');
    await build('new');
    expect(readdirSync(parent).sort()).toEqual(['dist', 'dist.next-999999997', running].sort());
  });
});

describe('a folder that is refused before anything is done', () => {
  const kept = (isClosed: boolean): KeptFolder[] => [{ folder: join(parent, 'project/content'), name: 'the content', isClosed }]; // prettier-ignore

  test.for(['project/content', 'project', '.', '..', '../..'])('holds what is kept: %s', async (folder) => {
    write(join(parent, 'project/content'), 'a record');
    const message = await refusal({ folder: join(parent, folder), kept: kept(false) });
    expect(message).toMatch(/ holds the content, .+\.\nA site is written to .+ Name another: npm run build -- --out/su);
  });

  test('holds what is kept, though a former build stands there', async () => {
    await build('former', { folder: join(parent, 'project') });
    write(join(parent, 'project/content'), 'a record');
    expect(await refusal({ folder: join(parent, 'project'), kept: kept(false) })).toContain('holds the content');
  });

  test('stands in what is kept and closed; elsewhere in a project it may', async () => {
    write(join(parent, 'project/content'), 'a record');
    const folder = join(parent, 'project/content/dist');
    expect(await refusal({ folder, kept: kept(true) })).toContain('is within the content');
    await build('new', { folder, kept: kept(false) });
    expect(buildIn(folder)).toBe('new');
  });

  test('holds anything that is no build', async () => {
    write(site, 'a book');
    expect(await refusal()).toMatch(/is not empty, and no former build.*\n.*is written to.*\n.*remove it: .*dist/u);
  });

  test('holds a file with the name of the mark, but not its words', async () => {
    write(site, 'a book');
    writeFileSync(join(site, BUILD_MARK), '');
    expect(await refusal()).toContain('no former build');
  });

  test('is a file', async () => {
    writeFileSync(site, 'a book');
    expect(await refusal()).toContain('is a file');
  });

  test('has a former one beside it that no build has made', async () => {
    await build('former');
    write(`${site}.former`, 'a book');
    expect(await refusal()).toMatch(/dist\.former is no former build.*\n.*Rename it/u);
    recoverFolder(site);
    expect([buildIn(site), buildIn(`${site}.former`)]).toEqual(['former', 'a book']);
    rmSync(site, { recursive: true });
    recoverFolder(site);
    expect(readdirSync(parent)).toEqual(['dist.former']);
  });

  test('cannot be moved', async () => {
    await build('former');
    const moves: Moves = {
      rename: () => {
        throw new Error('EBUSY: resource busy or locked');
      },
      remove: () => undefined,
    };
    expect(await refusal({ moves })).toMatch(
      /cannot be replaced, because it cannot be moved: EBUSY.*\n.*--out .*dist/u,
    );
  });
});

describe.skipIf(process.platform === 'win32')('a link', () => {
  test('is followed, and stays', async () => {
    mkdirSync(join(parent, 'elsewhere'));
    symlinkSync('elsewhere/site', site);
    await build('first');
    await build('second');
    expect(lstatSync(site).isSymbolicLink()).toBe(true);
    expect(buildIn(join(parent, 'elsewhere/site'))).toBe('second');
    expect(readdirSync(join(parent, 'elsewhere'))).toEqual(['site']);
  });

  test('is followed on the way to a folder', async () => {
    mkdirSync(join(parent, 'elsewhere'));
    symlinkSync(join(parent, 'elsewhere'), join(parent, 'link'));
    await build('first', { folder: join(parent, 'link/a/dist') });
    expect(buildIn(join(parent, 'elsewhere/a/dist'))).toBe('first');
  });

  test('to what is kept, or to no build, is refused', async () => {
    write(join(parent, 'content'), 'a record');
    symlinkSync('content', site);
    const kept = [{ folder: join(parent, 'content'), name: 'the content', isClosed: true }];
    expect(await refusal({ kept })).toContain('dist holds the content');
    expect(await refusal()).toContain('no former build');
  });

  test('by which the project is entered hides nothing', async () => {
    write(join(parent, 'project/content'), 'a record');
    symlinkSync('project', join(parent, 'link'));
    const kept = [{ folder: join(parent, 'link/content'), name: 'the content', isClosed: true }];
    expect(await refusal({ folder: join(parent, 'project'), kept })).toContain('holds the content');
  });
});

/** Whether this system lets a process mount something in a namespace of its own. */
function canMount(): boolean {
  try {
    execFileSync('unshare', ['--map-root-user', '--mount', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!canMount())('a mount', () => {
  test.for(['empty', 'a former build'])('is refused before the build: %s', async (state) => {
    const source = join(parent, 'disk');
    if (state === 'empty') mkdirSync(source);
    else await build('former', { folder: source });
    mkdirSync(site);
    const module = new URL('../../src/publish/replace-folder.ts', import.meta.url).href;
    const script = `
      const { replaceFolder } = await import(${JSON.stringify(module)});
      const wrote = () => { console.log('written'); return Promise.resolve(); };
      await replaceFolder(${JSON.stringify(site)}, [], wrote).catch((error) => console.log(error.message));`;
    const inside = 'mount --bind "$1" "$2" && exec "$3" --input-type=module --eval "$4"';
    const said = execFileSync(
      'unshare',
      ['--map-root-user', '--mount', 'sh', '-c', inside, 'sh', source, site, process.execPath, script],
      { encoding: 'utf8' },
    );
    expect(said).toContain('cannot be moved: EBUSY');
    expect(said).not.toContain('written');
    expect(buildIn(source)).toBe(state === 'empty' ? 'missing' : 'former');
  });
});
