import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { type Picture, pictures, pictureSvg } from '../../exports/picture.ts';
import { archive } from '../../components/archive.ts';
import { letters } from '../../components/letters.ts';

interface Props {
  readonly picture: Picture;
}

export const getStaticPaths = (() =>
  pictures(archive).map((picture) => ({
    params: { name: picture.name },
    props: { picture } satisfies Props,
  }))) satisfies GetStaticPaths;

/** The picture that stands for a record where a link to it is shown. */
export const GET: APIRoute<Props> = async ({ props: { picture } }) => {
  const png = await sharp(Buffer.from(pictureSvg(archive, picture, letters)))
    // More effort would save a fiftieth of the bytes and take nearly twice the time.
    .png({ palette: true, colours: 32, compressionLevel: 9, effort: 1 })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
