import sharp from 'sharp';

/** A picture as its points: three bytes each, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly points: Uint8Array;
}

/** So far a point may be from another in any of red, green and blue: what the colours kept in a small file are off. */
const TOLERANCE = 16;

/** Reads a picture of any kind that sharp reads. */
export async function readPicture(file: string | Buffer): Promise<Picture> {
  const { data, info } = await sharp(file)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, points: data };
}

/** A picture as a small file: few colours, none of them scattered. */
export function smallPicture(file: Buffer): Promise<Buffer> {
  return sharp(file).removeAlpha().png({ palette: true, colours: 48, dither: 0, effort: 10 }).toBuffer();
}

/**
 * The share of points, from 0 to 1, that one of the pictures has and the other has not at the same place or right
 * beside it: letters drawn a point further on are the same, a line that is gone or of another colour is not.
 */
export function shareOfDifferent(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  return Math.max(missingFrom(other, one), missingFrom(one, other)) / (one.width * one.height);
}

/** How many points of a picture another of the same size has not. */
function missingFrom(other: Picture, { width, height, points }: Picture): number {
  const isAlike = (at: number, there: number) =>
    [0, 1, 2].every(
      (channel) => Math.abs((points[at + channel] ?? 0) - (other.points[there + channel] ?? 0)) <= TOLERANCE,
    );
  let missing = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      if (isAlike(at, at)) continue;
      const isNear = [-1, 0, 1].some((down) =>
        [-1, 0, 1].some((right) => {
          const [column, row] = [x + right, y + down];
          return column >= 0 && column < width && row >= 0 && row < height && isAlike(at, (row * width + column) * 3);
        }),
      );
      if (!isNear) missing += 1;
    }
  }
  return missing;
}
