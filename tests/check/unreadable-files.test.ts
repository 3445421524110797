import { expect, test } from 'vitest';
import { formatProblem } from '../../src/check/problems.ts';
import { problemsWith } from './composed-content.ts';

/** Faults of bytes, written here because git or an editor would fix them in a kept file. */
const FAULTS: readonly { fault: string; text: string | Uint8Array; message: string }[] = [
  {
    fault: 'a byte order mark',
    text: '\uFEFFname: Trade\nabout: Trade.\n',
    message: `content/topics/trade.yaml:1:1 error unreadable-file
  found     a byte order mark
  accepted  UTF-8 without a byte order mark
  fix       save the file as UTF-8 without BOM`,
  },
  {
    fault: 'Windows line endings',
    text: 'name: Trade\r\nabout: Trade.\r\n',
    message: `content/topics/trade.yaml:1:12 error unreadable-file
  found     a carriage return (Windows line ending)
  accepted  lines that end with a line feed alone
  fix       save the file with Unix line endings (LF)`,
  },
  {
    fault: 'a NUL byte',
    text: 'name: Trade\nabout: Tr\0ade.\n',
    message: `content/topics/trade.yaml:2:10 error unreadable-file
  found     a NUL byte
  accepted  a text without NUL bytes
  fix       remove the byte, or save the file as UTF-8`,
  },
  {
    fault: 'a sign that nobody sees',
    text: 'name: Trade\nabout: Tr\u200Bade.\n',
    message: `content/topics/trade.yaml:2:10 error unreadable-file
  found     a zero width space (U+200B)
  accepted  a text without invisible signs
  fix       delete the sign`,
  },
  {
    fault: 'bytes that are no UTF-8',
    text: Uint8Array.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xe9, 0x0a]),
    message: `content/topics/trade.yaml:1:1 error unreadable-file
  found     bytes that are no UTF-8
  accepted  a text in UTF-8
  fix       save the file as UTF-8`,
  },
  {
    fault: 'more than a megabyte',
    text: `name: Trade\nabout: ${'trade '.repeat(200_000)}\n`,
    message: `content/topics/trade.yaml:1:1 error unreadable-file
  found     a file of 1200020 bytes
  accepted  at most 1000000 bytes
  fix       split the text, or remove what is no text`,
  },
];

test.each(FAULTS)('a file with $fault is refused, and links to it are not at fault', async ({ text, message }) => {
  const problems = await problemsWith({ files: { 'topics/trade.yaml': text } });
  expect(problems.map(formatProblem)).toEqual([message]);
});

test('a text of other scripts is read', async () => {
  expect(await problemsWith({ files: { 'topics/trade.yaml': 'name: Trade\nabout: Сауда, 贸易.\n' } })).toEqual([]);
});

test('a missing settings file is the only problem: headings are not judged without the names of the sides', async () => {
  const problems = await problemsWith({ files: { 'archive.yaml': undefined } });
  expect(problems.map(formatProblem)).toEqual([
    `content/archive.yaml:1:1 error unreadable-file
  found     no such file
  accepted  the file
  fix       create it`,
  ]);
});

test('a missing account of the method is a problem', async () => {
  const problems = await problemsWith({ files: { 'about.md': undefined } });
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual(['content/about.md unreadable-file']);
});
