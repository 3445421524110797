import type { AstroIntegration, AstroPrerenderer } from 'astro';

/** An ordinary part of a build: which one, of how many. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** The whole of a build. */
export const WHOLE: Shard = { number: 1, of: 1 };

/** Reads `2/4`; nothing where it is no shard. */
export function shardOf(written: string): Shard | undefined {
  const { number, of } = /^(?<number>\d{1,3})\/(?<of>\d{1,3})$/u.exec(written)?.groups ?? {};
  const shard = { number: Number(number), of: Number(of) };
  return shard.number >= 1 && shard.number <= shard.of ? shard : undefined;
}

type Route = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** What stands under these addresses is made from the same files, each costly to make: the first shard has it. */
const TOGETHER = /^\/?data(?:\/|$)/u;

/**
 * The shard of an address by its place in the list. The first shard has other work too, such as the search index: it
 * takes half as many as every other.
 */
export function shardOfPath(path: string, place: number, of: number): number {
  const turn = place % (2 * of - 1);
  return TOGETHER.test(path) || turn === 0 ? 1 : Math.ceil(turn / 2) + 1;
}

/** Pages that stand in the place of another, or lead on to it: search engines are not to list them. */
const UNLISTED = new Set(['404.astro', 'offline.astro', '[...moved].astro']);

/**
 * Has Astro make one shard of the pages and files.
 * @param onPages is told the paths of all pages that search engines may list, `people/li-qiang/`
 */
export function onlyShard(shard: Shard, onPages: (paths: readonly string[]) => void): AstroIntegration {
  return {
    name: 'shard',
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
            return all.filter(({ pathname }, place) => shardOfPath(pathname, place, shard.of) === shard.number);
          },
        }));
      },
    },
  };
}

function isListed({ route }: Route): boolean {
  return route.type === 'page' && !UNLISTED.has(route.component.replace(/^src\/pages\//u, ''));
}
