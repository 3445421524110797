import { officeOn } from '../archive/archive.ts';
import type { Archive, Meeting } from '../archive/archive.ts';
import { isSmall } from '../archive/pager.ts';
import { wordsIn } from '../words/words.ts';
import type { Letterer, Lettering } from './lettering.ts';

/** What a picture says that stands for a record, or for the records of a year, where a link to it is shown. */
export interface Picture {
  /** The name of its file, without the ending. */
  readonly name: string;
  readonly title: string;
  /** Names, each with the colour of its side. */
  readonly names: readonly { readonly name: string; readonly colour: string }[];
  /** Day and place. */
  readonly line: string;
  /** What came of the meeting. */
  readonly outcome?: string;
}

const words = wordsIn();

/** The size that pages on which links are shared ask for. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** Every picture of the archive: one for each meeting of a small one, for each year of a large one, which is drawn in time. */
export function pictures(archive: Archive): Picture[] {
  if (isSmall(archive.meetings)) return archive.meetings.map((meeting) => pictureOfMeeting(archive, meeting));
  return [...Map.groupBy(archive.meetings, yearOf)].map(([year, meetings]) => ({
    name: year,
    title: words.picture.year(year),
    names: archive.settings.sides.map(({ name, colour }) => ({ name, colour: colour.light })),
    line: words.count(meetings.length, words.entity.meetingCount),
  }));
}

/** The address of the picture that stands for a record, below the archive’s home. */
export function pictureAddress(archive: Pick<Archive, 'meetings'>, meeting: Meeting): string {
  return `pictures/${isSmall(archive.meetings) ? meeting.id : yearOf(meeting)}.png`;
}

function pictureOfMeeting({ settings }: Archive, meeting: Meeting): Picture {
  const { place, date, title } = meeting;
  const where = meeting.format === 'video' ? words.formats.video : place?.name;
  return {
    name: meeting.id,
    title,
    names: meeting.leaders.map((leader) => {
      const sideId = officeOn(leader, date)?.headOfGovernmentOf;
      const side = settings.sides.find(({ id }) => id === sideId);
      return { name: leader.name, colour: side?.colour.light ?? INK };
    }),
    line: [words.day(date), where].filter((part) => part !== undefined).join(' · '),
    outcome: meeting.outcome,
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

/** A picture as SVG without any text but outlines. */
export function pictureSvg(archive: Pick<Archive, 'settings'>, picture: Picture, letters: Letterer): string {
  const { title, size } = fitted(picture.title, letters);
  const gap = SMALL;
  let x = MARGIN;
  const names = picture.names.flatMap(({ name, colour }) => {
    const set = letters.line(name, SMALL);
    const drawn = [`<path fill="${colour}" d="M${String(x)} 466h18v48h-18z"/>`, drawing(set, x + 34, 506, INK)];
    x += 34 + set.width + gap;
    return drawn;
  });
  const { width, height } = PICTURE_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">`,
    `<path fill="${PAPER}" d="M0 0h${String(width)}v${String(height)}H0z"/>`,
    drawing(letters.line(archive.settings.name, SMALL), MARGIN, 98, MUTED),
    ...title.map((line, index) => drawing(line, MARGIN, 126 + size + index * size * 1.12, INK)),
    ...(picture.outcome === undefined ? [] : [drawing(inOneLine(picture.outcome, letters), MARGIN, 432, INK)]),
    ...names,
    drawing(letters.line(picture.line, SMALL), MARGIN, 578, MUTED),
    '</svg>',
  ].join('');
}

/** A text as small as it must be to take one line. */
function inOneLine(text: string, letters: Letterer): Lettering {
  const set = letters.line(text, SMALL);
  return set.width <= WIDTH ? set : letters.line(text, Math.floor((SMALL * WIDTH) / set.width));
}

/** The title in the largest size in which it takes no more height than there is. */
function fitted(text: string, letters: Letterer): { title: Lettering[]; size: number } {
  const sizes = LARGE.map((size) => ({ size, title: letters.lines(text, size, WIDTH) }));
  const fits = sizes.find(({ size, title }) => title.length * size <= 3 * 70);
  const [smallest] = sizes.slice(-1);
  return fits ?? { size: smallest?.size ?? SMALL, title: smallest?.title.slice(0, 4) ?? [] };
}

function drawing({ outlines }: Lettering, x: number, y: number, colour: string): string {
  return `<g fill="${colour}" transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">${outlines}</g>`;
}

function yearOf({ date }: Pick<Meeting, 'date'>): string {
  return date.slice(0, 4);
}
