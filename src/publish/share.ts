import type { AstroIntegration, AstroPrerenderer } from 'astro';

/** An ordinary part of a build: which one, of how many. */
export interface Share {
  readonly number: number;
  readonly of: number;
}

/** The whole of a build. */
export const WHOLE: Share = { number: 1, of: 1 };

/** Reads `2/4`; nothing where it is no share. */
export function shareOf(written: string): Share | undefined {
  const { number, of } = /^(?<number>\d{1,3})\/(?<of>\d{1,3})$/u.exec(written)?.groups ?? {};
  const share = { number: Number(number), of: Number(of) };
  return share.number >= 1 && share.number <= share.of ? share : undefined;
}

type Route = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** What stands under these addresses is made from the same files, each costly to make: the first share has it. */
const TOGETHER = /^\/?data(?:\/|$)/u;

/**
 * The share of an address by its place in the list. The first share has other work too, such as the search index: it
 * takes half as many as every other.
 */
export function shareOfPath(path: string, place: number, of: number): number {
  const turn = place % (2 * of - 1);
  return TOGETHER.test(path) || turn === 0 ? 1 : Math.ceil(turn / 2) + 1;
}

/** Pages that stand in the place of another, or lead on to it: search engines are not to list them. */
const UNLISTED = new Set(['404.astro', 'offline.astro', '[...moved].astro']);

/**
 * Has Astro make one share of the pages and files.
 * @param onPages is told the paths of all pages that search engines may list, `people/li-qiang/`
 */
export function onlyShare(share: Share, onPages: (paths: readonly string[]) => void): AstroIntegration {
  return {
    name: 'share',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () => {
            const all = await prerenderer.getStaticPaths();
            onPages(
              all
                .filter(isListed)
                .map(({ pathname }) => `${pathname}/`.replace(/^\/+|(?<=\/)\/+/gu, ''))
                .sort(),
            );
            return all.filter(({ pathname }, place) => shareOfPath(pathname, place, share.of) === share.number);
          },
        }));
      },
    },
  };
}

function isListed({ route }: Route): boolean {
  return route.type === 'page' && !UNLISTED.has(route.component.replace(/^src\/pages\//u, ''));
}
