import { describe, expect, inject, test } from 'vitest';
import type { Meeting } from '../../src/archive/archive.ts';
import { archive } from '../../src/components/archive.ts';
import { readBuiltSite, readable } from './built-site.ts';
import type { BuiltPage } from './built-site.ts';

const site = await readBuiltSite(inject('rootSite'));
const pageAt = (path: string) => site.pages.get(new URL(path, site.url).href);

/** Every two meetings, the earlier first. */
const pairs = archive.meetings.flatMap((earlier) =>
  archive.meetings.filter((later) => later.date > earlier.date).map((later) => ({ earlier, later })),
);

/** A passage that a comparison leads to, with what it is said to be: `topic, voice: meeting ¶ 3`. */
const claim = (topic: string, voice: string, meeting: Meeting, paragraph: number) =>
  `${topic}, ${voice}: ${meeting.id} ¶ ${String(paragraph)}`;

const voiceOf = (name: string) => archive.settings.sides.find((side) => side.name === name)?.id ?? name.toLowerCase();

/** What a record raises, by the links of its paragraphs. */
const raised = (meeting: Meeting) =>
  meeting.paragraphs.flatMap(({ number, voice, mentions }) =>
    [...new Set(mentions.filter(({ kind }) => kind === 'topics').map(({ id }) => id))].map((topic) => ({
      topic,
      claim: claim(topic, voice, meeting, number),
    })),
  );

/** The passages to which an element of a comparison leads; each link must say the number of its paragraph. */
function passagesIn({ $ }: BuiltPage, element: Parameters<BuiltPage['$']>[0]) {
  return $(element)
    .find('a[href*="/meetings/"][href*="#p"]')
    .toArray()
    .map((link) => {
      const [, id = '', number = ''] = /^\/meetings\/([^/]+)\/#p(\d+)$/u.exec($(link).attr('href') ?? '') ?? [];
      const meeting = archive.meeting(id);
      const paragraph = meeting?.paragraphs[Number(number) - 1];
      if (meeting === undefined || paragraph === undefined) throw new Error(`no paragraph ${id} ${number}`);
      expect(readable($(link).text())).toBe(`¶ ${number}`);
      const quoted = $(link).siblings('span').text();
      return { meeting, paragraph, quoted };
    });
}

const topicsIn = ({ $ }: BuiltPage, element: Parameters<BuiltPage['$']>[0]) =>
  $(element)
    .find('a')
    .toArray()
    .map((link) => /^\/topics\/([^/]+)\/$/u.exec($(link).attr('href') ?? '')?.[1] ?? '');

/** Everything that the rows of tables claim, checked against the paragraphs they quote; and their empty cells. */
function claimsIn(page: BuiltPage, tables: string, columns: readonly Meeting[]): { claims: string[]; empty: string[] } {
  const { $ } = page;
  const claims: string[] = [];
  const empty: string[] = [];
  for (const body of $(tables).find('tbody').toArray()) {
    const topics = topicsIn(page, $(body).find('th[scope=rowgroup]'));
    for (const row of $(body).find('tr').toArray()) {
      const voice = voiceOf(readable($(row).find('th[scope=row]').text()));
      for (const [column, cell] of $(row).find('td').toArray().entries()) {
        const passages = passagesIn(page, cell);
        const meeting = columns[column];
        if (meeting === undefined) throw new Error('a cell without a column');
        if (passages.length === 0) {
          expect(readable($(cell).text())).toBe('not in this record');
          empty.push(...topics.map((topic) => `${topic}, ${voice}: ${meeting.id}`));
        }
        for (const { paragraph, quoted, ...passage } of passages) {
          expect(passage.meeting).toBe(meeting);
          expectQuoted(quoted, paragraph.text);
          claims.push(...topics.map((topic) => claim(topic, voice, meeting, paragraph.number)));
        }
      }
    }
  }
  return { claims, empty };
}

/** A paragraph is quoted whole, or only its number is given because the page has it further up. */
function expectQuoted(quoted: string, text: string): void {
  if (quoted !== '') expect(readable(quoted)).toBe(readable(text));
}

