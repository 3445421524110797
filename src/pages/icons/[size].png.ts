import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { archive } from '../../site/archive.ts';
import { mark } from '../../site/mark.ts';

/** Widths in pixels that devices ask for. */
export const ICON_SIZES = [192, 512] as const;

/** The path of the mark in one size. */
export const iconPath = (size: (typeof ICON_SIZES)[number]): string => `icons/${String(size)}.png`;

export const getStaticPaths = (() =>
  ICON_SIZES.map((size) => ({ params: { size: String(size) } }))) satisfies GetStaticPaths;

/** The mark of the site in dots, for devices that do not take the drawing itself. */
export const GET: APIRoute = async ({ params }) => {
  const size = Number(params['size']);
  const png = await sharp(Buffer.from(mark(archive.settings.sides)), { density: (72 * size) / 32 })
    .resize(size, size)
    .png()
    .toBuffer();
  return new Response(new Uint8Array(png));
};
