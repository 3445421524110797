import type { APIRoute } from 'astro';
import { recordJsonSchema } from '../../exports/record-json.ts';
import { archive } from '../../components/archive.ts';
import { home } from '../../components/links.ts';

/** What the JSON file beside each record holds, field by field. */
export const GET: APIRoute = () =>
  new Response(recordJsonSchema(archive, home), { headers: { 'content-type': 'application/schema+json' } });
