import { type Archive, type Meeting, officeOn } from '../archive/archive.ts';
import { isSmall } from '../archive/pager.ts';
import { wordsIn } from '../words/words.ts';
import type { Letterer, Lettering } from './lettering.ts';

/** What a picture says that stands for a record, or for the records of a year, where a link to it is shown. */
export type Picture = ReturnType<typeof pictureOfMeeting>;

const words = wordsIn();

/** The size that pages on which links are shared ask for. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** Every picture of the archive: one for each meeting of a small one, for each year of a large one, which is drawn in time. */
export function pictures(archive: Archive): Picture[] {
  if (isSmall(archive.meetings)) return archive.meetings.map((meeting) => pictureOfMeeting(archive, meeting));
  return [...Map.groupBy(archive.meetings, yearOf)].map(([year, meetings]) => ({
    name: year,
    title: words.picture.year(words.partialDate(year)),
    names: archive.settings.sides.map(({ name, colour }) => ({ name, plain: '', colour: colour.light })),
    line: words.count(meetings.length, words.entity.meetingCount),
    outcome: '',
    plain: { title: words.partialDate(year), line: '' },
  }));
}

/** The address of the picture that stands for a record, below the archive’s home. */
export function pictureAddress(archive: Pick<Archive, 'meetings'>, meeting: Meeting): string {
  return `pictures/${isSmall(archive.meetings) ? meeting.id : yearOf(meeting)}.png`;
}

function pictureOfMeeting({ settings }: Archive, meeting: Meeting) {
  const { place, date, title } = meeting;
  const day = words.partialDate(date);
  const where = meeting.format === 'in-person' ? place?.name : words.formats[meeting.format];
  return {
    /** The name of its file, without the ending. */
    name: meeting.id,
    title,
    /** Names, each with the colour of its side. */
    names: meeting.leaders.map((leader) => {
      const sideId = officeOn(leader, date)?.side;
      const side = settings.sides.find(({ id }) => id === sideId);
      return { name: leader.name, plain: side?.name ?? '', colour: side?.colour.light ?? INK };
    }),
    line: [day, where].filter((part) => part !== undefined).join(' · '),
    outcome: meeting.outcome,
    /** The same as title and line in words that any type can set. */
    plain: { title: words.picture.meeting(day), line: day },
  };
}

/** The light scheme of src/styles/roles.css. */
export const PAPER = '#fbf8f1';
export const INK = '#201d18';
const MUTED = '#655d50';

const MARGIN = 80;
const WIDTH = PICTURE_SIZE.width - 2 * MARGIN;
/** At a quarter of its size, as lists show it, the smallest letters are still 12 pixels high. */
const SMALL = 48;
const LARGE = [80, 68, 56];
/** The room of the mark before a name. */
const NAME_MARK = 34;

/** A picture as SVG without any text but outlines, every letter of which is there; what is too long is set smaller or cut. */
export function pictureSvg({ settings }: Pick<Archive, 'settings'>, picture: Picture, letters: Letterer): string {
  const { title, size } = fitted(settable(letters, picture.title, picture.plain.title), letters, WIDTH);
  const outcome = settable(letters, picture.outcome);
  const people = picture.names.map(({ name, plain, colour }) => ({ colour, text: settable(letters, name, plain) }));
  const taken = people.reduce((width, { text }) => width + letters.line(text, SMALL).width, 0);
  const room = WIDTH - people.length * NAME_MARK - (people.length - 1) * SMALL;
  let x = MARGIN;
  const names = people.flatMap(({ text, colour }) => {
    const set = inOneLine(text, letters, (letters.line(text, SMALL).width * Math.min(taken, room)) / (taken || 1));
    const parts = [`<path fill="${colour}" d="M${String(x)} 466h18v48h-18z"/>`, drawing(set, x + NAME_MARK, 506, INK)];
    x += NAME_MARK + set.width + SMALL;
    return parts;
  });
  const line = (text: string, y: number, colour: string) => drawing(inOneLine(text, letters, WIDTH), MARGIN, y, colour);
  return drawn(PICTURE_SIZE, [
    line(settable(letters, settings.name, new URL(settings.url).host), 98, MUTED),
    ...title.map((each, index) => drawing(each, MARGIN, 126 + size + index * size * 1.12, INK)),
    ...(outcome === '' ? [] : [line(outcome, 432, INK)]),
    ...names,
    line(settable(letters, picture.line, picture.plain.line), 578, MUTED),
  ]);
}

