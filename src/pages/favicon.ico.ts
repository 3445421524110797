import type { APIRoute } from 'astro';
import { ICONS, markInDots } from '../components/mark.ts';

/** The mark for programs that ask for it by this name without reading a page: a PNG behind a directory of one entry. */
export const GET: APIRoute = async () => {
  const png = await markInDots(ICONS.tab);
  const [kind, count, planes, bits] = [1, 1, 1, 32];
  const head = Buffer.alloc(22);
  head.writeUInt16LE(kind, 2);
  head.writeUInt16LE(count, 4);
  head.writeUInt8(ICONS.tab, 6);
  head.writeUInt8(ICONS.tab, 7);
  head.writeUInt16LE(planes, 10);
  head.writeUInt16LE(bits, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return new Response(Buffer.concat([head, png]), { headers: { 'content-type': 'image/x-icon' } });
};
