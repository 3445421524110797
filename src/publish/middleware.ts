import type { MiddlewareHandler } from 'astro';
import { finishPage } from './finish-page.ts';

/** Every word of the scripts, and so the classes that they draw with. */
const scripts = import.meta.glob<string>(['../client/*.ts', '../search/ui/*.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const drawn = new Set(Object.values(scripts).flatMap((text) => text.split(/[\s'"`]+/u)));

/** What every built page gets when it is complete: its own styles and policy, and the faces that it asks for at once. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  // While developing, pages have scripts of the server in them. Not by import.meta.env.DEV, which a variable DEV sets too.
  if (!isPage || import.meta.hot !== undefined) return response;
  return new Response(finishPage(await response.text(), drawn), response);
};
