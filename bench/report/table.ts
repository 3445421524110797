import type { Cost } from '../build/run-measured.ts';
import type { Judgement } from './budgets.ts';
import type { Measured, Run } from './run.ts';

type Row = readonly string[];

/** A run as text: what was measured, what is over budget, and what changed since the run before. */
export function tableOf(run: Run, judgements: readonly Judgement[], before: Run | undefined): string {
  const over = judgements.filter(({ isOver }) => isOver);
  return [
    ...run.measured.flatMap((measured) => [
      `\n${measured.meetings.toLocaleString('en')} meetings`,
      columns(
        buildRows(
          measured,
          before?.measured.find(({ meetings }) => meetings === measured.meetings),
        ),
      ),
      columns(templateRows(measured)),
      ...(measured.search === undefined ? [] : [columns(searchRows(measured.search))]),
    ]),
    '',
    over.length === 0
      ? `Within every budget (${String(judgements.length)} figures).`
      : `Over budget:\n${columns(over.map(({ what, value, limit, unit }) => [what, `${String(value)} ${unit}`, `budget ${String(limit)}`]))}`,
  ].join('\n');
}

function buildRows({ build, floor, size, floorSize }: Measured, before: Measured | undefined): Row[] {
  const cost = (name: string, of: (cost: Cost) => number, unit: string): Row => [
    name,
    `${of(build).toFixed(1)} ${unit}`,
    `${of(floor).toFixed(1)} ${unit}`,
    `${(of(build) / of(floor)).toFixed(2)} ×`,
    before === undefined
      ? ''
      : `${of(before.build).toFixed(1)} (${(of(before.build) / of(before.floor)).toFixed(2)} ×)`,
  ];
  const amount = (name: string, of: (of: Pick<Measured['size'], 'files' | 'bytes' | 'index'>) => number): Row => [
    name,
    of(size).toLocaleString('en'),
    of(floorSize).toLocaleString('en'),
    `${(of(size) / of(floorSize)).toFixed(2)} ×`,
    before === undefined ? '' : of(before.size).toLocaleString('en'),
  ];
  return [
    ['build', 'site', 'floor', 'ratio', before === undefined ? '' : 'run before'],
    cost('wall time', ({ wall }) => wall, 's'),
    cost('processor time', ({ cpu }) => cpu, 's'),
    cost('peak memory', ({ memory }) => memory / 1e6, 'MB'),
    amount('files', ({ files }) => files),
    amount('bytes', ({ bytes }) => bytes),
    amount('bytes of the index', ({ index }) => index),
  ];
}

function templateRows({ size, pages }: Measured): Row[] {
  const head = ['template', 'pages', 'heaviest, B', 'which'];
  const more = ['requests', 'bytes', 'script', 'fonts', 'blocking', 'paint ms', 'shift', 'blocked ms'];
  return [
    pages === undefined ? head : [...head, ...more],
    ...Object.entries(size.templates).map(([template, made]) => {
      const load = pages?.[template];
      return [
        template,
        String(made.pages),
        String(made.weight),
        made.heaviest,
        ...(load === undefined
          ? []
          : [load.requests, load.bytes, load.script, load.fonts, load.blocking, load.paint, load.shift, load.blocked].map(String)), // prettier-ignore
      ];
    }),
  ];
}

function searchRows({ first, next, key }: NonNullable<Measured['search']>): Row[] {
  const row = (name: string, cost: typeof first): Row => [
    name,
    String(cost.bytes),
    String(cost.requests),
    cost.goTo === undefined ? 'none' : `${String(cost.goTo)} ms`,
    `${String(cost.answer)} ms`,
    `${String(cost.longest)} ms`,
  ];
  return [
    ['search', 'bytes', 'requests', 'go-to', 'results', 'longest task'],
    row('first', first),
    row('next', next),
    ['a further key', '', '', '', `${String(key)} ms`, ''],
  ];
}

/** Lines up cells; columns of numbers to the right. */
export function columns(rows: readonly Row[]): string {
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, i) => Math.max(all[i] ?? 0, cell.length)), []);
  return rows
    .map((row) =>
      row
        .map((cell, i) => (/^[\d.,]+( |$)/.test(cell) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
