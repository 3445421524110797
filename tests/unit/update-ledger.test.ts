import { describe, expect, test } from 'vitest';
import { changedParagraphs, movedAddresses, wordingHash } from '../../src/archive/ledger.ts';
import type { Content } from '../../src/archive/content.ts';
import type { EntityLedger, Ledger } from '../../src/archive/schema/ledger.ts';
import { type LedgerRequest, type LedgerUpdate, updateLedger } from '../../src/desk/ledger.ts';
import { base, present, readRecord } from './written-content.ts';

const ID = '2015-03-27-riverton';
const NEW_ID = '2015-03-27-river-town';

/** Four paragraphs that share few words. */
const A = 'Ada North opened the talks on trade.';
const B = 'Both sides measured grain, wool and copper by weight.';
const C = 'Seven ferries crossed each morning before the bridge.';
const D = 'Nothing further was said about tolls or customs.';
const B2 = 'Both sides measured grain, wool and tin by weight.';
const B3 = 'Both sides measured grain, silk and tin by weight.';

/** Content with these records; paragraphs of the first side, by id. */
function contentWith(records: Readonly<Record<string, readonly string[]>>, entities = ['topics/trade']): Content {
  return {
    ...base,
    reports: Object.entries(records).map(([id, paragraphs]) => bodied(id, `## North\n\n${paragraphs.join('\n\n')}\n`)),
    entities: base.entities.filter(({ kind, id }) => entities.includes(`${kind}/${id}`)),
  };
}

const bodied = (id: string, body: string) => readRecord({ date: id.slice(0, 10), body }, id);

const NOTHING: Ledger = { records: new Map(), entities: { addresses: [], moved: {} } };

function request(day: string, more: Partial<LedgerRequest> = {}): LedgerRequest {
  return { today: `2020-01-${day}`, reason: undefined, renamed: [], ...more };
}

/** The ledger after the update, as it is read back from its files. */
function after(ledger: Ledger, update: LedgerUpdate): Ledger {
  expect(update.refused).toEqual([]);
  return {
    records: new Map([...ledger.records, ...update.records]),
    entities: update.entities ?? ledger.entities,
  };
}

/** The ledger of one record that had these states, one after the other; each change is recorded. */
function history(...states: readonly (readonly string[])[]): Ledger {
  return states.reduce<Ledger>(
    (ledger, paragraphs, index) =>
      after(
        ledger,
        updateLedger(contentWith({ [ID]: paragraphs }), ledger, request(`0${String(index + 1)}`, { reason: 'Why.' })),
      ),
    NOTHING,
  );
}

const north = (text: string) => ({ hash: hashOf(text), voice: 'north', text });
const hashOf = (text: string) => wordingHash({ voice: 'north', text });

/** Where links to earlier wordings lead, as `¶ 2 B → ¶ 3`. */
function linksOf(ledger: Ledger, names: Readonly<Record<string, string>> = { A, B, C, D, B2, B3 }): string[] {
  const nameOf = (text: string) => Object.keys(names).find((name) => names[name] === text) ?? text;
  return present(ledger.records.get(ID)).corrections.map(({ was, became, paragraph }) => {
    const then = became === undefined ? 'withdrawn' : `¶ ${String(became.number)}`;
    const now = paragraph === undefined ? 'withdrawn' : `¶ ${String(paragraph)}`;
    return `¶ ${String(was.number)} ${nameOf(was.text)} → ${then}${then === now ? '' : `, now ${now}`}`;
  });
}

describe('the first publication', () => {
  const update = updateLedger(contentWith({ [ID]: [A, B] }), NOTHING, request('01'));

  test('records every paragraph with its hash, speaker and wording', () => {
    expect(update.records.get(ID)).toEqual({
      published: '2020-01-01',
      paragraphs: [north(A), north(B)],
      corrections: [],
    });
    expect(update.entities).toEqual({ addresses: ['topics/trade'], moved: {} });
    expect(update.done).toEqual([`${ID} published with 2 paragraphs`, '1 address of entities published']);
  });
  test('leaves nothing to do', () => {
    const again = updateLedger(contentWith({ [ID]: [A, B] }), after(NOTHING, update), request('02'));
    expect(again).toEqual({ records: new Map(), done: [], refused: [], needsReason: false });
  });
  test('leaves what it was given as it was', () => {
    const content = contentWith({ [ID]: [A, C] });
    const ledger = history([A, B]);
    const before = JSON.stringify([content, [...ledger.records], ledger.entities]);
    updateLedger(content, ledger, request('02', { reason: 'Why.' }));
    expect(JSON.stringify([content, [...ledger.records], ledger.entities])).toBe(before);
  });
});

