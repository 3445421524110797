import sharp from 'sharp';
import { Downloads } from '../exports/downloads.ts';
import { coverSvg } from '../exports/picture.ts';
import { archive } from './archive.ts';
import { home } from './links.ts';
import { letters } from './letters.ts';

const cover = await sharp(Buffer.from(coverSvg(archive, letters)))
  .png({ palette: true, colours: 32 })
  .toBuffer();

/** The files of this build’s archive. */
export const downloads = new Downloads(archive, home, new Uint8Array(cover));
