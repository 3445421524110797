import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { ANOTHER_ARCHIVE } from '../another-archive.ts';
import { FIVE_MEETINGS } from '../five-meetings.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const RECORD = '2015-03-27-beijing';

/** A port that nothing has: the sites of other tests come and go on those that follow one another. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Starts the server for editors on some content, and gives its address. */
async function developing(content: string): Promise<string> {
  const port = String(await freePort());
  const server = spawn(
    process.execPath,
    // By number: of a name, Vite takes the one address and another server of the tests may have the other.
    ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', port, '--ignore-lock'],
    {
      cwd: PROJECT,
      env: {
        ...process.env,
        CONTENT_DIR: content,
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'development',
        VITEST: undefined,
        FORCE_COLOR: undefined,
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  onTestFinished(async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  });
  return new Promise((resolve, reject) => {
    let told = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      const address = /Local\s+(?<address>http:\S+)\s/u.exec(told)?.groups?.['address'];
      if (address !== undefined) resolve(address);
    });
    server.once('exit', () => {
      reject(new Error(told));
    });
  });
}

test('an edit is told by every page, and by the files beside the record, as soon as it is saved', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'developing-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const content = join(parent, 'content');
  await cp(FIVE_MEETINGS, content, { recursive: true });
  const address = await developing(content);
  const told = async (path: string) => (await fetch(new URL(path, address))).text();
  const paths = [
    `meetings/${RECORD}/`,
    'meetings/',
    'people/li-keqiang/',
    'topics/nuclear-energy/',
    `meetings/${RECORD}.json`,
  ];
  const file = join(content, `meetings/${RECORD}.md`);
  const before = await readFile(file, 'utf8');
  for (const title of ['Talks in the spring of 2015', 'Talks in the Great Hall']) {
    await writeFile(file, before.replace(/^title: .*$/mu, `title: ${title}`));
    for (const path of paths) await expect.poll(() => told(path), { timeout: 30_000 }).toContain(title);
  }
  const topic = join(content, 'topics/nuclear-energy.yaml');
  await writeFile(topic, (await readFile(topic, 'utf8')).replace(/^name: .*$/mu, 'name: Atoms'));
  for (const path of ['topics/nuclear-energy/', 'topics/']) {
    await expect.poll(() => told(path), { timeout: 30_000 }).toContain('Atoms');
  }
});

test('problems of the content are said in place of every page, with their places and cures, until they are fixed', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'developing-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const content = join(parent, 'content');
  await cp(ANOTHER_ARCHIVE, content, { recursive: true });
  const name = 'meetings/2024-02-29-telephone';
  const file = join(content, `${name}.md`);
  const sound = await readFile(file, 'utf8');
  await writeFile(file, sound.replace('format: telephone', 'format: "telephone'));
  const address = await developing(content);
  const answered = async (path: string) => {
    const response = await fetch(new URL(path, address));
    return `${String(response.status)} ${await response.text()}`;
  };
  const told = (path: string) => expect.poll(() => answered(path), { timeout: 30_000 });

  await told('').toContain(`content/${name}.md:7:19 error yaml-syntax`);
  await told('').toMatch(/^500 .*<noscript><meta http-equiv="refresh"/su);
  await writeFile(file, sound);
  await told(`${name}/`).toMatch(/^200 .*By telephone/su);

  await writeFile(file, sound.replace('[weather-stations]', '[weather-statoins]'));
  const place = `content/${name}.md:9:10 error unknown-entity`;
  for (const path of ['', `${name}/`, `${name}.json`, 'topics/']) {
    await told(path).toContain(`${place}\n  found     “weather-statoins”, which has no file in topics`);
    await told(path).toContain('fix       write “weather-stations”, or create the file');
    await told(path).not.toMatch(/\n\s+at |node_modules/u);
  }
  await writeFile(file, sound.replace('The two spoke on the weather.', '[to be written] <b>'));
  await told(`${name}/`).toMatch(/^200 .*\[to be written\] &lt;b&gt;/su);
  await told(`${name}.json`).toMatch(/^200 \{/u);

  await rm(content, { recursive: true });
  await told('').toContain(`${content} has no content yet: npm run new -- --archive`);
});
