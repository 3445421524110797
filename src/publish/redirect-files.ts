import type { Archive } from '../archive/archive.ts';

const NOTE = 'Addresses of this build that were renamed, each with its new one. Written by the build.';

/**
 * What tells servers to lead on from renamed addresses by themselves; the pages that stand there do the same, later.
 * The browser keeps the paragraph of the link.
 * @param base the path of the site, with a slash at both ends
 * @returns texts by the paths of their files, written for every build because the configuration of a server names them
 */
export function redirectFiles(moved: Archive['moved'], base: string): ReadonlyMap<string, string> {
  const file = (line: (from: string, to: string) => string) =>
    `# ${NOTE}\n${moved.map(({ from, to }) => `${line(`${base}${from}/`, `${base}${to}/`)}\n`).join('')}`;
  return new Map([
    // Netlify and Cloudflare Pages; the sign by which Netlify puts a rule before a page would void it at Cloudflare.
    ['_redirects', file((from, to) => `${from} ${to} 301`)],
    ['_redirects.nginx', file((from, to) => `${from} ${to};`)],
    ['_redirects.caddy', file((from, to) => `redir ${from} ${to} 301`)],
  ]);
}
