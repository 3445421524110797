import { expect, test } from 'vitest';
import { PICTURE_SIZE, pictureSvg, pictures } from '../../src/exports/picture.ts';
import type { Picture } from '../../src/exports/picture.ts';
import type { Letterer, Lettering } from '../../src/exports/lettering.ts';
import { archive } from '../../src/components/archive.ts';

/** Sets every letter half as wide as it is high, and the text itself in place of its outlines. */
const letters: Letterer = {
  has: () => true,
  line: (text, size): Lettering => ({ outlines: `<text>${text}</text>`, width: (text.length * size) / 2 }),
  lines: (text, size, width) => {
    const most = Math.floor((2 * width) / size);
    return (text.match(new RegExp(`.{1,${String(most)}}(?: |$)`, 'gu')) ?? []).map((line) => letters.line(line, size));
  },
};
const [picture] = pictures(archive);
if (picture === undefined) throw new Error('no picture');

test('the picture of a record says what came of the meeting', () => {
  const drawn = archive.meetings.map(({ outcome }, index) => {
    const own = pictures(archive)[index];
    return own !== undefined && pictureSvg(archive, own, letters).includes(`<text>${outcome}</text>`);
  });
  expect(drawn).toEqual(archive.meetings.map(() => true));
});

test('a long outcome is set smaller, within the picture', () => {
  const set: { text: string; end: number }[] = [];
  const line: Letterer['line'] = (text, size) => {
    const lettering = letters.line(text, size);
    set.push({ text, end: lettering.width });
    return lettering;
  };
  const outcome = 'Intergovernmental agreements, memorandums, communiqués, programmes, protocols, declarations, plans';
  const svg = pictureSvg(archive, { ...picture, outcome }, { ...letters, line });
  expect(svg).toContain(outcome);
  expect(set.findLast(({ text }) => text === outcome)?.end).toBeLessThanOrEqual(PICTURE_SIZE.width - 160);
});

test('a picture of several records has no outcome', () => {
  const withoutOutcome = { ...picture, outcome: '' };
  expect(pictureSvg(archive, withoutOutcome, letters)).not.toContain(picture.outcome);
});

/** All texts that are set in a picture, and how far to the right the last of them goes. */
function drawn(own: Picture, has: (text: string) => boolean = () => true) {
  const set: Lettering[] = [];
  const kept = (lettering: Lettering) => {
    set.push(lettering);
    return lettering;
  };
  const keeping: Letterer = {
    has,
    line: (text, size) => kept(letters.line(text, size)),
    lines: (text, size, width) => letters.lines(text, size, width).map(kept),
  };
  const svg = pictureSvg(archive, own, keeping);
  const texts = [...svg.matchAll(/translate\((\S+) \S+\)"><text>([^<]*)<\/text>/gu)].map(([, x = '', text = '']) => ({
    text,
    end: Number(x) + (set.findLast(({ outlines }) => outlines === `<text>${text}</text>`)?.width ?? 0),
  }));
  return { texts: texts.map(({ text }) => text), end: Math.max(...texts.map(({ end }) => end)) };
}

test('a name whose letters the type does not have is set with those it has, or as its side', () => {
  const latin = (text: string) => /^[\u0020-\u017f·…]*$/u.test(text);
  const names = [
    { name: 'S\u0326tefan T\u0326urcanu', colour: '#000000', plain: 'Moldova' },
    { name: '李克强', colour: '#000000', plain: 'China' },
    { name: 'E\u0301va', colour: '#000000', plain: '' },
  ];
  const { texts } = drawn({ ...picture, title: '李克强会见', line: '27 March 2015 · 北京', names }, latin);
  expect(texts.filter((text) => !latin(text))).toEqual([]);
  expect(texts).toEqual(expect.arrayContaining(['Stefan Turcanu', 'China', '\u00c9va', picture.plain.line]));
  expect(texts.join('')).toContain(picture.plain.title);
}); // prettier-ignore

test('long names stay within the picture, and a title that is cut says so', () => {
  const long = 'Gurbanguly Mälikgulyýewiç Berdimuhamedow-Aşgabat';
  const title = 'On the first day of the week in the capital of the republic '.repeat(9);
  const names = [picture.names, picture.names].flatMap(([one]) => (one ? [{ ...one, name: `${long} ${long}` }] : []));
  const { texts, end } = drawn({ ...picture, title, names });
  expect(end).toBeLessThanOrEqual(PICTURE_SIZE.width - 79);
  const lines = texts.slice(1, -4);
  expect(lines.length).toBeGreaterThan(2);
  expect(title).toContain(lines.join('').replace(/…$/u, ''));
  expect(lines.at(-1)).toMatch(/…$/u);
});
