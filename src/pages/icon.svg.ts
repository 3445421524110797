import { mark } from '../components/mark.ts';

export function GET(): Response {
  return new Response(mark(), { headers: { 'Content-Type': 'image/svg+xml' } });
}
