import type { MiddlewareHandler } from 'astro';
import { finishPage } from './finish-page.ts';

/** What every built page gets when it is complete: its own security policy, and the faces that it asks for at once. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
  // While developing, pages have scripts of the server in them. Not by import.meta.env.DEV, which a variable DEV sets too.
  if (!isPage || import.meta.hot !== undefined) return response;
  return new Response(finishPage(await response.text()), response);
};
