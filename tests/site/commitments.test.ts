import { describe, expect, inject, test } from 'vitest';
import { officeOn } from '../../src/archive/archive.ts';
import { archive } from '../../src/components/archive.ts';
import { readBuiltSite, readable } from './built-site.ts';

const site = await readBuiltSite(inject('rootSite'));
const page = site.pages.get(new URL('commitments/', site.url).href);
if (page === undefined) throw new Error('no page of commitments');
const { $ } = page;

const partyOf = (by: string) => archive.side(by)?.name ?? (by === 'both' ? 'both sides' : 'the report itself');

describe('the list of commitments', () => {
  test('is one link away from the home page and from the topics', () => {
    for (const path of ['', 'topics/']) {
      const from = site.pages.get(new URL(path, site.url).href);
      expect(from?.$('main a[href="/commitments/"]').length, path).toBe(1);
    }
  });

  test('has every commitment by name, with its topic', () => {
    const listed = $('main section')
      .toArray()
      .map((section) => ({
        href: $(section).find('h2 a').attr('href'),
        topic: $(section).find('p a').first().attr('href'),
      }));
    expect(listed).toEqual(
      archive.commitments.map(({ id, topic }) => ({ href: `/commitments/${id}/`, topic: `/topics/${topic}/` })),
    );
  });

  test('has each step with its paragraph, its state, who asks or offers, and what the record says', () => {
    for (const commitment of archive.commitments) {
      const steps = $(`section:has(#${commitment.id}) .course li`).toArray();
      expect(steps.length).toBe(commitment.steps.length + commitment.afterwards.length);
      for (const { meeting, paragraph, state, by, says } of commitment.steps) {
        const step = steps.find(
          (one) => $(one).find(`a[href="/meetings/${meeting}/#p${String(paragraph)}"]`).length > 0,
        );
        const text = readable($(step).text());
        expect(text).toContain(`${state}: ${partyOf(by)}`);
        expect(text).toContain(readable(says));
      }
    }
  });

  test('says of what came afterwards by which source', () => {
    const outward = archive.commitments.flatMap(({ afterwards }) => afterwards);
    for (const { url, publisher, says } of outward) {
      const line = $(`.course li:has(a[href="${url}"])`);
      expect(readable(line.text())).toContain(readable(says));
      expect(readable(line.text())).toContain(publisher);
    }
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
      return named.some((leader) => officeOn(leader, meeting.date)?.side !== paragraph.voice);
    });
    expect(strange.map(({ name, says }) => `${name}: ${says}`)).toEqual([]);
  });
});