describe('a published paragraph that changed', () => {
  const published = history([A, B, C]);
  const told = (...paragraphs: readonly string[]) =>
    updateLedger(contentWith({ [ID]: paragraphs }), published, request('02')).refused;

  test.for<[string, readonly string[], readonly string[]]>([
    ['reworded', [A, B2, C], [`${ID} ¶ 2: reworded`]],
    ['reworded beyond recognition', [A, D, C], [`${ID} ¶ 2: reworded`]],
    ['moved by one inserted before it', [A, D, B, C], [`${ID} ¶ 2: moved to ¶ 3`, `${ID} ¶ 3: moved to ¶ 4`]],
    ['moved and reworded', [A, D, B2, C], [`${ID} ¶ 2: moved to ¶ 3 and reworded`, `${ID} ¶ 3: moved to ¶ 4`]],
    ['swapped', [B, A, C], [`${ID} ¶ 1: moved to ¶ 2`, `${ID} ¶ 2: moved to ¶ 1`]],
    ['withdrawn in the middle', [A, C], [`${ID} ¶ 2: withdrawn`, `${ID} ¶ 3: moved to ¶ 2`]],
    ['withdrawn at the end', [A, B], [`${ID} ¶ 3: withdrawn`]],
    [
      'withdrawn, the next reworded',
      [A, `${C} Twice.`],
      [`${ID} ¶ 2: withdrawn`, `${ID} ¶ 3: moved to ¶ 2 and reworded`],
    ],
    ['withdrawn, all of them', [], [`${ID} ¶ 1: withdrawn`, `${ID} ¶ 2: withdrawn`, `${ID} ¶ 3: withdrawn`]],
  ])('is refused without a reason: %s', ([, paragraphs, refused]) => {
    expect(told(...paragraphs)).toEqual(refused);
  });

  test('is refused with a reason of blanks', () => {
    const update = updateLedger(contentWith({ [ID]: [A, B2, C] }), published, request('02', { reason: ' ' }));
    expect(update).toMatchObject({ refused: [`${ID} ¶ 2: reworded`], needsReason: true });
    expect(update.records.size).toBe(0);
  });
  test('is another statement under another speaker', () => {
    const content = { ...base, reports: [bodied(ID, `## North\n\n${A}\n\n## South\n\n${B}\n\n${C}\n`)] };
    const [first, second] = changedParagraphs(present(content.reports[0]), present(published.records.get(ID)));
    expect([first?.was.number, first?.became?.number]).toEqual([2, 2]);
    expect([second?.was.number, second?.became?.number]).toEqual([3, 3]);
  });
  test('is recorded with its date, reason and both wordings', () => {
    const update = updateLedger(contentWith({ [ID]: [A, B2, C] }), published, request('02', { reason: ' A slip. ' }));
    expect(update.done).toEqual([`${ID} ¶ 2: reworded`]);
    expect(update.records.get(ID)).toEqual({
      published: '2020-01-01',
      paragraphs: [north(A), north(B2), north(C)],
      corrections: [
        {
          date: '2020-01-02',
          reason: 'A slip.',
          was: { number: 2, ...north(B) },
          became: { number: 2, hash: hashOf(B2) },
          paragraph: 2,
        },
      ],
    });
  });
});

describe('what was added', () => {
  test('at the end needs no reason', () => {
    const update = updateLedger(contentWith({ [ID]: [A, B, C] }), history([A, B]), request('02'));
    expect(update.done).toEqual([`${ID}: 1 paragraph more`]);
    expect(present(update.records.get(ID)).corrections).toEqual([]);
  });
  test('in the middle is told beside what it moved', () => {
    const update = updateLedger(contentWith({ [ID]: [A, D, B] }), history([A, B]), request('02', { reason: 'Lost.' }));
    expect(update.done).toEqual([`${ID} ¶ 2: moved to ¶ 3`, `${ID}: 1 paragraph more`]);
  });
});

