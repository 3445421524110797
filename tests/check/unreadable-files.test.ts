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
    fault: 'a sign that turns round what is shown',
    text: 'name: Trade\nabout: Tr\u202Eade.\n',
    message: `content/topics/trade.yaml:2:10 error unreadable-file
  found     a sign that turns the direction of text (U+202E)
  accepted  a text without invisible signs
  fix       delete the sign`,
  },
  {
    fault: 'a sign of no width in a name',
    text: 'name: Tr\u{E0041}ade\nabout: Trade.\n',
    message: `content/topics/trade.yaml:1:9 error unreadable-file
  found     an invisible sign (U+E0041)
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

test.for([
  [0x061c, 'turns'], [0x200e, 'turns'], [0x200f, 'turns'], [0x202a, 'turns'], [0x2066, 'turns'], [0x2069, 'turns'],
  [0x00ad, 'soft'], [0x2061, 'invisible'], [0x206f, 'invisible'], [0x3164, 'invisible'], [0xfff9, 'invisible'],
] as const)('the sign %i is a problem with its place', async ([code, name]) => {
  const text = `name: Trade\nabout: Tr${String.fromCodePoint(code)}ade.\n`;
  const [problem, ...others] = await problemsWith({ files: { 'topics/trade.yaml': text } });
  expect(others).toEqual([]);
  expect([problem?.line, problem?.column, problem?.rule]).toEqual([2, 10, 'unreadable-file']);
  expect(problem?.found).toContain(name);
}); // prettier-ignore

test('joiners that a script or a picture needs are read', async () => {
  const text = 'name: Trade\nabout: می\u200cخواهم, क्\u200dष, 👩\u200d🌾️.\n';
  expect(await problemsWith({ files: { 'topics/trade.yaml': text } })).toEqual([]);
});

test.for(['con', 'nul', 'com1', 'lpt9'])('a file %s.yaml, which Windows cannot write, is refused', async (name) => {
  const [problem] = await problemsWith({ files: { [`places/${name}.yaml`]: 'name: Con\n' } });
  expect(problem).toMatchObject({ file: `content/places/${name}.yaml`, rule: 'invalid-file-name' });
  expect(problem?.expected).toBe('a name that Windows does not keep for a device');
});

test('the name of a file has a bound, below which and at which it is accepted', async () => {
  const named = async (length: number) => {
    const problems = await problemsWith({ files: { [`places/${'a'.repeat(length)}.yaml`]: 'name: Con\n' } });
    return problems.filter(({ rule }) => rule === 'invalid-file-name').map(({ expected }) => expected);
  };
  expect(await named(80)).toEqual([]);
  expect(await named(81)).toEqual(['a name of at most 80 signs']);
});

test('a file without its ending is refused for that', async () => {
  const [problem] = await problemsWith({ files: { 'places/astana': 'name: Astana\n' } });
  expect(problem?.expected).toMatch(/ending in \.yaml$/u);
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
