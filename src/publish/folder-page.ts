import { createHash } from 'node:crypto';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * A page as it is read from a folder instead of a server: its addresses are relative and name files, it has no script,
 * because a browser runs no module that stands on a disk, and its faces come when they are there, because a browser
 * fetches none of them ahead from a disk.
 * @param html the page as it was built
 * @param path its file below the base: `meetings/2015-01-21-davos/index.html`
 * @param base the path under which the site was built, with a slash at both ends
 */
export function folderPage(html: string, path: string, base: string): string {
  const up = '../'.repeat(path.split('/').length - 1);
  const relative = (address: string): string => {
    if (!address.startsWith(base) || address.startsWith('//')) return address;
    const [, file = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(address.slice(base.length)) ?? [];
    return `${up}${file === '' || file.endsWith('/') ? `${file}index.html` : file}${rest}`;
  };
  let page = html
    .replace(/<script\b[^>]*\ssrc="[^"]*"[^>]*><\/script>/gu, '')
    .replace(/<script type="speculationrules">.*?<\/script>/su, '')
    .replace(/<link rel="(?:manifest|modulepreload|preload)"[^>]*>/gu, '')
    .replace(/<\/?noscript>/gu, '')
    .replace(
      /(\s(?:href|src|action)=")([^"]*)"/gu,
      (_, before: string, address: string) => `${before}${relative(address)}"`,
    )
    .replace(
      /(content="\d+; url=)([^"]*)"/gu,
      (_, before: string, address: string) => `${before}${relative(address)}"`,
    );
  for (const [, style = ''] of page.matchAll(/<style[^>]*>(.*?)<\/style>/gsu)) {
    const moved = style
      .replace(/url\("([^"]*)"\)/gu, (_, address: string) => `url("${relative(address)}")`)
      .replaceAll('font-display:optional', 'font-display:swap');
    // The page’s policy names each style by its hash.
    if (moved !== style) page = page.replace(style, () => moved).replace(hashOf(style), () => hashOf(moved));
  }
  return page;
}
