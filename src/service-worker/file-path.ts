/** The file that answers an address: below the base, without query; a page is the index.html of its folder. */
export function fileOf(address: URL, base: string): string | undefined {
  if (!address.pathname.startsWith(base)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(address.pathname.slice(base.length));
  } catch {
    return undefined;
  }
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** In which of so many parts of the list a file stands; the same when it is written and when it is read. */
export function partOf(file: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(file)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % parts;
}

/** As many hexadecimal digits of a SHA-256 as tell files and builds apart, and cannot be met by design. */
export const HASH_DIGITS = 32;