describe.for(pairs)('the comparison of $earlier.id and $later.id', ({ earlier, later }) => {
  const page = pageAt(`compare/${earlier.id}/${later.id}/`);

  test('holds everything that the records raise, where it belongs, and nothing else', () => {
    if (page === undefined) throw new Error('no such page');
    const topicsOf = (meeting: Meeting) => new Set(raised(meeting).map(({ topic }) => topic));
    const isCommon = ({ topic }: { topic: string }) => topicsOf(earlier).has(topic) && topicsOf(later).has(topic);
    const claimsOf = (all: readonly { claim: string }[]) => all.map((one) => one.claim).sort();
    const both = [...raised(earlier), ...raised(later)].filter(isCommon);
    const { claims, empty } = claimsIn(page, '[aria-labelledby=both]', [earlier, later]);
    expect(claims.sort()).toEqual(claimsOf(both));
    const said = both.map((one) => one.claim.replace(/ ¶ \d+$/u, ''));
    expect(empty.filter((cell) => said.includes(cell))).toEqual([]);
    for (const [column, meeting] of [earlier, later].entries()) {
      const lone = raised(meeting).filter((one) => !isCommon(one));
      const alone = claimsIn(page, `.only > div:nth-child(${String(column + 1)})`, [meeting]);
      expect(alone.claims.sort()).toEqual(claimsOf(lone));
      expect(alone.empty).toEqual([]);
    }
  });

  test('has the figures of both next to each other, each with its paragraph', () => {
    for (const [column, meeting] of [earlier, later].entries()) {
      const shown = page
        ?.$('[aria-labelledby=figures] .pair > div')
        .eq(column)
        .find('.figures li')
        .toArray()
        .map((line) => readable(page.$(line).text()));
      const figures = meeting.facts.figures.map(
        ({ value, unit, of, paragraph }) => `${String(value)} ${unit}, ${of} ¶ ${String(paragraph)}`,
      );
      expect(shown).toEqual(figures);
    }
  });

  test('names the paragraphs that no topic leads to', () => {
    for (const [column, meeting] of [earlier, later].entries()) {
      const without = meeting.paragraphs
        .filter(({ mentions }) => !mentions.some(({ kind }) => kind === 'topics'))
        .map(({ number }) => `¶ ${String(number)}`);
      const rest = page?.$('.rest').eq(column).text() ?? '';
      expect(readable(rest)).toBe(`Paragraphs without a topic: ${without.join(', ') || 'none'}`);
    }
  });

  test('has every paragraph whole that names a topic', () => {
    for (const meeting of [earlier, later]) {
      for (const { number, text, mentions } of meeting.paragraphs) {
        if (!mentions.some(({ kind }) => kind === 'topics')) continue;
        const links = page?.$(`a[href="/meetings/${meeting.id}/#p${String(number)}"]`).toArray() ?? [];
        const whole = links.filter((link) => readable(page?.$(link).siblings('span').text() ?? '') === readable(text));
        expect(whole.length, `${meeting.id} ¶ ${String(number)}`).toBe(1);
      }
    }
  });

  test('says at its head how many topics both records have and each alone, and leads there', () => {
    const topicsOf = (meeting: Meeting) => [...new Set(raised(meeting).map(({ topic }) => topic))];
    const [before, after] = [topicsOf(earlier), topicsOf(later)];
    const counts = [
      before.filter((topic) => after.includes(topic)).length,
      before.filter((topic) => !after.includes(topic)).length,
      after.filter((topic) => !before.includes(topic)).length,
    ];
    const parts = page?.$('main ul.dotted li').toArray() ?? [];
    expect(parts.length).toBe(counts.length);
    for (const [index, part] of parts.entries()) {
      const [, name = '', count] = /^(.+) \((\d+) topics?\)$/u.exec(readable(page?.$(part).text() ?? '')) ?? [];
      expect(Number(count), name).toBe(counts[index]);
      const target = page?.$(page.$(part).find('a').attr('href') ?? '');
      expect(readable(target?.text() ?? '')).toBe(name);
    }
  });

  test('is reached from the page that lists the comparisons', () => {
    const links = pageAt('compare/')?.$(`a[href="/compare/${earlier.id}/${later.id}/"]`);
    expect(links?.length).toBe(2);
  });
});
