import { describe, expect, inject, test } from 'vitest';
import { officeOn } from '../../src/archive/archive.ts';
import { archive } from '../../src/site/archive.ts';
import { readBuiltSite, readable } from './built-site.ts';

const site = await readBuiltSite(inject('rootSite'));
const page = site.pages.get(new URL('commitments/', site.url).href);
if (page === undefined) throw new Error('no page of commitments');
const { $ } = page;

const columns = $('.commitments thead th')
  .toArray()
  .slice(1)
  .map((head) => $(head).find('a').attr('href'));
const rows = $('.commitments tbody tr')
  .toArray()
  .map((row) => ({
    href: $(row).find('th a').attr('href'),
    cells: $(row)
      .find('td')
      .toArray()
      .map((cell) => ({
        text: readable($(cell).text()),
        steps: $(cell)
          .find('li')
          .toArray()
          .map((step) => ({ href: $(step).find('a').attr('href'), text: readable($(step).text()) })),
      })),
  }));

const nameOf = (voice: string) => archive.side(voice)?.name ?? `${voice.charAt(0).toUpperCase()}${voice.slice(1)}`;

describe('the table of commitments', () => {
  test('has a column for every meeting and a row for every commitment, the first raised first', () => {
    expect(columns).toEqual(archive.meetings.map(({ id }) => `/meetings/${id}/`));
    expect(rows.map(({ href }) => href).sort()).toEqual(
      archive.commitments.map(({ id }) => `/commitments/${id}/`).sort(),
    );
    const starts = rows.map(({ cells }) => cells.findIndex(({ steps }) => steps.length > 0));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test('has in each cell the steps of its meeting, each with its state, its paragraph and who speaks there', () => {
    for (const { href, cells } of rows) {
      const commitment = archive.commitments.find(({ id }) => href === `/commitments/${id}/`);
      for (const [column, meeting] of archive.meetings.entries()) {
        const expected = commitment?.steps
          .filter((step) => step.meeting === meeting.id)
          .map(({ paragraph, state }) => ({
            href: `/meetings/${meeting.id}/#p${String(paragraph)}`,
            text: `${state}, ¶ ${String(paragraph)} ${nameOf(meeting.paragraphs[paragraph - 1]?.voice ?? '')}`,
          }));
        expect(cells[column]?.steps, `${href ?? ''} ${meeting.id}`).toEqual(expected);
      }
    }
  });

  test('says in words where a record is silent, from the first mention on', () => {
    for (const { href, cells } of rows) {
      const start = cells.findIndex(({ steps }) => steps.length > 0);
      const empty = cells
        .map(({ text, steps }, column) => ({ text, column, steps }))
        .filter(({ steps }) => steps.length === 0);
      for (const { text, column } of empty) {
        expect(text, href).toBe(column < start ? '– not yet raised' : 'silent');
      }
    }
  });

  test('explains every word that it uses', () => {
    const explained = $('.commitments dt')
      .toArray()
      .map((word) => readable($(word).text()));
    const used = rows.flatMap(({ cells }) =>
      cells.flatMap(({ steps, text }) =>
        steps.length > 0 ? steps.map((step) => step.text.replace(/,.*$/u, '')) : [text],
      ),
    );
    const unexplained = new Set(used.filter((word) => word !== '– not yet raised' && !explained.includes(word)));
    expect([...unexplained]).toEqual([]);
    expect(explained).toContain('silent');
  });
});

/** The steps of all commitments with the paragraphs they name. */
const steps = archive.commitments.flatMap((commitment) =>
  commitment.steps.map((step) => {
    const meeting = archive.meeting(step.meeting);
    const paragraph = meeting?.paragraphs[step.paragraph - 1];
    if (meeting === undefined || paragraph === undefined) throw new Error(`${commitment.id}: no such paragraph`);
    return { name: `${commitment.id}, ${meeting.id} ¶ ${String(step.paragraph)}`, says: step.says, meeting, paragraph };
  }),
);

/** Words long enough to mean something, cut to what inflection leaves alone. */
const stems = (text: string) => (text.toLowerCase().match(/\p{Letter}{4,}/gu) ?? []).map((word) => word.slice(0, 5));
/** Of the words of a step so many stand in its paragraph too; those of a wrong paragraph are fewer. */
const SHARED = 0.5;

describe('what a step says', () => {
  test('stands in its paragraph: most of its words', () => {
    const strange = steps.filter(({ says, paragraph, meeting }) => {
      const names = meeting.leaders.flatMap(({ name }) => stems(name));
      const meaningful = stems(says).filter((stem) => !names.includes(stem));
      const found = new Set(stems(paragraph.text));
      return meaningful.filter((stem) => found.has(stem)).length < SHARED * meaningful.length;
    });
    expect(strange.map(({ name, says }) => `${name}: ${says}`)).toEqual([]);
  });

  test('stands in its paragraph: every figure and every quotation', () => {
    const strange = steps.filter(({ says, paragraph, meeting }) => {
      // A deal “of May of that year” may be given its year.
      const figures = (says.match(/\d[\d.,]*\d|\d/gu) ?? []).filter((figure) => figure !== meeting.date.slice(0, 4));
      const quotations = says.match(/“[^”]+”/gu) ?? [];
      return [...figures, ...quotations].some((words) => !paragraph.text.includes(words));
    });
    expect(strange.map(({ name, says }) => `${name}: ${says}`)).toEqual([]);
  });

  test('is said by whom it names', () => {
    const strange = steps.filter(({ says, paragraph, meeting }) => {
      const named = meeting.leaders.filter(({ name, familyName }) => says.includes(name) || says.includes(familyName));
      return named.some((leader) => officeOn(leader, meeting.date)?.headOfGovernmentOf !== paragraph.voice);
    });
    expect(strange.map(({ name, says }) => `${name}: ${says}`)).toEqual([]);
  });
});
