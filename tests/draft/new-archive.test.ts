import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { load } from 'cheerio';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { createAsker } from '../../src/desk/new/answers.ts';
import { newArchive } from '../../src/desk/new/new-archive.ts';
import { newRecord } from '../../src/desk/new/new-record.ts';
import { buildSite, makeSiteFolder } from '../build-site.ts';
import { TODAY } from '../check/composed-content.ts';
import { runCommand } from '../run-command.ts';

async function emptyFolder(): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'new-archive-'));
  onTestFinished(() => rm(parent, { recursive: true }));
  return join(parent, 'content');
}

const ANSWERS = {
  name: 'Straits & Summits',
  sides: 'Arvenia (Arvenian) and Côte-Sud (Southern)',
  office: 'Secretary of state',
};

describe('another archive', () => {
  test('is asked for in four questions, and again after an answer that is none', async () => {
    const folder = await emptyFolder();
    const [input, output] = [new PassThrough(), new PassThrough()];
    const asker = createAsker(input, output);
    const low = '#2f6b2a #8fce88, #ffffaa #111111';
    input.end(`Straits & Summits\nArvenia\n${ANSWERS.sides}\npresident\n#2f6b2a\n${low}\n\n`);
    const made = await newArchive(folder, {}, asker);
    output.end();
    expect(made).toMatchObject({ outcome: 'written' });
    expect(
      (await output.toArray())
        .map(String)
        .join('')
        .replaceAll(/(?<=\)): /gu, ':\n'),
    ).toMatchInlineSnapshot(`
      "Name of the archive (a short name, such as Across the Table):
      The two sides (two names, each with its adjective: China (Chinese), Kazakhstan (Kazakh)):
      answer refused
        found     “Arvenia”
        accepted  two sides of different names, each with its adjective in brackets
        fix       write them as China (Chinese), Kazakhstan (Kazakh)
      The two sides (two names, each with its adjective: China (Chinese), Kazakhstan (Kazakh)):
      What those who meet are called (one of them, in lower case: head of government, president, foreign minister):
      Colours; Enter takes green and violet (for each side one on light and one on dark paper: #2f6b2a #8fce88, #6b3a9a #c7a3f0):
      answer refused
        found     “#2f6b2a”
        accepted  four colours of the form #a1b2c3
        fix       write for each side one on light and one on dark paper
      Colours; Enter takes green and violet (for each side one on light and one on dark paper: #2f6b2a #8fce88, #6b3a9a #c7a3f0):
      answer refused
        found     “#ffffaa” on light paper
        accepted  a colour of at least 4.5:1 against the paper, #fbf8f1
        fix       take a darker colour
      answer refused
        found     “#111111” on dark paper
        accepted  a colour of at least 4.5:1 against the paper, #1a1714
        fix       take a lighter colour
      Colours; Enter takes green and violet (for each side one on light and one on dark paper: #2f6b2a #8fce88, #6b3a9a #c7a3f0):
      "
    `);
    expect((await checkContent(folder)).problems).toEqual([]);
  });

  test('has the words of its sides and offices, begins its first record, and is built', async () => {
    const folder = await emptyFolder();
    expect(await newArchive(folder, ANSWERS)).toMatchObject({ outcome: 'written' });
    expect(await readFile(join(folder, 'archive.yaml'), 'utf8')).toMatchInlineSnapshot(`
      "name: Straits & Summits
      description: Records of meetings between the secretaries of state of Arvenia and Côte-Sud, each retold from one published report.
      url: https://straits-summits.example/
      editor: Editors of Straits & Summits
      leaders:
        one: secretary of state
        other: secretaries of state
      licence:
        name: CC BY 4.0
        url: https://creativecommons.org/licenses/by/4.0/
      sides:
        - id: arvenia
          name: Arvenia
          adjective: Arvenian
          office: Secretary of State of Arvenia
          colour:
            light: "#2f6b2a"
            dark: "#8fce88"
        - id: cote-sud
          name: Côte-Sud
          adjective: Southern
          office: Secretary of State of Côte-Sud
          colour:
            light: "#6b3a9a"
            dark: "#c7a3f0"
      "
    `);
    expect((await checkContent(folder)).problems).toEqual([]);

    const parent = await makeSiteFolder();
    onTestFinished(() => rm(parent, { recursive: true }));
    await buildSite('https://example.org/', join(parent, 'site'), folder);
    const $ = load(await readFile(join(parent, 'site', 'index.html'), 'utf8'));
    expect($('h1').text()).toContain('Straits & Summits');
    expect($('main').text()).toContain('secretaries of state of Arvenia and Côte-Sud');

    for (const [id, name, side, country] of [
      ['ada-north', 'Ada North', 'arvenia', 'Arvenia'],
      ['bo-south', 'Bo South', 'cote-sud', 'Côte-Sud'],
    ] as const) {
      const office = `{ title: Secretary of State of ${country}, side: ${side}, from: "2010" }`;
      const person = `name: ${name}\nfamilyName: ${name.slice(-5)}\ncountry: ${country}\nabout: A person.\noffices:\n  - ${office}\n`;
      await mkdir(join(folder, 'people'), { recursive: true });
      await writeFile(join(folder, `people/${id}.yaml`), person);
    }
    const given = { date: '2019-11-04', format: 'telephone', slug: 'call' };
    const record = await newRecord({ folder, given, dryRun: false, today: TODAY });
    expect(record).toMatchObject({ outcome: 'drafted', detected: { leaders: ['ada-north', 'bo-south'] } });
    const rules = (await checkContent(folder)).problems.map(({ rule }) => rule);
    expect([...new Set(rules)]).toEqual(['unwritten-text', 'source-without-address']);
  });

  test.for([
    ['a folder that holds something', {}, 'a folder that is not empty'],
    ['one side twice', { sides: 'Arvenia (Arvenian), Arvenia (Southern)' }, 'two sides of different names'],
    [
      'a side called as a section',
      { sides: 'Background (Arvenian), Arvenia (Southern)' },
      'two sides of different names',
    ],
    [
      'a colour that cannot be read',
      { colours: '#2f6b2a #8fce88, #ffffaa #c7a3f0' },
      'at least 4.5:1 against the paper, #fbf8f1',
    ],
    ['a colour that is none', { colours: 'green white, red blue' }, 'a colour of the form #a1b2c3'],
    ['a name without letters', { name: '…' }, 'a name in Latin letters'],
  ] as const)('is refused: %s', async ([what, given, reason]) => {
    const folder = await emptyFolder();
    if (what === 'a folder that holds something') await newArchive(folder, ANSWERS);
    const before = await readFile(join(folder, 'archive.yaml'), 'utf8').catch(() => undefined);
    const made = await newArchive(folder, { ...ANSWERS, ...given });
    expect(made.outcome === 'refused' ? made.messages.join('\n') : made.outcome).toContain(reason);
    expect(await readFile(join(folder, 'archive.yaml'), 'utf8').catch(() => undefined)).toBe(before);
  });
});

test('a folder without content is said to be one, with what to do', async () => {
  const folder = await emptyFolder();
  vi.stubEnv('CONTENT_DIR', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  for (const command of ['start', 'build']) {
    const { exitCode, stderr } = await runCommand(command);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`${folder} has no content yet: npm run new -- --archive asks what an archive needs`);
    expect(stderr).not.toMatch(/^\s+at /mu);
  }
});