describe('links to earlier wordings', () => {
  test.for<[string, readonly (readonly string[])[], readonly string[]]>([
    [
      'lead on when the paragraph moves later',
      [
        [A, B],
        [A, B2],
        [D, A, B2],
      ],
      ['¶ 2 B → ¶ 2, now ¶ 3', '¶ 1 A → ¶ 2', '¶ 2 B2 → ¶ 3'],
    ],
    [
      'follow two rewordings',
      [
        [A, B],
        [A, B2],
        [A, B3],
      ],
      ['¶ 2 B → ¶ 2', '¶ 2 B2 → ¶ 2'],
    ],
    [
      'end where the paragraph was withdrawn later',
      [[A, B], [A, B2], [A]],
      ['¶ 2 B → ¶ 2, now withdrawn', '¶ 2 B2 → withdrawn'],
    ],
    [
      'find an earlier wording that was restored',
      [
        [A, B],
        [A, B2],
        [A, B],
      ],
      ['¶ 2 B → ¶ 2', '¶ 2 B2 → ¶ 2'],
    ],
    ['find a withdrawn paragraph that came back', [[A, B], [A], [A, B]], ['¶ 2 B → withdrawn, now ¶ 2']],
    ['find a withdrawn paragraph that came back elsewhere', [[A, B], [A], [A, C, B]], ['¶ 2 B → withdrawn, now ¶ 3']],
    [
      'follow a swap',
      [
        [A, B],
        [B, A],
      ],
      ['¶ 1 A → ¶ 2', '¶ 2 B → ¶ 1'],
    ],
    [
      'follow a swap and its undoing',
      [
        [A, B],
        [B, A],
        [A, B],
      ],
      ['¶ 1 A → ¶ 2, now ¶ 1', '¶ 2 B → ¶ 1, now ¶ 2', '¶ 1 B → ¶ 2', '¶ 2 A → ¶ 1'],
    ],
    [
      'lead to the same words where a new paragraph has them at that number',
      [[B], [B2], [B, B2]],
      ['¶ 1 B → ¶ 1', '¶ 1 B2 → ¶ 2'],
    ],
    [
      'tell two equal paragraphs apart',
      [
        [A, B, A],
        [B, A, A],
      ],
      ['¶ 1 A → ¶ 2', '¶ 2 B → ¶ 1'],
    ],
    ['know which of two equal paragraphs is left', [[A, A], [A]], ['¶ 2 A → withdrawn, now ¶ 1']],
    [
      'keep one of two equal paragraphs when the other is reworded',
      [
        [B, B],
        [B, B2],
      ],
      ['¶ 2 B → ¶ 2'],
    ],
  ])('%s', ([, states, links]) => {
    expect(linksOf(history(...states))).toEqual(links);
  });

  test('lead to one place each, whatever happened', () => {
    const states = [[A, B, C], [C, A, B2], [B2, C], [A, B, C, D], [D, B, B], [B], [A, B, A, B3], [B, A]];
    const ledger = history(...states);
    const { corrections, paragraphs } = present(ledger.records.get(ID));
    const places = Map.groupBy(corrections, ({ was }) => `${String(was.number)} ${was.text}`);
    for (const [link, all] of places) {
      expect(new Set(all.map(({ paragraph }) => paragraph)).size, link).toBe(1);
    }
    for (const { was, paragraph } of corrections) {
      if (paragraph !== undefined) expect(paragraphs[paragraph - 1]).toBeDefined();
      if (paragraphs[was.number - 1]?.hash === was.hash) expect(paragraph).toBe(was.number);
    }
  });
});

