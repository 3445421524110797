import { archive } from '../site/archive.ts';
import { mark } from '../site/mark.ts';

export function GET(): Response {
  return new Response(mark(archive.settings.sides), { headers: { 'Content-Type': 'image/svg+xml' } });
}
