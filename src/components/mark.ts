import sharp from 'sharp';
import { INK, PAPER } from '../exports/picture.ts';
import { archive } from './archive.ts';

/** The sizes in pixels in which devices ask for the mark in dots. */
export const ICONS = {
  /** In a tab, where a browser does not take the drawing. */
  tab: 32,
  /** On the home screen of an iPhone or iPad, which rounds the corners by itself. */
  touch: 180,
  /** Beside installed programs. */
  installed: [192, 512],
  /** There too, where a system cuts it to a form of its own: what is drawn lies in the circle that no form cuts. */
  cut: 432,
} as const;

/** The path of the mark in one size. */
export const iconPath = (size: number): string => `icons/${String(size)}.png`;

/** The mark of the archive as an SVG of 32 × 32: its two sides, each in its colour, at one table. */
export function mark(): string {
  const places = [9, 23];
  const circles = archive.settings.sides.map(
    ({ colour }, index) => `<circle cx="${String(places[index])}" cy="12" r="4" fill="${colour.light}"/>`,
  );
  const paper = `<rect width="32" height="32" rx="4" fill="${PAPER}"/>`;
  const table = `<path d="M5 19.5h22" stroke="${INK}" stroke-width="2"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${paper}${table}${circles.join('')}</svg>\n`;
}

/** The mark of the site as a PNG of one size, for devices that do not take the drawing itself. */
export async function markInDots(size: number): Promise<Uint8Array<ArrayBuffer>> {
  const icon = sharp(Buffer.from(mark()), { density: (72 * size) / 32 }).resize(size, size);
  // What is clear would be black there.
  if (size === ICONS.touch || size === ICONS.cut) icon.flatten({ background: PAPER });
  return new Uint8Array(await icon.png().toBuffer());
}