describe('a renamed record', () => {
  const published = history([A, B], [A, B2]);
  const renamed = contentWith({ [NEW_ID]: [A, B2] });

  test('that vanished is refused, and its likely new name told', () => {
    const { refused, needsReason } = updateLedger(renamed, published, request('03'));
    expect(refused).toEqual([`“${ID}” was published and has no file; restore it, or say --renamed ${ID}=${NEW_ID}`]);
    expect(needsReason).toBe(false);
  });
  test('that vanished without a trace is refused', () => {
    expect(updateLedger(contentWith({}), published, request('03')).refused).toEqual([
      `“${ID}” was published and has no file; restore it, or say --renamed ${ID}=NEW`,
    ]);
  });
  test('takes its paragraphs and corrections along', () => {
    const update = updateLedger(renamed, published, request('03', { renamed: [[ID, NEW_ID]] }));
    const ledger = after(published, update);
    expect(update.done).toEqual([`${ID} now leads to ${NEW_ID}`]);
    expect(ledger.records.get(ID)).toEqual({
      published: '2020-01-01',
      movedTo: NEW_ID,
      paragraphs: [],
      corrections: [],
    });
    expect(ledger.records.get(NEW_ID)).toEqual({ ...published.records.get(ID), published: '2020-01-03' });
    expect(movedAddresses(ledger)).toEqual([{ from: `meetings/${ID}`, to: `meetings/${NEW_ID}` }]);
  });
  test('can be named with its folder', () => {
    const update = updateLedger(
      renamed,
      published,
      request('03', { renamed: [[`meetings/${ID}`, `meetings/${NEW_ID}`]] }),
    );
    expect(update.done).toEqual([`${ID} now leads to ${NEW_ID}`]);
  });
  test('can be corrected in one go', () => {
    const content = contentWith({ [NEW_ID]: [A, B3] });
    const rename = { renamed: [[ID, NEW_ID]] } as const;
    expect(updateLedger(content, published, request('03', rename)).refused).toEqual([`${NEW_ID} ¶ 2: reworded`]);
    const { records } = after(
      published,
      updateLedger(content, published, request('03', { ...rename, reason: 'Why.' })),
    );
    expect(present(records.get(NEW_ID)).corrections.map(({ was }) => was.text)).toEqual([B, B2]);
    expect(present(records.get(NEW_ID)).paragraphs).toEqual([north(A), north(B3)]);
  });

  const once = after(published, updateLedger(renamed, published, request('03', { renamed: [[ID, NEW_ID]] })));

  test('can be renamed again: every old name leads to the last', () => {
    const last = '2015-03-27-bridge';
    const content = contentWith({ [last]: [A, B2] });
    const ledger = after(once, updateLedger(content, once, request('04', { renamed: [[NEW_ID, last]] })));
    expect(movedAddresses(ledger)).toEqual([
      { from: `meetings/${ID}`, to: `meetings/${last}` },
      { from: `meetings/${NEW_ID}`, to: `meetings/${last}` },
    ]);
  });
  test('can take its old name back', () => {
    const content = contentWith({ [ID]: [A, B2] });
    const { refused } = updateLedger(content, once, request('04'));
    expect(refused[0]).toBe(`“${ID}” has its file again, and “${NEW_ID}” has none; say --renamed ${NEW_ID}=${ID}`);
    const ledger = after(once, updateLedger(content, once, request('04', { renamed: [[NEW_ID, ID]] })));
    expect(movedAddresses(ledger)).toEqual([{ from: `meetings/${NEW_ID}`, to: `meetings/${ID}` }]);
    expect(ledger.records.get(ID)).toEqual(published.records.get(ID));
  });
  test('gives its old name to no other record', () => {
    const content = contentWith({ [NEW_ID]: [A, B2], [ID]: [C, D] });
    expect(updateLedger(content, once, request('04')).refused).toEqual([
      `“${ID}” leads to “${NEW_ID}” since it was renamed; give the new record a name that was never published.`,
    ]);
  });
  test.for<
    [string, Readonly<Record<string, readonly string[]>>, Ledger, readonly (readonly [string, string])[], string]
  >([
    [
      'was never published',
      { [NEW_ID]: [A] },
      NOTHING,
      [[ID, NEW_ID]],
      `“${ID}” was never published, so nothing leads to it.`,
    ],
    [
      'still has its file',
      { [ID]: [A, B2], [NEW_ID]: [A] },
      published,
      [[ID, NEW_ID]],
      `“${ID}” still has its file; rename the file first.`,
    ],
    ['was renamed to a file that is not there', {}, published, [[ID, NEW_ID]], `“${NEW_ID}” has no file in meetings.`],
    ['was renamed before', { [NEW_ID]: [A, B2] }, once, [[ID, NEW_ID]], `“${ID}” leads to “${NEW_ID}” already.`],
    [
      'was given two names',
      { [NEW_ID]: [A, B2] },
      published,
      [
        [ID, NEW_ID],
        [ID, '2015-03-27-x'],
      ],
      `“${ID}” was given two new names; it can lead to one only.`,
    ],
  ])('is refused when it %s', ([, records, ledger, names, message]) => {
    expect(updateLedger(contentWith(records), ledger, request('05', { renamed: names })).refused).toContain(message);
  });
  test('never takes the place of another published record', () => {
    const other = '2016-01-01-riverton';
    const two = contentWith({ [ID]: [A], [other]: [C, D] });
    const ledger = after(NOTHING, updateLedger(two, NOTHING, request('01')));
    const update = updateLedger(contentWith({ [other]: [C, D] }), ledger, request('02', { renamed: [[ID, other]] }));
    expect(update.refused[0]).toBe(`“${other}” was published as another record, whose paragraphs keep their numbers.`);
  });
});

