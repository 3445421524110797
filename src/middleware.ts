import type { MiddlewareHandler } from 'astro';
import { withOwnHashes } from './publish/own-hashes.ts';

/** Narrows the policy of each page to what the page has. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!(response.headers.get('content-type')?.startsWith('text/html') ?? false)) return response;
  return new Response(withOwnHashes(await response.text()), response);
};
