import type { Archive } from '../archive/archive.ts';
import type { Topic } from '../archive/content.ts';
import { meetingsOf } from '../archive/passages.ts';
import type { NativeName } from '../archive/schema/parts.ts';
import type { Words } from '../words/words.ts';

/** A query and what it asks for. */
export interface SearchExample {
  readonly query: string;
  /** The language of the query, where it is not that of the page. */
  readonly lang?: string | undefined;
  readonly means: string;
}

/** For each thing that can be asked a query that finds something in this archive; left out where nothing suits. */
export function searchExamples(archive: Archive, words: Words): SearchExample[] {
  const { means } = words.searchHelp;
  const name = nameInAnotherScript(archive);
  const queries: readonly [query: string | undefined, means: string, lang?: string | undefined][] = [
    [severalWords(archive), means.words],
    [phrase(archive), means.phrase],
    [without(archive), means.without],
    [name?.name, means.name, name?.lang],
    [figure(archive), means.figure],
    [month(archive, words), means.date],
  ];
  return queries.flatMap(([query, what, lang]) => (query === undefined ? [] : [{ query, means: what, lang }]));
}

function severalWords(archive: Archive): string | undefined {
  return byPassages(archive)
    .find(({ name }) => name.includes(' '))
    ?.name.toLowerCase();
}

/** Words that stand side by side in a record, for they are a link there: to what the glossary explains, if it can be. */
function phrase({ meetings }: Archive): string | undefined {
  const mentions = meetings
    .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.mentions))
    .filter(({ text }) => /^[\p{Letter}\d]+(?: [\p{Letter}\d]+)+$/u.test(text));
  const chosen = mentions.find(({ kind }) => kind === 'glossary') ?? mentions[0];
  return chosen && `"${chosen.text}"`;
}

/** Two topics of one word, of which the first also stands without the second. */
function without(archive: Archive): string | undefined {
  const single = byPassages(archive).filter(({ name }) => /^\p{Letter}+$/u.test(name));
  for (const topic of single) {
    const passages = new Set(archive.passagesOn(topic).map(({ paragraph }) => paragraph));
    const other = single.find((one) => {
      const shared = archive.passagesOn(one).filter(({ paragraph }) => passages.has(paragraph)).length;
      return one !== topic && shared > 0 && shared < passages.size;
    });
    if (other !== undefined) return `${topic.name.toLowerCase()} -${other.name.toLowerCase()}`;
  }
  return undefined;
}

/** The shortest name in another script of whoever led the most meetings. */
function nameInAnotherScript(archive: Archive): NativeName | undefined {
  return archive.people
    .toSorted((a, b) => meetingsOf(archive, b).length - meetingsOf(archive, a).length)
    .flatMap(({ nativeNames }) => nativeNames.toSorted((a, b) => a.name.length - b.name.length))
    .find(({ name }) => !/\p{Script=Latin}/u.test(name));
}

/** A figure as a record writes it in digits, with its unit; one with a fraction before all others. */
function figure({ meetings }: Archive): string | undefined {
  const figures = meetings.flatMap(({ facts, paragraphs }) =>
    facts.figures
      .map(({ value, unit, paragraph }) => ({ value, written: `${String(value)} ${unit}`, paragraph }))
      .filter(({ written, paragraph }) => paragraphs[paragraph - 1]?.text.includes(written)),
  );
  return (figures.find(({ value }) => !Number.isInteger(value)) ?? figures[0])?.written;
}

/** The month of the latest meeting. */
function month({ meetings }: Archive, words: Words): string | undefined {
  const day = meetings.at(-1)?.date;
  return day && words.partialDate(day.slice(0, 'YYYY-MM'.length));
}

function byPassages(archive: Archive): Topic[] {
  return archive.topics.toSorted((a, b) => archive.passagesOn(b).length - archive.passagesOn(a).length);
}
