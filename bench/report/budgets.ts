import type { Measured } from './run.ts';

/** A figure held against what the design allows. */
export interface Judgement {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: string;
  readonly isOver: boolean;
}

/** From so many meetings on the budgets of a large archive hold. */
const LARGE = 1000;
/** Those of a build hold from here on: below, the start of the tools outweighs the work. */
const LARGE_BUILD = 10_000;

/** Every figure of a run that has a budget: section 5 of the design. */
export function judge(measured: readonly Measured[]): Judgement[] {
  return [...measured.flatMap(judgeOne), ...growth(measured)];
}

function judgement(what: string, value: number, limit: number, unit: string): Judgement {
  return { what, value, limit, unit, isOver: value > limit };
}

function judgeOne({ meetings, build, floor, size, pages, search }: Measured): Judgement[] {
  const at = `${meetings.toLocaleString('en')} meetings`;
  const isLarge = meetings >= LARGE;
  const builds =
    meetings < LARGE_BUILD
      ? []
      : [
          judgement(`${at}: build, wall time over that of the floor`, round(build.wall / floor.wall), 1.5, '×'),
          judgement(`${at}: build, peak memory`, round(build.memory / 1e9), 2.5, 'GB'),
        ];
  const weights = Object.entries(size.templates).map(([template, { weight }]) =>
    judgement(`${at}: ${template}, HTML and CSS`, weight, isLarge ? 40_000 : 14_000, 'B'),
  );
  const loads = Object.entries(pages ?? {}).flatMap(([template, load]) => [
    judgement(`${at}: ${template}, blocking requests`, load.blocking, 0, ''),
    // A search that the address asks for has been asked for; its script is no script before intent.
    ...(template === 'search.astro' ? [] : [judgement(`${at}: ${template}, script`, load.script, 3000, 'B')]),
    judgement(`${at}: ${template}, fonts`, load.fonts, 60_000, 'B'),
    judgement(`${at}: ${template}, largest paint`, load.paint, 1000, 'ms'),
    judgement(`${at}: ${template}, layout shift`, load.shift, 0, ''),
    judgement(`${at}: ${template}, blocked`, load.blocked, 0, 'ms'),
  ]);
  const searches =
    search === undefined
      ? []
      : [
          judgement(`${at}: first search, bytes`, search.first.bytes, isLarge ? 250_000 : 120_000, 'B'),
          judgement(`${at}: first search, results`, search.first.answer, isLarge ? 2000 : 1500, 'ms'),
          ...(search.first.goTo === undefined
            ? []
            : [judgement(`${at}: first search, go-to answers`, search.first.goTo, 500, 'ms')]),
        ];
  return [...builds, ...weights, ...loads, ...searches];
}

/** How the wall time grows with ten times the meetings. */
function growth(measured: readonly Measured[]): Judgement[] {
  const small = measured.find(({ meetings }) => meetings === 1000);
  const large = measured.find(({ meetings }) => meetings === 10_000);
  if (small === undefined || large === undefined) return [];
  return [judgement('build, growth from 1,000 to 10,000', round(large.build.wall / small.build.wall), 11, '×')];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
