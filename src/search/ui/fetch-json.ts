import type { SearchPlaces } from '../search-places.ts';

/**
 * Fetches a file that the build of the site wrote, and whose form is therefore known.
 * @throws when it does not come
 */
export async function fetchJson<T>({ base }: SearchPlaces, path: string): Promise<T> {
  const response = await fetch(`${base}${path}`);
  if (!response.ok) throw new Error(`${response.url}: ${String(response.status)}`);
  return (await response.json()) as T;
}
