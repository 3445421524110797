import sharp from 'sharp';
import { downloadsOf } from '../exports/downloads.ts';
import { coverSvg } from '../exports/picture.ts';
import { archive } from './archive.ts';
import { home } from './links.ts';
import { letters } from './letters.ts';

const cover = await sharp(Buffer.from(coverSvg(archive, letters)))
  .png({ palette: true, colours: 32 })
  .toBuffer();

/** The files of this build’s archive. */
export const downloads = downloadsOf(archive, home, new Uint8Array(cover));

/** The parts of a large archive that files hold; none of one whose files hold all of it. */
export const periods = [...new Set(downloads.flatMap(({ period }) => period ?? []))];
