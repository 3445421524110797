import { afterAll, describe, expect, test } from 'vitest';
import { createArchive } from '../../src/archive/create-archive.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { ENTITY_KINDS } from '../../src/archive/content.ts';
import { readContent } from '../../src/content/read-content.ts';
import { explain, markFacts } from '../../src/search/match-passage.ts';
import type { SearchAnswer } from '../../src/search/ui/searcher.ts';
import { wordsOf } from '../../src/search/words.ts';
import { FIVE_MEETINGS } from '../five-meetings.ts';
import { amongOthers } from './among-others.ts';
import { letterOf, QUERIES } from './queries.ts';
import { SearchInNode } from './search-in-node.ts';

/** Hundreds of searches, one after the other. */
const EVERY_WORD_TIMEOUT = 240_000;
/** Records of nothing that any query asks for, among which the five are to be found as they are alone. */
const OTHERS = 320;

const content = await readContent(FIVE_MEETINGS);
const five = createArchive(content);

describe.each<[string, Archive, boolean]>([
  ['small', five, true],
  ['large', createArchive(amongOthers(content, OTHERS)), false],
])('the table of queries in the %s archive', async (_, archive, isSmall) => {
  const search = await SearchInNode.of(archive);
  const reciprocalRanks: number[] = [];
  const recalls: number[] = [];
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

  afterAll(() => {
    console.info(
      `${String(QUERIES.length)} queries: recall ${mean(recalls).toFixed(3)} (of ${String(recalls.length)} that have an answer), ` +
        `mean reciprocal rank ${mean(reciprocalRanks).toFixed(3)} (of ${String(reciprocalRanks.length)} with a best passage)`,
    );
    expect(mean(recalls)).toBe(1);
    expect(mean(reciprocalRanks)).toBeGreaterThanOrEqual(0.98);
  });

  // What lists the archive by dates and filters lists the others too.
  const asked = QUERIES.filter(
    ({ query, dateWithout }) =>
      isSmall || (query !== '' && dateWithout === undefined && !/^(?:19|20)\d\d/u.test(query)),
  );
  test.for(asked.map((expected) => [`${expected.query} ${expected.parameters ?? ''}`, expected] as const))(
    '%s',
    async ([, expected]) => {
      const answer = await search.ask(expected.query, expected.parameters);
      const shown = shownIn(answer);
      const wanted = Array.from(expected.meetings);
      const best = [expected.first ?? []].flat();
      if (wanted.length > 0)
        recalls.push(wanted.filter((letter) => shown.meetings.includes(letter)).length / wanted.length);
      if (best.length > 0) {
        const rank = shown.passages.findIndex((passage) => best.includes(passage));
        reciprocalRanks.push(rank === -1 ? 0 : 1 / (rank + 1));
      }

      if (expected.ordered === true) expect(shown.meetings).toEqual(wanted);
      else expect(shown.meetings.toSorted()).toEqual(wanted.toSorted());
      if (expected.known !== undefined || wanted.length === 0)
        expect(shown.known.toSorted()).toEqual(expected.known ?? []);
      if (expected.account !== undefined) expect(shown.accounts.join('\n')).toContain(expected.account);
      if (expected.fact !== undefined) expect(shown.facts.join('\n')).toContain(expected.fact);
      if (best.length > 0) expect(best).toContain(shown.passages[0]);
      if (expected.passages !== undefined && wanted.length > 0) expect(answer.counts?.passages).toBe(expected.passages);
      for (const reason of ['spelled', 'called'] as const) {
        const name = expected[reason];
        if (name !== undefined) expect(shown.explanations).toContain(`${reason} ${name}`);
      }
      expect(answer.query.corrections.map(({ instead }) => instead).join(' ')).toBe(expected.corrected ?? '');
      if (expected.offered !== undefined)
        expect(answer.query.offers.map(({ instead }) => instead).join(' ')).toBe(expected.offered);
      if (wanted.length > 0) expect(answer.query.leftOut.join(' ')).toBe(expected.leftOut ?? '');
      expect(answer.isApart ? answer.query.wanted.map(({ written }) => written).join(' ') : '').toBe(
        expected.apart ?? '',
      );
      expect(answer.dateWithout).toBe(expected.dateWithout);
      if (expected.goTo !== undefined && expected.goTo !== '') expect(shown.goTo).toContain(expected.goTo);
    },
  );

  test.for(['oldest', 'newest'])('has all records of a filter in order of their days, %s first', async (order) => {
    const [leader = ''] = archive.meetings[0]?.leaders.map(({ id }) => id) ?? [];
    const most = archive.meetings.length + archive.knownMeetings.length;
    const { shown } = await search.ask('', `leader=${leader}&sort=${order}`, most);
    const held = archive.meetings.filter(({ leaders }) => leaders.some(({ id }) => id === leader)).map(({ id }) => id);
    expect(held.length).toBeGreaterThan(isSmall ? 2 : OTHERS / 2);
    const records = shown.filter(({ record }) => !record.isKnownOnly).map(({ record }) => record.id);
    expect(records).toEqual(order === 'oldest' ? held : held.toReversed());
  });

  test('finds every word and every name that the five records have', { timeout: EVERY_WORD_TIMEOUT }, async () => {
    const texts = five.meetings.flatMap(({ paragraphs, summary }) => [...paragraphs.map(({ text }) => text), summary]);
    const names = ENTITY_KINDS.filter((kind) => kind !== 'commitments').flatMap((kind) =>
      five[kind].flatMap((entity) => [
        entity.name,
        ...entity.otherNames,
        ...entity.nativeNames.map(({ name }) => name),
      ]),
    );
    const lost: string[] = [];
    for (const query of new Set([...texts.flatMap((text) => wordsOf(text).map(({ word }) => word)), ...names])) {
      const { shown, isOnlyNamed } = await search.ask(query);
      if (shown.length === 0 && !isOnlyNamed) lost.push(query);
    }
    expect(lost).toEqual([]);
  });
});

/** What is shown, in the letters of the table. */
function shownIn({ shown, goTo, query }: SearchAnswer) {
  const passages = shown.flatMap(({ record, passages }) => passages.map((passage) => ({ passage, letter: letterOf(record.id) }))); // prettier-ignore
  const facts = passages.flatMap(({ passage }) => (passage.beside === 'facts' ? markFacts(passage, query) : []));
  const textsOf = (beside: 'accounts' | 'summary') => passages.flatMap(({ passage }) => (passage.beside === beside ? [passage.text] : [])); // prettier-ignore
  return {
    meetings: shown.filter(({ record }) => !record.isKnownOnly).map(({ record }) => letterOf(record.id)),
    known: shown.filter(({ record }) => record.isKnownOnly).map(({ record }) => record.id),
    passages: passages.flatMap(({ passage: { paragraph }, letter }) => (paragraph === undefined ? [] : [letter + String(paragraph)])), // prettier-ignore
    accounts: textsOf('accounts'),
    facts: [
      ...textsOf('summary'),
      ...facts.map(({ label, parts, how }) => `${label}: ${parts.map(({ text }) => text).join('')}${how === undefined ? '' : `, ${how}`}`), // prettier-ignore
    ],
    explanations: passages.flatMap(({ passage }) =>
      explain(passage, query).flatMap(({ reason, names }) => names.map((name) => `${reason} ${name}`)),
    ),
    goTo: goTo.map(({ kind, id }) => `${kind}/${id}`),
  };
}
