import { lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeSyntheticArchive } from '../../bench/generate.ts';
import { serveSite } from '../../src/cli/serve-site.ts';
import { contentFolder } from '../../src/content/content-folder.ts';
import { keptFolders } from '../../src/publish/build-site.ts';
import { exportSite } from '../../src/publish/export-site.ts';
import { BUILD_MARK, replaceFolder } from '../../src/publish/replace-folder.ts';
import { runCommand } from '../run-command.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'lost-')));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs a command of the project where nothing of it can be lost. */
async function run(command: string, ...given: string[]): Promise<{ code: number; output: string }> {
  vi.stubEnv('CONTENT_DIR', join(folder, 'content'));
  vi.stubEnv('ARCHIVE_URL', 'https://example.org/');
  const started = process.cwd();
  process.chdir(folder);
  try {
    const { exitCode, stdout, stderr } = await runCommand(command, ...given);
    return { code: exitCode, output: stdout + stderr };
  } finally {
    process.chdir(started);
    vi.unstubAllEnvs();
  }
}

async function writeSite(place: string): Promise<void> {
  await replaceFolder(place, [], (next) => {
    writeFileSync(join(next, 'index.html'), '<title>built</title>');
    writeFileSync(join(next, '404.html'), '<title>not here</title>');
    return Promise.resolve();
  });
}

describe('the build', () => {
  test('keeps the project, its source, its content and the folder in which it was started', () => {
    const named = Object.fromEntries(keptFolders().map((kept) => [kept.name, kept]));
    expect(realpathSync(named['the project']?.folder ?? '')).toBe(realpathSync(PROJECT));
    expect(readdirSync(named['the source']?.folder ?? '')).toContain('cli');
    expect(named['the content']?.folder).toBe(contentFolder());
    expect(named['the working folder']?.folder).toBe(process.cwd());
    expect(keptFolders().filter(({ isClosed }) => isClosed).map(({ name }) => name)).toEqual(['the content', 'the source']); // prettier-ignore
  });

  test.for([
    ['content', 'content holds the content'],
    ['content/new', 'content/new is within the content'],
    ['.', '. holds'],
    ['..', '.. holds'],
    ['other', 'other is not empty, and no former build'],
    ['file', 'file is a file'],
  ] as const)('refuses --out %s at once', async ([out, found]) => {
    mkdirSync(join(folder, 'content'));
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'other/book.txt'), 'a book');
    writeFileSync(join(folder, 'file'), 'a book');
    const { code, output } = await run('build', '--out', out);
    expect(code).toBe(1);
    expect(output).toContain(found);
    expect(output).toContain('npm run build -- --out DIR');
    expect(output).toContain(`Nothing was changed in ${out}.`);
    expect(readdirSync(folder).sort()).toEqual(['content', 'file', 'other']);
    expect(readFileSync(join(folder, 'other/book.txt'), 'utf8')).toBe('a book');
  });
});

test.for(['export', 'start'])('%s leaves a folder alone that stands where a former build would', async (command) => {
  mkdirSync(join(folder, 'content'));
  await writeSite(join(folder, 'dist'));
  mkdirSync(join(folder, 'dist.former'));
  writeFileSync(join(folder, 'dist.former/book.txt'), 'a book');
  // A site that is missing ends the preview, which else would wait for readers.
  if (command === 'start') rmSync(join(folder, 'dist'), { recursive: true });
  await run(command, ...(command === 'start' ? ['--no-build'] : []));
  expect(readdirSync(join(folder, 'dist.former'))).toEqual(['book.txt']);
});

describe('the export', () => {
  let site: string;
  let zip: string;
  beforeEach(async () => {
    site = join(folder, 'dist');
    zip = join(folder, 'archive.zip');
    await writeSite(site);
  });

  test('has the site without the mark of its build, and takes the place of a former one', () => {
    expect(exportSite(site, '/', zip)).toBe(2);
    const bytes = readFileSync(zip);
    expect(bytes.includes(BUILD_MARK)).toBe(false);
    writeFileSync(zip, Buffer.concat([bytes, Buffer.from('longer')]));
    exportSite(site, '/', zip);
    expect(readFileSync(zip).equals(bytes)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['archive.zip', 'dist']);
  });

  test.skipIf(process.platform === 'win32')('follows a link, and leaves it a link', () => {
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync('elsewhere/site.zip', zip);
    exportSite(site, '/', zip);
    exportSite(site, '/', zip);
    expect(lstatSync(zip).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual(['site.zip']);
    expect(readFileSync(join(folder, 'elsewhere/site.zip'), 'latin1')).toMatch(/^PK/u);
  });

  test.for(['a book', 'PK\x03\x04 of another', ''])('refuses what is no export: %j', (text) => {
    writeFileSync(zip, text);
    expect(() => exportSite(site, '/', zip)).toThrow(/is no former export\.\n.*--out FILE/u);
    expect(readFileSync(zip, 'utf8')).toBe(text);
  });

  test.skipIf(process.platform === 'win32')('refuses a link to what is no export, and a folder', () => {
    writeFileSync(join(folder, 'book.txt'), 'a book');
    symlinkSync('book.txt', zip);
    expect(() => exportSite(site, '/', zip)).toThrow('is no former export');
    expect(() => exportSite(site, '/', site)).toThrow('is no former export');
    expect(readFileSync(join(folder, 'book.txt'), 'utf8')).toBe('a book');
  });

  test('is refused by the command with a status', async () => {
    writeFileSync(zip, 'a book');
    mkdirSync(join(folder, 'content'));
    const { code, output } = await run('export');
    expect(code).toBe(1);
    expect(output).toContain('Nothing was exported. archive.zip is no former export.');
  });
});

test('a synthetic archive is written over a former one, and over nothing else', () => {
  const place = join(folder, 'synthetic');
  const write = () => {
    writeSyntheticArchive(place, { meetings: 2, seed: 1 });
  };
  write();
  write();
  rmSync(join(place, 'archive.yaml'));
  expect(write).toThrow('no synthetic archive');
  expect(readdirSync(join(place, 'meetings'))).toHaveLength(2);
});

test('the preview goes on while a build takes the place of another', async () => {
  const site = join(folder, 'dist');
  await writeSite(site);
  const served = await serveSite(site, '/', 4900);
  try {
    const missing = () => fetch(`${served.address}missing/`);
    expect(await (await missing()).text()).toContain('not here');
    rmSync(site, { recursive: true });
    expect((await missing()).status).toBe(404);
    await writeSite(site);
    expect((await fetch(served.address)).status).toBe(200);
  } finally {
    await served.close();
  }
});

test('the mark of a build is not served', async () => {
  await writeSite(join(folder, 'dist'));
  const served = await serveSite(join(folder, 'dist'), '/', 4800);
  try {
    for (const path of [BUILD_MARK, BUILD_MARK.replace('.', '%2E')]) {
      expect((await fetch(served.address + path)).status, path).toBe(404);
    }
    expect((await fetch(`${served.address}?q=/.x`)).status).toBe(200);
  } finally {
    await served.close();
  }
});
