import sharp from 'sharp';
import { downloadsOf } from '../exports/downloads.ts';
import { coverSvg } from '../exports/picture.ts';
import { archive, englishArchive } from './archive.ts';
import { home } from './links.ts';
import { letters } from './letters.ts';

// The face that it is drawn in has not the letters of every language.
const cover = await sharp(Buffer.from(coverSvg(englishArchive, letters)))
  .png({ palette: true, colours: 32 })
  .toBuffer();

/** The files of this build’s archive. */
export const downloads = downloadsOf(archive, home, new Uint8Array(cover));

/** The parts of a large archive that files hold; none of one whose files hold all of it. */
export const periods = [...new Set(downloads.flatMap(({ period }) => period ?? []))];