test('a record that cannot be read has neither vanished nor changed', () => {
  const content = { ...contentWith({}), unread: new Set([`meetings/${ID}`, 'topics/trade']), entities: [] };
  expect(updateLedger(content, history([A, B]), request('02'))).toEqual({
    records: new Map(),
    done: [],
    refused: [],
    needsReason: false,
  });
});

describe('entities', () => {
  const ledgerOf = (entities: EntityLedger): Ledger => ({ records: new Map(), entities });
  const renamedOnce = ledgerOf({
    addresses: ['topics/commerce', 'topics/trade'],
    moved: { 'topics/commerce': 'topics/trade' },
  });
  const update = (ledger: Ledger, entities: string[], ...renamed: readonly (readonly [string, string])[]) =>
    updateLedger(contentWith({}, entities), ledger, request('02', { renamed }));

  test('that vanished are refused, and a name written alike is told', () => {
    expect(update(ledgerOf({ addresses: ['topics/trades'], moved: {} }), ['topics/trade']).refused).toEqual([
      '“topics/trades” was published and has no file; restore it, or say --renamed topics/trades=topics/trade',
    ]);
  });
  test('that vanished and lead elsewhere by moved.yaml are no fault', () => {
    const content = { ...contentWith({}, ['topics/trade']), moved: { 'commitments/trade': 'topics/trade' } };
    const ledger = ledgerOf({ addresses: ['commitments/trade', 'topics/trade'], moved: {} });
    expect(updateLedger(content, ledger, request('02'))).toMatchObject({ done: [], refused: [] });
  });
  test('that were renamed lead on', () => {
    const { entities, refused } = update(
      ledgerOf({ addresses: ['topics/commerce'], moved: {} }),
      ['topics/trade'],
      ['topics/commerce', 'topics/trade'],
    );
    expect(refused).toEqual([]);
    expect(entities).toEqual(renamedOnce.entities);
  });
  test('that take an old name back lead to it, and it leads nowhere else', () => {
    const ledger = ledgerOf({
      addresses: ['topics/commerce', 'topics/trade'],
      moved: { 'topics/trade': 'topics/commerce' },
    });
    const { entities } = update(ledger, ['topics/trade'], ['topics/commerce', 'topics/trade']);
    expect(entities?.moved).toEqual({ 'topics/commerce': 'topics/trade' });
  });
  test('that were renamed before, still stand or never stood are refused', () => {
    expect(update(renamedOnce, ['topics/trade'], ['topics/commerce', 'topics/trade']).refused).toEqual([
      '“topics/commerce” leads to “topics/trade” already.',
    ]);
    expect(update(renamedOnce, ['topics/trade'], ['topics/trade', 'topics/commerce']).refused).toEqual([
      '“topics/trade” still has its file; rename the file first.',
    ]);
    expect(update(renamedOnce, ['topics/trade'], ['topics/x', 'topics/trade']).refused).toEqual([
      '“topics/x” was never published, so nothing leads to it.',
    ]);
  });
  test('never take the name of one that was renamed', () => {
    const ledger = ledgerOf({
      addresses: ['places/riverton', 'topics/trade'],
      moved: { 'topics/trade': 'places/riverton' },
    });
    expect(update(ledger, ['topics/trade', 'places/riverton']).refused).toEqual([
      '“topics/trade” leads to “places/riverton” since it was renamed; give the new file a name that was never published.',
    ]);
  });
});
