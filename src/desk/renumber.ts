import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Content, Entity, Position, Problem, Report } from '../archive/content.ts';
import { fieldsIn } from '../archive/fields.ts';
import { changedParagraphs, wordingHash } from '../archive/ledger.ts';
import type { Figure } from '../archive/schema/meeting.ts';
import { parseEntity } from '../content/yaml-file.ts';
import { parseReport } from '../content/parse-report.ts';
import { holdsNumber, paragraphsWith } from '../english/numbers.ts';
import type { WrittenFile } from './write-together.ts';

/** A place in a file that names a paragraph by its number. */
interface Reference {
  readonly path: readonly PropertyKey[];
  readonly number: number;
  /** Everything else that stands there: by this it is found again in a former version of the file. */
  readonly about: string;
  /** What its paragraph holds, where it is that of a figure. */
  readonly figure?: Figure | undefined;
}

/**
 * The numbers of paragraphs in front matter and commitments as they have to be after paragraphs were added, moved or
 * taken away. A reference that is as it was in the former version of its file follows its paragraph; a figure is where
 * it stands. Only digits change.
 * @param former the text of a file as it was before it was edited: as it was committed last
 * @returns what is to be written, what is to be said of it, and every number that cannot be followed
 */
export async function renumber(
  folder: string,
  { reports, entities, settings }: Pick<Content, 'reports' | 'entities' | 'settings'>,
  former: (path: string) => Promise<string | undefined> = committed,
) {
  const [files, moved, unsure]: [WrittenFile[], string[], Problem[]] = [[], [], []];
  const changes = new Map<string, { readonly at: Position; readonly from: number; readonly to: number }[]>();
  const followed = new Set<string>();
  const pathOf = (file: string) => join(dirname(folder), file);
  for (const report of reports) {
    const text = await former(pathOf(report.file));
    const before = text === undefined ? undefined : parseReport({ path: report.file, text }, settings?.sides).value;
    const leadsTo = before === undefined ? undefined : follow(before, report);
    if (before !== undefined) followed.add(report.file);
    const judge = (file: Report | Entity, references: readonly Reference[], then: readonly Reference[] | undefined) => {
      for (const reference of references) {
        const at = file.positionOf(reference.path);
        const isAsItWas = then?.some(({ about, number }) => about === reference.about && number === reference.number);
        const to = numberNow(reference, isAsItWas === true ? leadsTo : undefined, report);
        if (typeof to === 'number') {
          if (to === reference.number) continue;
          changes.set(file.file, [...(changes.get(file.file) ?? []), { at, from: reference.number, to }]);
          moved.push(`${file.file}:${String(at.line)} ¶ ${String(reference.number)} is ¶ ${String(to)} now`);
        } else {
          const expected = 'the number of the paragraph that says so';
          unsure.push({ ...at, file: file.file, rule: 'missing-paragraph', severity: 'error', found: to, expected, fix: 'write it by hand' }); // prettier-ignore
        }
      }
    };
    judge(report, referencesIn(report), before && referencesIn(before));
    for (const entity of entities) {
      const steps = stepsOf(entity, report.id);
      if (steps.length === 0) continue;
      const earlier = await former(pathOf(entity.file));
      const was =
        earlier === undefined ? undefined : parseEntity({ path: entity.file, text: earlier }, 'commitments').value;
      judge(entity, steps, was && stepsOf(was, report.id));
    }
  }
  const alone = reports.filter(({ file }) => changes.has(file) && !followed.has(file)).map(({ file }) => file);
  moved.push(...alone.map((file) => `${file} has no committed version to follow: only figures were renumbered`));
  for (const [file, ofFile] of changes) {
    const path = pathOf(file);
    files.push({ path, text: withNumbers(await readFile(path, 'utf8'), ofFile) });
  }
  return { files, moved, unsure };
}

/** The file as the last commit of its folder has it. */
async function committed(path: string): Promise<string | undefined> {
  const name = path.slice(dirname(path).length + 1);
  const run = promisify(execFile)('git', ['show', `HEAD:./${name}`], { cwd: dirname(path), maxBuffer: 16_000_000 });
  return run.then(({ stdout }) => stdout).catch(() => undefined);
}

/** Every number of a paragraph in a front matter, with all that is said beside it. */
function referencesIn({ frontMatter }: Report): Reference[] {
  const numbers = fieldsIn(frontMatter).filter(({ field }) => /(?:^|\.)paragraph(?:s\.\*)?$|^table\./u.test(field));
  return numbers.map(({ path, field, value, within }) => {
    const others = JSON.stringify(within, (key, one: unknown) => (key === 'paragraph' ? undefined : one));
    const figure = field.startsWith('figures.') ? frontMatter.figures[Number(path[1])] : undefined;
    return { path, number: Number(value), about: `${field} ${others}`, figure };
  });
}

/** The numbers of a record’s paragraphs in the steps of a commitment. */
function stepsOf(entity: Entity, record: string): Reference[] {
  if (entity.kind !== 'commitments') return [];
  return entity.steps.flatMap(({ meeting, paragraph, ...others }, index) =>
    meeting === record
      ? [{ path: ['steps', index, 'paragraph'], number: paragraph, about: JSON.stringify(others) }]
      : [],
  );
}

/** Where a reference leads now, or why that cannot be told. */
function numberNow(
  { number, figure }: Reference,
  leadsTo: ((number: number) => number | undefined) | undefined,
  { paragraphs }: Report,
): number | string {
  const to = leadsTo === undefined ? number : leadsTo(number);
  if (figure === undefined) {
    if (to === undefined) return `¶ ${String(number)}, whose paragraph is not there any more, or was written anew`;
    return to <= paragraphs.length ? to : `¶ ${String(number)}, where the record has ${String(paragraphs.length)}`;
  }
  const stated = to === undefined ? undefined : paragraphs[to - 1];
  if (stated !== undefined && holdsNumber(stated.text, figure.value)) return stated.number;
  const holding = paragraphsWith(figure, paragraphs);
  const [only, ...others] = holding;
  if (only !== undefined && others.length === 0) return only;
  return `¶ ${String(number)} for ${String(figure.value)}, which ${only === undefined ? 'no paragraph has' : `¶ ${holding.join(', ¶ ')} have`}`; // prettier-ignore
}

/** Follows the paragraphs of a record as it was to where they are now. */
function follow(before: Report, now: Report): (number: number) => number | undefined {
  const paragraphs = before.paragraphs.map(({ voice, text }) => ({ voice, text, hash: wordingHash({ voice, text }) }));
  const changed = changedParagraphs(now, { paragraphs });
  return (number) => {
    const change = changed.find(({ was }) => was.number === number);
    return change === undefined ? number : change.became?.number;
  };
}

/** The text with other numbers at these places; every other character is as it was. */
function withNumbers(
  text: string,
  changes: readonly { readonly at: Position; readonly from: number; readonly to: number }[],
): string {
  const lines = text.split('\n');
  const last = changes.toSorted((a, b) => b.at.line - a.at.line || b.at.column - a.at.column);
  for (const { at, from, to } of last) {
    const line = lines[at.line - 1] ?? '';
    const [before, rest] = [line.slice(0, at.column - 1), line.slice(at.column - 1)];
    if (!rest.startsWith(String(from))) throw new Error(`no ${String(from)} at line ${String(at.line)}`);
    lines[at.line - 1] = before + String(to) + rest.slice(String(from).length);
  }
  return lines.join('\n');
}
