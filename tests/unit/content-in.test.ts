import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentIn } from '../../src/archive/content-in.ts';
import { createArchive } from '../../src/archive/create-archive.ts';
import { readContent } from '../../src/content/read-content.ts';
import { composeContent, FIXTURES, problemsWith } from '../check/composed-content.ts';
import { present } from './written-content.ts';

const EDITIONS = { file: 'archive.yaml', from: 'sides:\n', to: 'editions: [zh]\nsides:\n' };
const TRADE = 'translations:\n  zh: { name: 贸易, about: 两国间的贸易。 }\n';
const KNOWN = `date: "2014-12-14"
place: riverton
leaders: [ada-north, bo-south]
occasion: A visit
about: Trade.
sure: "yes"
sources:
  - publisher: The Riverton Daily
    side: other
    language: en
    published: "2014-12-15"
    url: https://riverton.example/
    found: "2026-11-26"
translations: { zh: { occasion: 访问, sources: [河城日报] } }
`;
const BRIDGE = 'translations:\n  zh: { steps: [要求修桥] }\n';

/** The base content with a translation of its record that is outdated, and one of a topic. */
async function translated(): Promise<string> {
  const overlay = join(FIXTURES, 'outdated-translation', 'content');
  const folder = await composeContent({ overlay, edits: [EDITIONS] });
  const append = async (path: string, text: string) => {
    await writeFile(join(folder, path), `${await readFile(join(folder, path), 'utf8')}${text}`);
  };
  await append('topics/trade.yaml', TRADE);
  await append('commitments/new-bridge.yaml', BRIDGE);
  await mkdir(join(folder, 'known-meetings'));
  await writeFile(join(folder, 'known-meetings', '2014-12-14-riverton.yaml'), KNOWN);
  return folder;
}

test('an archive in another language says what is translated, and what is not in English, marked', async () => {
  const content = await readContent(await translated());
  expect(content.problems).toEqual([]);
  const [english, chinese] = [createArchive(content), createArchive(contentIn('zh', content))];
  const meeting = present(chinese.meetings[0]);
  expect(meeting).toMatchObject({
    title: '北先生会见南先生',
    outcome: '举行会谈',
    summary: english.meetings[0]?.summary,
  });
  expect(meeting.facts.figures).toMatchObject([{ value: 0.7, unit: '十份文件', paragraph: 1 }]);
  expect(meeting.edition).toMatchObject({ language: 'zh', isRevised: false, isOutdated: true });
  expect([...(meeting.edition?.inEnglish ?? [])]).toEqual(['summary', 'notes', 'refersTo']);
  expect(meeting.topics.map(({ name, about }) => [name, about])).toEqual([['贸易', '两国间的贸易。']]);
  expect(chinese.commitments[0]?.steps.map(({ says }) => says)).toEqual(['要求修桥']);
  expect(chinese.knownMeetings).toMatchObject([
    { occasion: '访问', about: 'Trade.', inEnglish: true, sources: [{ publisher: '河城日报', side: 'other' }] },
  ]);
  expect(english.meetings[0]).not.toHaveProperty('edition');
});

test('a paragraph keeps its number and everything that it is about in every language', async () => {
  const content = await readContent(await translated());
  const [english, chinese] = [createArchive(content), createArchive(contentIn('zh', content))];
  const about = (archive: typeof english) =>
    archive.meetings.flatMap(({ paragraphs }) =>
      paragraphs.map(({ number, voice, mentions }) => [
        number,
        voice,
        [...new Set(mentions.map(({ kind, id }) => `${kind}/${id}`))].sort(),
      ]),
    );
  expect(about(chinese)).toEqual(about(english));
  expect(chinese.meetings[0]?.paragraphs[0]?.text).toBe('北女士谈到贸易和七份文件。');
});

test('texts are in languages of the archive, and their lists as long as in English', async () => {
  const { from, to } = { from: 'name: Trade\n', to: `name: Trade\n${TRADE}` };
  const found = async (...edits: { file: string; from: string; to: string }[]) =>
    (await problemsWith({ edits })).map((one) => `${one.file}:${String(one.line)} ${one.rule}: ${one.found}`);
  expect(await found({ file: 'topics/trade.yaml', from, to })).toEqual([
    'content/topics/trade.yaml:3 translation-disagrees: texts in “zh”',
  ]);
  expect(
    await found(EDITIONS, {
      file: 'commitments/new-bridge.yaml',
      from: 'steps:',
      to: 'translations: { zh: { steps: [] } }\nsteps:',
    }),
  ).toEqual([expect.stringMatching(/translation-disagrees: 0 steps in “zh”$/u)]);
  expect(await found(EDITIONS, { file: 'topics/trade.yaml', from, to: to.replace('about', 'abot') })).toEqual([
    'content/topics/trade.yaml:3 unknown-key: “abot”',
  ]);
  expect(await found({ ...EDITIONS, to: 'editions: [zh, de, zh]\nsides:\n' })).toEqual([
    'content/archive.yaml:1 translation-disagrees: “de” under “editions”',
    'content/archive.yaml:1 translation-disagrees: “zh” under “editions” a second time',
  ]);
});
