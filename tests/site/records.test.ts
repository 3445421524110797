import { describe, expect, inject, test } from 'vitest';
import { createArchive } from '../../src/archive/create-archive.ts';
import { readContent } from '../../src/content/read-content.ts';
import { readBuiltSite, readable } from './built-site.ts';

describe.for(inject('archives'))('$name', async (built) => {
  const site = await readBuiltSite(built);
  const archive = createArchive(await readContent(built.content));
  const pageAt = (path: string) => site.pages.get(new URL(path, site.url).href);

  describe.for([...archive.meetings])('the record $id', (meeting) => {
    const page = pageAt(`meetings/${meeting.id}/`);

    test('has its page, under its title', () => {
      expect(page && readable(page.$('h1').text())).toBe(meeting.title);
    });

    test('has each paragraph whole under its permanent address', () => {
      expect(meeting.paragraphs.length).toBeGreaterThan(0);
      const onPage = meeting.paragraphs.map(({ number }) => {
        const words = page?.$(`#p${String(number)} p`).filter('[data-text]');
        return `${String(number)} ${readable(words?.text() ?? '')}`;
      });
      expect(onPage).toEqual(meeting.paragraphs.map(({ number, text }) => `${String(number)} ${readable(text)}`));
    });

    test('has no paragraph beyond them', () => {
      const ids =
        page
          ?.$('[id]')
          .toArray()
          .flatMap((element) => page.$(element).attr('id') ?? []) ?? [];
      expect(ids.filter((id) => /^p\d+$/u.test(id))).toEqual(
        meeting.paragraphs.map(({ number }) => `p${String(number)}`),
      );
    });
  });

  test('every person, place, topic, glossary entry and commitment has its page, under its name', () => {
    const { people, places, topics, glossary, commitments } = archive;
    const entities = [...people, ...places, ...topics, ...glossary, ...commitments];
    const missing = entities.filter(({ kind, id, name }) => {
      const page = pageAt(`${kind}/${id}/`);
      return page === undefined || readable(page.$('h1').text()) !== readable(name);
    });
    expect(missing.map(({ file }) => file)).toEqual([]);
  });

  test('every passage on an entity is linked from its page', () => {
    const { people, places, topics, glossary } = archive;
    const missing = [...people, ...places, ...topics, ...glossary].flatMap((entity) => {
      const first = `${entity.kind}/${entity.id}/`;
      const own = [...site.pages.values()].filter(({ path }) => path.startsWith(first));
      return archive
        .passagesOn(entity)
        .map(({ meeting, paragraph }) => `/meetings/${meeting.id}/#p${String(paragraph.number)}`)
        .filter((address) => own.every(({ $ }) => $(`a[href="${address}"]`).length === 0))
        .map((address) => `${entity.file}: ${address}`);
    });
    expect(missing).toEqual([]);
  });
});
