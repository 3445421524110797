import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { PAPER } from '../../exports/picture.ts';
import { archive } from '../../components/archive.ts';
import { ICONS, mark } from '../../components/mark.ts';

export const getStaticPaths = (() =>
  [ICONS.tab, ICONS.touch, ...ICONS.installed].map((size) => ({
    params: { size: String(size) },
  }))) satisfies GetStaticPaths;

/** The mark of the site in dots, for devices that do not take the drawing itself. */
export const GET: APIRoute = async ({ params }) => {
  const size = Number(params['size']);
  const icon = sharp(Buffer.from(mark(archive.settings.sides)), { density: (72 * size) / 32 }).resize(size, size);
  // What is clear would be black there.
  if (size === ICONS.touch) icon.flatten({ background: PAPER });
  return new Response(new Uint8Array(await icon.png().toBuffer()), { headers: { 'content-type': 'image/png' } });
};
