import { describe, expect, inject, test } from 'vitest';
import type { Meeting } from '../../src/archive/archive.ts';
import type { Entity } from '../../src/archive/content.ts';
import { wordsOfHeading } from '../../src/archive/index-headings.ts';
import { entryId } from '../../src/archive/index-pages.ts';
import { archive } from '../../src/components/archive.ts';
import { readBuiltSite, readable } from './built-site.ts';

const site = await readBuiltSite(inject('rootSite'));
const pages = [...site.pages.values()].filter(({ path }) => path.startsWith('a-z/'));
const entities = [...archive.people, ...archive.places, ...archive.topics, ...archive.glossary, ...archive.commitments];

/** One line of the index as it was built. */
interface BuiltLine {
  readonly text: string;
  /** The anchor of an entry; nothing for a cross-reference or a figure. */
  readonly id: string | undefined;
  readonly lang: readonly string[];
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

const lines: readonly BuiltLine[] = pages.flatMap(({ $ }) =>
  $('.lines > li')
    .toArray()
    .map((element) => ({
      text: readable($(element).text()),
      id: $(element).attr('id'),
      lang: $(element)
        .find('[lang]')
        .toArray()
        .map((name) => $(name).attr('lang') ?? ''),
      links: $(element)
        .find('a')
        .toArray()
        .map((link) => ({ href: $(link).attr('href') ?? '', text: readable($(link).text()) })),
    })),
);
const lineOf = (entity: Entity) => lines.findIndex(({ id }) => id === entryId(entity));

/** The paragraphs to which a line leads: every one of each range. */
function located({ links }: BuiltLine): { meeting: Meeting; number: number }[] {
  return links.flatMap(({ href, text }) => {
    const [, id, fragment] = /^\/meetings\/([^/]+)\/#p(\d+)$/u.exec(href) ?? [];
    const meeting = archive.meeting(id ?? '');
    if (meeting === undefined) return [];
    const [first = 0, last = first] = text.replace('¶', '').split('–').map(Number);
    expect(fragment, href).toBe(String(first));
    return Array.from({ length: last - first + 1 }, (_, index) => ({ meeting, number: first + index }));
  });
}

const written = (all: readonly { meeting: Meeting; number: number }[]) =>
  all.map(({ meeting, number }) => `${meeting.id}#p${String(number)}`).sort();

describe('in the index', () => {
  test('every person, place, topic, glossary entry and commitment has its entry, which leads to its page', () => {
    const missing = entities.filter((entity) => {
      const line = lines[lineOf(entity)];
      return line?.links[0]?.href !== `/${entity.kind}/${entity.id}/`;
    });
    expect(missing.map(({ file }) => file)).toEqual([]);
  });

  test('every entry leads to exactly the paragraphs that mention it', () => {
    for (const entity of entities.filter(({ kind }) => kind !== 'commitments')) {
      const mentions = archive.meetings.flatMap((meeting) =>
        meeting.paragraphs
          .filter((paragraph) => paragraph.mentions.some(({ kind, id }) => kind === entity.kind && id === entity.id))
          .map(({ number }) => ({ meeting, number })),
      );
      const line = lines[lineOf(entity)];
      expect(line && written(located(line)), entity.file).toEqual(written(mentions));
    }
  });

  test('every commitment leads to exactly the paragraphs of its steps', () => {
    for (const commitment of archive.commitments) {
      const steps = new Set(commitment.steps.map(({ meeting, paragraph }) => `${meeting}#p${String(paragraph)}`));
      const line = lines[lineOf(commitment)];
      expect(line && written(located(line)), commitment.file).toEqual([...steps].sort());
    }
  });

  test('every figure leads to the paragraph that has it', () => {
    const figures = archive.meetings.flatMap((meeting) => meeting.facts.figures.map((figure) => ({ meeting, figure })));
    expect(figures.length).toBeGreaterThan(0);
    for (const { meeting, figure } of figures) {
      const text = `${String(figure.value)} ${figure.unit}, ${figure.of},`;
      const line = lines.find((one) => one.text.startsWith(text));
      expect(line && written(located(line)), text).toContain(`${meeting.id}#p${String(figure.paragraph)}`);
    }
  });

  test('every other name of everything leads to its entry, or would stand beside it', () => {
    const missing = entities.flatMap((entity) =>
      [entity.name, ...entity.otherNames, ...entity.nativeNames.map(({ name }) => name)]
        .filter((name) => !leadsTo(entity, name))
        .map((name) => `${entity.file}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('names in other scripts say their language', () => {
    const unmarked = lines.filter(
      ({ text, lang }) => /[\p{Script=Han}\p{Script=Cyrillic}]/u.test(text) && lang.length === 0,
    );
    expect(unmarked.map(({ text }) => text)).toEqual([]);
  });

  test('every section is reached by its letter, on every page', () => {
    const front = pages.find(({ path }) => path === 'a-z/');
    const keys = front
      ?.$('.section')
      .toArray()
      .map((element) => front.$(element).attr('aria-labelledby') ?? '');
    expect(keys).toEqual(expect.arrayContaining(['a', 'z', 'figures', 'cyrillic', 'han']));
    for (const { $, path } of pages) {
      const letters = $('nav.letters a')
        .toArray()
        .map((link) => $(link).attr('href') ?? '');
      expect(
        letters.map((href) => href.replace(/^.*[#/](?=.)|\/$/gu, '')),
        path,
      ).toEqual(keys);
    }
  });
});

/** Whether a line that says the name leads to the entity’s entry, or the name would sort next to that entry. */
function leadsTo(entity: Entity, name: string): boolean {
  const words = wordsOfHeading(name);
  const target = lineOf(entity);
  const heading = lines[target]?.links[0]?.text;
  const leading = lines.filter(({ links, text }) => {
    const leads = links.some(({ href, text: to }) => href.startsWith('/a-z/') && to === heading);
    return leads && wordsOfHeading(text).includes(words);
  });
  if (leading.length > 0 || wordsOfHeading(heading ?? '').includes(words)) return true;
  const collator = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true, numeric: true });
  /** The first line on this side that does not belong to the entry itself or to another of the same heading. */
  const beyond = (step: 1 | -1) => {
    let at = target + step;
    while (lines[at]?.links[0]?.text === heading) at += step;
    return lines[at]?.text;
  };
  const before = beyond(-1);
  const after = beyond(1);
  const isAfter = before === undefined || collator.compare(before, name) < 0;
  return isAfter && (after === undefined || collator.compare(name, after) < 0);
}
