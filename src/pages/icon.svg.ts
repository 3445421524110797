import { archive } from '../components/archive.ts';
import { mark } from '../components/mark.ts';

export function GET(): Response {
  return new Response(mark(archive.settings.sides), { headers: { 'Content-Type': 'image/svg+xml' } });
}
