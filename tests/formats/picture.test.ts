import { expect, test } from 'vitest';
import { PICTURE_SIZE, pictureSvg, pictures } from '../../src/exports/picture.ts';
import type { Letterer, Lettering } from '../../src/exports/lettering.ts';
import { archive } from '../../src/site/archive.ts';

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
  const { outcome, ...withoutOutcome } = picture;
  expect(pictureSvg(archive, withoutOutcome, letters)).not.toContain(outcome);
});
