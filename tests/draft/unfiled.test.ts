import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { createAsker } from '../../src/desk/new/answers.ts';
import { newRecord } from '../../src/desk/new/new-record.ts';
import { TODAY } from '../check/composed-content.ts';
import { draftContent } from './draft-content.ts';

const REPORT = `Premiers meet on the coast
SALTHAVEN, Nov. 5 (River Press) -- Ada North met with the Southern Premier Di East in Salthaven on 4 November 2019, in the Old Palace.
East praised the Harbour Fund. Foreign Minister Fay West of North was there too, as was Ansel Grue, director of the port.
“The bridge is long,” Hal Moor said in Spanish to Kim Lake. The town of Reedham lies on the line from Tarn to Upwell.
`;

/** The archive of the tests, and a report that names people and places of which it knows nothing. */
async function withReport(report = REPORT) {
  const folder = await draftContent();
  const from = join(folder, '..', 'report.txt');
  await writeFile(from, report);
  const draft = async (more: { create?: string; dryRun?: boolean; given?: object } = {}, answers?: string) => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const asker = answers === undefined ? undefined : createAsker(input, output);
    input.end(answers);
    const record = await newRecord({ folder, from, given: {}, dryRun: false, today: TODAY, ...more }, asker);
    asker?.close();
    return record;
  };
  return { folder, draft, read: (file: string) => readFile(join(folder, file), 'utf8') };
}

describe('people and places without a file', () => {
  test('are told of, and nothing is written for them unless that is asked for', async () => {
    const { folder, draft } = await withReport();
    const record = await draft();
    expect(record).toMatchObject({ outcome: 'incomplete' });
    expect(record.outcome === 'incomplete' && record.missing.at(-1)).toBe(
      'Without a file: Di East (people), Salthaven (places), Old Palace (places), Fay West (people), Ansel Grue (people), Hal Moor (people), Reedham (places), Tarn (places), Upwell (places). --create all, or --create with names, writes the skeletons.',
    );
    expect(existsSync(join(folder, 'places/salthaven.yaml'))).toBe(false);
  });

  test('get skeletons that hold what the report says, and the record is of them', async () => {
    const { draft, read } = await withReport();
    const record = await draft({ create: 'all' });
    expect(record).toMatchObject({
      outcome: 'drafted',
      file: 'content/meetings/2019-11-04-salthaven.md',
      detected: { leaders: ['ada-north', 'di-east'], place: 'salthaven', building: 'old-palace', remarks: [] },
    });
    expect(await read('people/di-east.yaml')).toBe(`name: Di East
familyName: East
country: South
offices:
  - title: Premier of South
    side: south
    from: to-be-written
about: "[to be written] who this is, in one or two sentences"
`);
    expect(await read('people/fay-west.yaml')).toContain('familyName: "[to be written]"\ncountry: North\nabout:');
    expect(await read('people/ansel-grue.yaml')).toContain('country: "[to be written]"\nabout:');
    expect(await read('places/salthaven.yaml')).toContain('kind: to-be-written\ncountry: "[to be written]"\n');
    expect(await read('places/old-palace.yaml')).toContain('kind: building\n');
    expect(await read('places/reedham.yaml')).toContain('kind: town\n');
  });

  test('are refused by the check wherever something is still to be written, and for nothing else', async () => {
    const { folder, draft } = await withReport();
    await draft({ create: 'all' });
    const { problems } = await checkContent(folder, { today: TODAY });
    const ofEntities = problems.filter(({ file }) => !file.startsWith('content/meetings/'));
    expect(new Set(ofEntities.map(({ rule }) => rule))).toEqual(new Set(['unwritten-text', 'invalid-value']));
    expect(
      ofEntities.filter(({ rule }) => rule === 'invalid-value').map(({ file, line }) => `${file}:${String(line)}`),
    ).toEqual([
      'content/people/di-east.yaml:7',
      'content/places/salthaven.yaml:2',
      'content/places/tarn.yaml:2',
      'content/places/upwell.yaml:2',
    ]);
  });

  test('get a skeleton by name, in any form', async () => {
    const { folder, draft } = await withReport();
    await draft({ create: 'salthaven, people/di-east and Old Palace' });
    expect(existsSync(join(folder, 'people/fay-west.yaml'))).toBe(false);
    for (const file of ['places/salthaven', 'people/di-east', 'places/old-palace']) {
      expect(existsSync(join(folder, `${file}.yaml`)), file).toBe(true);
    }
  });

  test('are refused when the report does not name them', async () => {
    const { draft } = await withReport();
    const record = await draft({ create: 'Di East, Nowhere' });
    expect(record.outcome === 'refused' && record.messages[0]).toContain('found     “Nowhere”');
  });

  test('are asked for at a terminal, before the facts that rest on them', async () => {
    const { folder, draft } = await withReport();
    const record = await draft({}, 'Hallo\nDi East, Salthaven\n');
    expect(record).toMatchObject({ outcome: 'drafted', detected: { created: ['people/di-east', 'places/salthaven'] } });
    expect(existsSync(join(folder, 'places/tarn.yaml'))).toBe(false);
  });

  test('stay unwritten when the record cannot be written', async () => {
    const { folder, draft } = await withReport();
    await writeFile(join(folder, 'meetings/2019-11-04-salthaven.md'), 'An unfinished record.\n');
    expect(await draft({ create: 'all' })).toMatchObject({ outcome: 'refused' });
    expect(existsSync(join(folder, 'people/di-east.yaml'))).toBe(false);
    expect(await draft({ create: 'all', dryRun: true, given: { slug: 'coast' } })).toMatchObject({
      outcome: 'drafted',
    });
    expect(existsSync(join(folder, 'people/di-east.yaml'))).toBe(false);
  });

  test('of a dateline is the place where no sentence has one, as an inference', async () => {
    const { draft } = await withReport(
      'Premiers meet\nNEW REEDHAM. RIVERINFORM - Ada North met Bo South on 4 November 2019.',
    );
    const record = await draft({ create: 'all' });
    expect(record).toMatchObject({
      outcome: 'drafted',
      detected: {
        place: 'new-reedham',
        remarks: ['The report is dated from New Reedham and does not say that the talks were elsewhere.'],
      },
    });
  });
});

test('a sentence that has the words of a commitment is offered as its step, with who says it and how far it is', async () => {
  const { draft } = await withReport(`Premiers meet
Ada North met Bo South in Riverton on 4 November 2019.
Bo South said that South hopes for new bridges over the river.
Ada North said that North wants a bridge.
After the talks, both signed a paper on the new bridge.`);
  const record = await draft({});
  if (record.outcome !== 'drafted') return expect.fail(JSON.stringify(record));
  expect(record.detected.steps).toEqual([
    {
      commitment: 'new-bridge',
      text: `  - meeting: 2019-11-04-riverton
    paragraph: 3
    state: asked
    by: south
    says: "[to be written] Bo South said that South hopes for new bridges over the river."`,
    },
    {
      commitment: 'new-bridge',
      text: `  - meeting: 2019-11-04-riverton
    paragraph: 4
    state: signed
    by: both
    says: "[to be written] After the talks, both signed a paper on the new bridge."`,
    },
  ]);
});
