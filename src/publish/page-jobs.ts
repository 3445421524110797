import type { AstroPrerenderer } from 'astro';
import { finishPage } from './finish-page.ts';
import type { Job } from './shared-jobs.ts';
import type { SiteFiles } from './site-files.ts';

/** A page or file of Astro with the address that is asked for it. */
type RenderedPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** The page that servers show for addresses that do not exist. */
const NOT_FOUND = '404';

/**
 * Pages and files as jobs, each rendered and written on its own; those of one of the folders named are one job, because
 * they share what is costly to make.
 * @param home the address under which the site is published, with a slash at its end
 * @param together the first parts of addresses that are one job, done before everything else
 */
export function pageJobs(
  prerenderer: AstroPrerenderer,
  paths: readonly RenderedPath[],
  { site, home, together }: { site: SiteFiles; home: string; together: readonly string[] },
): Job[] {
  refuseTwice(paths);
  const write = (path: RenderedPath) => writePath(prerenderer, path, site, home);
  const firstPart = ({ pathname }: RenderedPath) => partsOf(pathname)[0] ?? '';
  const groups = together.map((name): Job => {
    // Files before the page that tells how large they are: then none is kept until it is written.
    const files = paths.filter((path) => firstPart(path) === name).sort((a, b) => rankOf(a) - rankOf(b));
    return async () => {
      for (const path of files) await write(path);
    };
  });
  const others = paths.filter((path) => !together.includes(firstPart(path)));
  return [
    ...groups,
    ...others.map(
      (path): Job =>
        () =>
          write(path),
    ),
  ];
}

const rankOf = ({ route }: RenderedPath) => (route.type === 'page' ? 1 : 0);

async function writePath(
  prerenderer: AstroPrerenderer,
  { pathname, route }: RenderedPath,
  site: SiteFiles,
  home: string,
): Promise<void> {
  const isPage = route.type === 'page';
  const path = partsOf(pathname).map(encodeURIComponent).join('/');
  // Astro itself says whether the address of a file ends with a slash: that of a route with parameters does.
  const ending = path !== '' && (isPage || pathname.endsWith('/')) ? '/' : '';
  const address = new URL(`${path}${ending}`, home);
  const answer = await prerenderer.render(new Request(address), { routeData: route });
  const response = answer instanceof Response ? answer : answer.response;
  if (!response.ok && path !== NOT_FOUND) {
    throw new Error(`${address.pathname} answers with status ${String(response.status)}`);
  }
  const rendered = await bytesOf(response);
  if (!isPage) {
    site.write(path, rendered);
    return;
  }
  const { head, body } = finishPage(rendered);
  site.write(path === NOT_FOUND ? `${path}.html` : path === '' ? 'index.html' : `${path}/index.html`, head, body);
  const isListed = path !== NOT_FOUND && head.includes(`<link rel="canonical" href="${address.href}"`);
  if (isListed) site.list(path === '' ? '' : `${path}/`);
}

/** What a response holds; its own way to say it copies every page twice. */
async function bytesOf({ body }: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body ?? []) chunks.push(chunk);
  const [first, ...others] = chunks;
  if (first === undefined) return Buffer.alloc(0);
  return others.length > 0 ? Buffer.concat(chunks) : Buffer.from(first.buffer, first.byteOffset, first.byteLength);
}

function partsOf(pathname: string): string[] {
  return pathname.split('/').filter((part) => part !== '');
}

function refuseTwice(paths: readonly RenderedPath[]): void {
  const seen = new Map<string, string>();
  for (const { pathname, route } of paths) {
    const path = partsOf(pathname).join('/');
    const other = seen.get(path);
    if (other !== undefined) throw new Error(`/${path} is made by both ${other} and ${route.component}`);
    seen.set(path, route.component);
  }
}
