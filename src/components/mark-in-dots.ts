import sharp from 'sharp';
import { PAPER } from '../exports/picture.ts';
import { archive } from './archive.ts';
import { ICONS, mark } from './mark.ts';

/** The mark of the site as a PNG of one size, for devices that do not take the drawing itself. */
export async function markInDots(size: number): Promise<Uint8Array<ArrayBuffer>> {
  const icon = sharp(Buffer.from(mark(archive.settings.sides)), { density: (72 * size) / 32 }).resize(size, size);
  // What is clear would be black there.
  if (size === ICONS.touch || size === ICONS.cut) icon.flatten({ background: PAPER });
  return new Uint8Array(await icon.png().toBuffer());
}