/** The first of these texts of which the type has every letter, without its accents if need be; else none. */
function settable(letters: Letterer, ...texts: readonly string[]): string {
  const forms = texts.flatMap((text) => {
    const whole = text.normalize('NFC').replace(/\s+/gu, ' ');
    const plain = Array.from(whole, (letter) => (letters.has(letter) ? letter : letter.normalize('NFD').replace(/\p{Mark}/gu, '')));
    return [whole, plain.join('')];
  }); // prettier-ignore
  return forms.find((text) => letters.has(text)) ?? '';
}

/** What fits of a text: all, or as much as does with a sign at its end; nothing where not even that does. */
function shortened<T>(text: string, fit: (words: string) => T | undefined): T | undefined {
  for (let end = text.length; end > 0; end -= 1) {
    const fitting = fit(end === text.length ? text : `${text.slice(0, end).trimEnd()}…`);
    if (fitting !== undefined) return fitting;
  }
  return undefined;
}

/** A text as small as it must be to take one line, down to a third of its size; what is longer is cut with a sign. */
function inOneLine(text: string, letters: Letterer, width: number): Lettering {
  const whole = letters.line(text, SMALL);
  if (whole.width <= width) return whole;
  const size = Math.max(SMALL / 3, Math.floor((SMALL * width) / whole.width));
  const fit = (words: string) => [letters.line(words, size)].find((line) => line.width <= width);
  return shortened(text, fit) ?? letters.line('', size);
}

/** The title in the largest size in which it takes no more room than there is; beyond the smallest it is cut with a sign. */
function fitted(text: string, letters: Letterer, width: number): { title: Lettering[]; size: number } {
  const fit = (words: string, most: number, size: number) => {
    const title = letters.lines(words, size, width);
    return title.length * size <= most && title.every((line) => line.width <= width) ? { title, size } : undefined;
  };
  const whole = LARGE.map((size) => fit(text, 3 * 70, size)).find((one) => one !== undefined);
  const [size = SMALL] = LARGE.slice(-1);
  return whole ?? shortened(text, (words) => fit(words, 4 * size, size)) ?? { title: [], size };
}

function drawing({ outlines }: Lettering, x: number, y: number, colour: string): string {
  return `<g fill="${colour}" transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">${outlines}</g>`;
}

/** A sheet of paper with these drawings. */
function drawn({ width, height }: { width: number; height: number }, parts: readonly string[]): string {
  const size = `width="${String(width)}" height="${String(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><path fill="${PAPER}" d="M0 0h${String(width)}v${String(height)}H0z"/>${parts.join('')}</svg>`;
}

function yearOf({ date }: Pick<Meeting, 'date'>): string {
  return date.slice(0, 4);
}

/** The size of the cover of the book, which e-readers ask for. */
const COVER = { width: 1200, height: 1600 } as const;

/** The cover of the book as SVG without any text but outlines: its name, its two sides at one table, its editors. */
export function coverSvg({ settings }: Pick<Archive, 'settings'>, letters: Letterer): string {
  const width = COVER.width - 2 * MARGIN;
  const name = settable(letters, settings.name, new URL(settings.url).host);
  const { title, size } = fitted(name, letters, width);
  const editor = inOneLine(settable(letters, settings.editor), letters, width);
  return drawn(COVER, [
    ...title.map((line, index) => drawing(line, MARGIN, 260 + index * size * 1.12, INK)),
    ...settings.sides.map(({ colour }, index) => {
      return `<circle cx="${String(COVER.width / 2 + (index === 0 ? -170 : 170))}" cy="860" r="80" fill="${colour.light}"/>`;
    }),
    `<path fill="${INK}" d="M300 1010h600v20h-600z"/>`,
    drawing(editor, MARGIN, COVER.height - MARGIN, MUTED),
  ]);
}
