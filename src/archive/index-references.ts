import type { Entity } from './entity.ts';
import { haveSameInitial, wordsOfHeading } from './index-letters.ts';
import type { IndexLine, IndexReference } from './index-line.ts';
import { otherFormsOf } from './index-names.ts';

/** A reference for every other form of every entity; a form that several entities share leads to all of them. */
export function referencesTo(entities: readonly Entity[]): IndexReference[] {
  const forms = entities.flatMap((target) => otherFormsOf(target).map((name) => ({ name, target })));
  return [...Map.groupBy(forms, ({ name }) => wordsOfHeading(name.text)).values()].flatMap((same) =>
    same.slice(0, 1).map(({ name }): IndexReference => ({
      type: 'reference',
      heading: name.text,
      names: [name],
      targets: [...new Set(same.map(({ target }) => target))],
    })),
  );
}

/**
 * Leaves out of sorted lines what would send the reader to a line that stands right there: references all of whose
 * targets are next to them, with nothing between but other references to the same targets.
 */
export function withoutNeighbours(lines: readonly IndexLine[]): IndexLine[] {
  return lines.filter((line, index) => {
    if (line.type !== 'reference') return true;
    const before = targetsAlong(lines, index, -1, line.targets);
    const after = targetsAlong(lines, index, 1, line.targets);
    return new Set([...before, ...after]).size < line.targets.length;
  });
}

/** Which of the targets have their entries on this side of a line, past references that lead to nothing else. */
function targetsAlong(
  lines: readonly IndexLine[],
  from: number,
  step: 1 | -1,
  targets: readonly Entity[],
): readonly Entity[] {
  const found: Entity[] = [];
  for (let index = from + step; ; index += step) {
    const line = lines[index];
    if (line?.type === 'entry' && targets.includes(line.entity)) found.push(line.entity);
    else if (line?.type !== 'reference' || !line.targets.every((target) => targets.includes(target))) return found;
  }
}

/** Puts references that follow each other under one letter with the same targets on one line. */
export function gathered(lines: readonly IndexLine[]): IndexLine[] {
  const result: IndexLine[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    if (line.type === 'reference' && last?.type === 'reference' && belongTogether(line, last)) {
      const names = [...last.names, ...line.names];
      const kept = names.filter(({ text }) => !names.some((other) => isBeginningOf(text, other.text)));
      result.splice(-1, 1, { ...last, names: kept });
    } else result.push(line);
  }
  return result;
}

function belongTogether(a: IndexReference, b: IndexReference): boolean {
  const haveSameTargets =
    a.targets.length === b.targets.length && a.targets.every((target) => b.targets.includes(target));
  return haveSameTargets && haveSameInitial(a.heading, b.heading);
}

/** Whether one form of a personal name is the beginning of another: Масимов of Масимов, Карим. */
function isBeginningOf(text: string, longer: string): boolean {
  return longer.startsWith(`${text},`) || (text.includes(', ') && longer.startsWith(`${text} `));
}
