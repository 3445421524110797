import { meetingsOf } from '../archive/passages.ts';
import { archive, words } from './archive.ts';

/** Words that stand side by side; four characters of Chinese are. */
const SEVERAL_WORDS = /^(?:[\p{Letter}\d]+(?: [\p{Letter}\d]+)+|\p{Script=Han}{4,})$/u;

/** For each thing that can be asked a query that finds something in this archive; left out where nothing suits. */
export function searchExamples() {
  const { means } = words.searchHelp;
  const { meetings } = archive;
  const topics = archive.topics.toSorted((a, b) => archive.passagesOn(b).length - archive.passagesOn(a).length);
  const paragraphsOn = (topic: (typeof topics)[number]) => archive.passagesOn(topic).map(({ paragraph }) => paragraph);

  // Words that stand side by side in a record, for they are a link there: to what the glossary explains, if it can be.
  const phrases = meetings
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ mentions }) => mentions))
    .filter(({ text }) => SEVERAL_WORDS.test(text));
  const phrase = phrases.find(({ kind }) => kind === 'glossary') ?? phrases[0];

  // Two topics of one word, of which the first also stands without the second.
  const single = topics.filter(({ name }) => /^\p{Letter}+$/u.test(name));
  const [without] = single.flatMap((topic) => {
    const passages = new Set(paragraphsOn(topic));
    const other = single.find((one) => {
      const shared = paragraphsOn(one).filter((paragraph) => passages.has(paragraph)).length;
      return one !== topic && shared > 0 && shared < passages.size;
    });
    return other === undefined ? [] : [`${topic.name.toLowerCase()} -${other.name.toLowerCase()}`];
  });

  // The shortest name in another script of whoever led the most meetings.
  const name = archive.people
    .toSorted((a, b) => meetingsOf(archive, b).length - meetingsOf(archive, a).length)
    .flatMap(({ nativeNames }) => nativeNames.toSorted((a, b) => a.name.length - b.name.length))
    .find((one) => !/\p{Script=Latin}/u.test(one.name));

  // A figure as a record writes it in digits, with its unit; one with a fraction before all others.
  const figures = meetings.flatMap(({ facts, paragraphs }) =>
    facts.figures
      .map(({ value, unit, paragraph }) => ({ value, written: words.amount({ value, unit }), paragraph }))
      .filter(({ written, paragraph }) => paragraphs[paragraph - 1]?.text.includes(written)),
  );
  const figure = figures.find(({ value }) => !Number.isInteger(value)) ?? figures[0];
  const latest = meetings.at(-1)?.date.slice(0, 'YYYY-MM'.length);

  const queries: readonly [query: string | undefined, means: string, lang?: string | undefined][] = [
    [topics.find((topic) => / |\p{Script=Han}{4}/u.test(topic.name))?.name.toLowerCase(), means.words],
    [phrase && `"${phrase.text}"`, means.phrase],
    [without, means.without],
    [name?.name, means.name, name?.lang],
    [figure?.written, means.figure],
    [latest && words.partialDate(latest), means.date],
  ];
  return queries.flatMap(([query, what, lang]) => (query === undefined ? [] : [{ query, means: what, lang }]));
}
