import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/desk/verify/finding.ts';
import { findingsWith, placeOf, RECORDS } from './verified-fixture.ts';
import type { Change } from './verified-fixture.ts';

const told = (findings: readonly Finding[]) => findings.map(({ rule, found }) => `${rule} ${found}`);
const inRecord = (from: string, to: string) => findingsWith({ record: [{ from, to }] });
const inSource = (from: string, to: string) => findingsWith({ source: [{ from, to }] });

test.each(RECORDS)('a record that agrees with its source has no finding: %s', (of) => {
  expect(told(findingsWith({ of }))).toEqual([]);
});

describe('numbers', () => {
  test('a changed figure is missing and added', () => {
    const findings = inRecord('120 km', '130 km');
    expect(told(findings)).toEqual([
      'number-missing “120 km” in the source, which the record lacks',
      'number-added “130 km” in paragraph 6, which the source lacks',
    ]);
    expect(findings.map(({ line, column }) => `${String(line)}:${String(column)}`)).toEqual(
      Array.from({ length: 2 }, () => placeOf('To the towns that live by fishing')),
    );
    expect(findings.map((finding) => finding.source?.line)).toEqual([8, 8]);
  });

  test('another unit is another number', () => {
    expect(told(inRecord('its 120 km', 'its 120 miles'))).toContain(
      'number-added “120 miles” in paragraph 6, which the source lacks',
    );
    expect(told(inRecord('are worth 3.2 billion USD', 'are worth 3.2 million USD'))).toEqual([
      'number-added “3.2 million USD” in paragraph 10, which the source lacks',
    ]);
  });

  test('words that keep a number from being exact belong to it', () => {
    expect(told(inRecord('more than 40 years', '40 years'))).toEqual([
      'number-missing “more than 40 years” in the source, which the record lacks',
      'number-added “40 years” in paragraph 3, which the source lacks',
    ]);
  });

  test('number words, dozens and ordinals count', () => {
    expect(told(inRecord('one dry dock', 'a dry dock'))).toEqual([
      'number-missing “one” in the source, which the record lacks',
    ]);
    expect(told(inRecord('a dozen more', 'more'))).toEqual([
      'number-missing “a dozen” in the source, which the record lacks',
    ]);
    expect(told(inRecord('the second [', 'the third ['))).toEqual([
      'number-missing “second” in the source, which the record lacks',
      'number-added “third” in paragraph 2, which the source lacks',
    ]);
  });

  test('two figures that changed places are found', () => {
    const change = (from: string, to: string): Change => ({ from, to });
    const findings = findingsWith({
      record: [change('build 14 [ferries]', 'build nine [ferries]'), change('9 documents', '14 documents')],
    });
    expect(told(findings)).toEqual([
      'number-added “nine” in paragraph 5 where the source counts “14”',
      'number-added “14” in paragraph 10 where the source counts “9”',
    ]);
  });

  test('a number of the source may stand among the figures alone', () => {
    expect(inRecord('build 14 [ferries]', 'build [ferries]')).toEqual([]);
  });

  test('a figure that the source lacks is added', () => {
    const findings = inRecord('value: 3.2', 'value: 3.3');
    expect(told(findings)).toEqual(['number-added “3.3 billion USD” among the figures, which the source lacks']);
    expect(findings[0]?.line).toBe(Number(placeOf('3.2').split(':')[0]));
  });
});

describe('dates', () => {
  test('an invented date is added', () => {
    const findings = inRecord('in timber and', 'in timber from 9 August and');
    expect(told(findings)).toEqual(['date-added “9 August” in paragraph 7, which the source lacks']);
    expect(findings[0]?.source?.text).toMatch(/timber and in port management/u);
  });

  test('a changed or dropped date is missing', () => {
    expect(told(inRecord('From 1 to 3 June', 'From 1 to 4 June'))).toEqual([
      'date-missing “June 1-3” in the source, which the record lacks',
      'date-added “1 to 4 June” in paragraph 2, which the source lacks',
    ]);
    expect(told(inRecord('On Friday, 6 May', 'On 6 May'))).toEqual([
      'date-missing “Friday” in the source, which the record lacks',
    ]);
  });

  test('a year that the editor inferred is explained by its value, not by what the reason mentions', () => {
    expect(told(inRecord('in March 2016, on', 'in May 2015, on'))).toEqual([
      'date-missing “March” in the source, which the record lacks',
      'date-added “May 2015” in paragraph 4, which the source lacks',
    ]);
  });

  test('a date stated in the front matter stands in the source', () => {
    expect(told(inRecord('date: "2016-05-06"', 'date: "2016-05-07"'))).toEqual([
      'date-added “2016-05-07” in the front matter, which the source does not state',
    ]);
  });

  test('the day of publication is page furniture', () => {
    const published = [{ from: 'published: not stated', to: 'published: "2016-05-08"' }];
    const line = { from: 'Home > Regional News', to: 'Home > Regional News\n2016-05-08' };
    expect(findingsWith({ record: published, source: [line] })).toEqual([]);
    expect(told(findingsWith({ source: [line] }))).toEqual([
      'date-missing “2016-05-08” in the source as the day of publication, which the front matter lacks',
    ]);
  });
});

describe('the page around the report', () => {
  test('a dateline is no statement, whatever place and day it has', () => {
    expect(inSource('PORT HALDEN, May 6 (Harbour Wire) --', 'GREYHAVEN, May 8 (Harbour Wire) --')).toEqual([]);
  });

  test('nor are lines of publisher, author and day', () => {
    expect(inSource('Home > Regional News', 'Home > Regional News\nSource: Coast Daily\nBy Di East | Coast Daily')).toEqual([]); // prettier-ignore
  });
});

describe('where and how they met', () => {
  test('another place, one that the source names and one that it does not', () => {
    expect(told(inRecord('place: port-halden', 'place: greyhaven'))).toEqual([
      'venue-disagrees “greyhaven” as the place, where the source has Port Halden',
    ]);
    expect(told(inRecord('place: port-halden', 'place: orsania'))).toEqual([
      'venue-disagrees “orsania” as the place, where the source has Port Halden',
    ]);
    expect(told(inRecord('building: not stated', 'building: greyhaven'))).toEqual([
      'venue-disagrees “greyhaven” as the building, where the source does not name it',
    ]);
    expect(inRecord('place: port-halden', 'place: { value: greyhaven, inferred: From a map. }')).toEqual([]);
  });

  test('another format', () => {
    expect(told(inRecord('format: in-person', 'format: video'))).toEqual([
      'venue-disagrees “video” as the format, where the source has in-person',
    ]);
  });
});

describe('the front matter', () => {
  test('says in summary, outcome and figures what the source says', () => {
    expect(told(inRecord('outcome: Talks held', 'outcome: 17 documents signed'))).toEqual([
      'number-added “17” in the front matter, which the source lacks',
    ]);
    expect(told(inRecord('of: worth of', 'of: worth to Greyhaven of'))).toEqual([
      'name-added “Greyhaven” in the front matter, which the source does not name',
    ]);
    expect(told(inRecord('of: worth of', 'of: worth since 1990 of'))).toEqual([
      'date-added “1990” in the front matter, which the source lacks',
    ]);
  });
});

describe('the sense', () => {
  test('a denial that the record adds or drops is found at its place', () => {
    expect(told(inRecord('Velmark is going to build', 'Velmark is not going to build'))).toEqual([
      'sense-altered “not” in paragraph 5, where the source says the contrary',
    ]);
    const findings = inSource('Velmark will build', 'Velmark will not build');
    expect(told(findings)).toEqual(['sense-altered “not build 14 ferries and one dry dock for it” in the source, which no paragraph says']); // prettier-ignore
    expect(findings[0]).toMatchObject({ line: Number(placeOf('For this service').split(':')[0]), source: { line: 6 } });
  });

  test('what rises and what falls may not change places', () => {
    const source = [{ from: 'rose 12 percent to', to: 'fell 12 percent to' }];
    const rules = findingsWith({ of: '2017-09-14-saltmere', source }).map(({ rule }) => rule);
    expect(rules).toEqual(['sense-altered']);
  });

  test.each(['12 percent less than', '12 percent fewer than', '12 percent lower than', '12 percent smaller than'])(
    '“%s” is no rise',
    (lessened) => {
      const source = [{ from: 'rose 12 percent to', to: 'was up 12 percent to' }];
      const record = (to: string) => [{ from: 'had grown by 12 percent, to', to }];
      const found = (to: string) => told(findingsWith({ of: '2017-09-14-saltmere', source, record: record(to) }));
      expect(found('was up by 12 percent, to')).toEqual([]);
      expect(found(`was ${lessened} before, at`)).toContainEqual(expect.stringContaining('sense-altered'));
    },
  );

  test('“not only”, “no later than” and “less than” deny nothing', () => {
    expect(inSource('Velmark will build', 'Velmark will not only build')).toEqual([]);
    expect(inRecord('the plan.', 'the plan, no later than others.')).toEqual([]);
  });
});

describe('names', () => {
  test('a dropped name is missing', () => {
    const findings = inRecord(' with President [Mira Kost](../people/mira-kost.yaml)', '');
    expect(told(findings)).toEqual([
      'name-missing “President” in the source, which the record neither links nor names',
      'name-missing “Mira Kost” in the source, which the record neither links nor names',
    ]);
    expect(findings[1]?.source).toMatchObject({ file: 'coastal-line.txt', line: 6 });
    expect(findings[1]?.line).toBe(Number(placeOf('Lorn recalled').split(':')[0]));
  });

  test('a name that the archive does not know is missing too', () => {
    expect(told(inRecord(', in Sandwick Bay,', ''))).toEqual([
      'name-missing “Sandwick Bay” in the source, which the record neither links nor names',
    ]);
  });

  test('a pair of names is told by both of them in one paragraph', () => {
    const [from, far] = ['the coastal line', 'Velmark, Lorn said, is ready'];
    const road = { from: 'that the coastal line', to: 'that the Tarnby-Ostwick line' };
    const record = (...changes: readonly { from: string; to: string }[]) => told(findingsWith({ source: [road], record: changes })); // prettier-ignore
    const missing = 'name-missing “Tarnby-Ostwick” in the source, which the record neither links nor names';
    expect(record({ from, to: 'the line from Tarnby to Ostwick' })).toEqual([]);
    expect(record({ from, to: 'the line from Tarnby' })).toContain(missing);
    expect(record({ from, to: 'the line from Tarnby' }, { from: far, to: `In Ostwick ${far}` })).toContain(missing);
  });

  test('a subject of the archive that the source names is missing when the record drops it', () => {
    expect(told(inRecord('the [tolls](../topics/trade.yaml) on grain', 'what grain pays'))).toEqual([
      'name-missing “tolls” in the source, which the record neither links nor names',
    ]);
  });

  test('a name that the source lacks is added, known or not', () => {
    expect(told(inRecord('Clean water, he', 'Clean water, he and Ansel Grue'))).toEqual([
      'name-added “Ansel Grue” in paragraph 9, which the source does not name',
    ]);
    expect(told(findingsWith({ source: [{ from: ' through the Amber Coast Fund', to: '' }] }))).toEqual([
      'name-added a link to glossary/amber-coast-fund (“Amber Coast Fund”), which the source does not name',
    ]);
  });

  test('a known name in the text that the source lacks is added without a link too', () => {
    const text =
      'name: Greyhaven\nkind: city\ncountry: Velmark\ncoordinates: { latitude: 1, longitude: 2 }\nabout: A city.\n';
    const record = [{ from: 'in timber and', to: 'in timber from Greyhaven and' }];
    const findings = findingsWith({ record, entity: { kind: 'places', id: 'greyhaven', text } });
    expect(told(findings)).toEqual(['name-added “Greyhaven” in paragraph 7, which the source does not name']);
  });

  test('a family name that two share stands for the one whom the source names in full', () => {
    const text = 'name: Otto Lorn\nfamilyName: Lorn\ncountry: Velmark\nabout: A minister.\n';
    const entity = { kind: 'people', id: 'otto-lorn', text } as const;
    expect(findingsWith({ entity })).toEqual([]);
    const record = [{ from: 'Lorn recalled', to: '[Lorn](../people/otto-lorn.yaml) recalled' }];
    expect(told(findingsWith({ entity, record }))).toEqual([
      'name-added a link to people/otto-lorn (“Lorn”), which the source does not name',
    ]);
  });

  test('publisher and credit are page furniture only where they stand in brackets', () => {
    expect(told(inSource('Ferr welcomed the plan', 'Harbour Wire asked, and Ferr welcomed the plan'))).toEqual([
      'name-missing “Harbour Wire” in the source, which the record neither links nor names',
      'statement-missing “Harbour Wire asked” in the source, which no paragraph carries',
    ]);
  });
});

describe('quotations', () => {
  test('an altered quotation is found', () => {
    const findings = inRecord('“a lifeline”', '“the lifeline”');
    expect(told(findings)).toEqual([
      'quotation-altered “the lifeline” in quotation marks in paragraph 6, which the source does not have',
    ]);
    expect(findings[0]?.source?.line).toBe(8);
  });

  test('half a word is no quotation', () => {
    expect(told(inRecord('“a lifeline”', '“life”'))).toEqual([
      'quotation-altered “life” in quotation marks in paragraph 6, which the source does not have',
    ]);
  });

  test('more than six words are too many', () => {
    expect(
      told(inRecord('wider cooperation in timber', '“ready to widen cooperation in timber and in” timber')),
    ).toEqual([
      'quotation-altered “ready to widen cooperation in timber and in” in quotation marks in paragraph 7, which is 8 words long',
    ]);
  });

  test('the title of the source is quoted to the letter', () => {
    expect(told(inRecord('Rebuild Coastal Line', 'Rebuild the Coastal Line'))).toContain(
      'quotation-altered “Velmark and Orsania Agree to Rebuild the Coastal Line” as the title of the source, which the source does not have',
    );
  });
});

describe('copied words', () => {
  test('a copied sentence is found, and how long it is', () => {
    const copied = 'Velmark stands ready to widen cooperation in timber and in port management.';
    const findings = inRecord('is ready for wider cooperation in timber and in the management of ports.', copied);
    expect(told(findings)).toEqual([
      'copied-run “Velmark stands ready to widen cooperation in timber and in …” in paragraph 7, 12 words in a row from the source',
    ]);
  });

  test('seven words in a row are no copy, whatever names stand among them', () => {
    const seven = 'is going to meet its share from the';
    expect(inRecord(seven, 'will pay for its share through the')).toEqual([]);
    expect(told(inRecord(`Orsania, he said, ${seven}`, 'He said Orsania will pay for its share through the'))).toEqual([
      'copied-run “said Orsania will pay for its share through the Amber Coast…” in paragraph 8, 12 words in a row from the source',
    ]);
  });

  test('steps of commitments tell what the report tells, in their own file', () => {
    const step = (says: string) => ({
      kind: 'commitments' as const,
      id: 'service',
      text: `name: Service\ntopic: ferries\nabout: A service.\nsteps:\n  - { meeting: 2016-05-06-port-halden, paragraph: 5, state: offered, by: velmark, says: "${says}" }\n`,
    });
    const found = (says: string) => findingsWith({ entity: step(says) }).map(({ file, line, rule, words }) => `${file}:${String(line)} ${rule} ${words}`); // prettier-ignore
    expect(found('Velmark builds 14 ferries.')).toEqual([]);
    const file = 'content/commitments/service.yaml:5';
    expect(found('Velmark builds 15 ferries.')).toEqual([`${file} number-added 15`]);
    expect(found('Velmark builds ferries with Ansel Grue.')).toEqual([`${file} name-added Ansel Grue`]);
    const copied = 'hopes to open the service by the end of the year';
    expect(found(`Velmark ${copied}.`)).toEqual([`${file} copied-run ${copied}`]);
  });
  test('a comparison tells of the report what it says, and of no account in its words', () => {
    const comparison = (says: string, by: string) => ({
      from: 'notes:\n',
      to: `accounts:
  - { id: gazette, publisher: Gazette, side: orsania, language: en, published: not stated, url: "https://gazette.example/a", found: "2024-06-01", read: part }
comparison:
  made: "2024-06-01"
  only:
    - { side: velmark, subject: ships, says: "${says}", by: [${by}], paragraphs: [${by === 'report' ? '5' : ''}] }
notes:
`,
    });
    const found = (says: string, by: string) =>
      findingsWith({ record: [comparison(says, by)] }).map(({ rule }) => rule);
    expect(found('There will be 14 ferries.', 'report')).toEqual([]);
    expect(found('There will be 15 ferries.', 'report')).toEqual(['number-added']);
    expect(found('There will be 15 ferries.', 'gazette')).toEqual([]);
    expect(found('It hopes to open the service by the end of the year.', 'gazette')).toEqual(['copied-run']);
  });
  test('two names joined by “and” may stand apart in the source', () => {
    const changes = (name: string) => ({
      source: [{ from: 'in Sandwick Bay on', to: 'in Sandwick Bay and the Tarn on' }],
      record: [{ from: 'in Sandwick Bay,', to: `in Sandwick Bay and ${name},` }],
    });
    expect(findingsWith(changes('Tarn'))).toEqual([]);
    expect(findingsWith(changes('Skarn')).map(({ rule }) => rule)).toContain('name-added');
  });
  test('notes are written in the record’s own words too', () => {
    const findings = inRecord(
      'How large the share of either country is, the report leaves open.',
      'It hopes to open the service by the end of the year.',
    );
    expect(told(findings)).toEqual([
      'copied-run “hopes to open the service by the end of the year” in the front matter, 11 words in a row from the source',
    ]);
  });
});

describe('attribution', () => {
  const moved = (paragraph: string, to: string): Change[] => [
    { from: `${paragraph}\n\n`, to: '' },
    { from: `## ${to}\n\n`, to: `## ${to}\n\n${paragraph}\n\n` },
  ];
  const ofFerr =
    'Both sides, Ferr urged, should lower the [tolls](../topics/trade.yaml) on grain. Clean water, he added, has great weight for Orsania, which in the following year would like to have a dozen more engineers trained in Velmark.';
  const ofLorn = 'Velmark, Lorn said, is ready for wider cooperation in timber and in the management of ports.';

  test('a swapped side is found', () => {
    const findings = findingsWith({ record: moved(ofFerr, 'Velmark') });
    expect(told(findings)).toEqual([
      'attribution “Both sides, Ferr urged, should lower the tolls on grain. Cl…” in paragraph 3 under “Velmark”, whose passage in the source is given as the words of the leader of Orsania',
    ]);
    expect(findings[0]?.source?.line).toBe(10);
    expect(findingsWith({ record: moved(ofLorn, 'Orsania') }).map(({ rule }) => rule)).toEqual(['attribution']);
  });

  test('it is found as well when the paragraph was made to name the wrong leader', () => {
    const [remove, insert] = moved(ofLorn, 'Orsania');
    const disguised = (insert?.to ?? '').replace(
      '[Lorn](../people/edda-lorn.yaml)',
      '[Ferr](../people/tomas-ferr.yaml)',
    );
    const record = [...(remove === undefined ? [] : [remove]), { from: insert?.from ?? '', to: disguised }];
    expect(findingsWith({ record }).map(({ rule, found }) => `${rule} ${found.slice(-30)}`)).toEqual([
      'attribution words of the leader of Velmark',
    ]);
  });

  test('a paragraph that names the other leader as its speaker is found even without a passage', () => {
    const added = 'The plan, [Lorn](../people/edda-lorn.yaml) said, is sound.';
    expect(told(inRecord('## Orsania\n\n', `## Orsania\n\n${added}\n\n`))).toEqual([
      'attribution “The plan, Lorn said, is sound.” in paragraph 8 under “Orsania”, which names the leader of Velmark as the speaker',
    ]);
  });
});

describe('what an editor has settled', () => {
  const settling = (words: readonly string[], paragraph = '') => ({
    from: 'notes:\n',
    to: `settled:\n${words.map((one) => `  - { words: "${one}", why: The report rounds${paragraph} }\n`).join('')}notes:\n`,
  });
  const changed = { from: 'its 120 km', to: 'its 130 km' };

  test('is found no more, and nothing else', () => {
    expect(findingsWith({ record: [changed, settling(['120 km', '130 km'])] })).toEqual([]);
    expect(told(findingsWith({ record: [changed, settling(['120 km'])] }))).toEqual([
      'number-added “130 km” in paragraph 6, which the source lacks',
    ]);
  });

  test('in one paragraph is not settled in another', () => {
    const elsewhere = settling(['120 km', '130 km'], ', paragraph: 3');
    expect(told(findingsWith({ record: [changed, elsewhere] }))).toEqual([
      'number-added “130 km” in paragraph 6, which the source lacks',
      'explanation-unused “130 km”, which settles nothing that would be reported',
    ]);
  });

  test('may be listed as it is shown, and every finding says how', () => {
    const copy = { from: 'is ready for wider cooperation in timber and in the management of ports.', to: 'stands ready to widen cooperation in timber and in port management.' }; // prettier-ignore
    const [finding] = findingsWith({ record: [copy] });
    const listed = /; or list “(.*)” under “settled”, with the reason$/u.exec(finding?.fix ?? '')?.[1] ?? '';
    expect(listed).toMatch(/^stands ready .*…$/u);
    expect(findingsWith({ record: [copy, settling([listed])] })).toEqual([]);
  });

  test('without a finding is one itself, at its place', () => {
    const findings = findingsWith({ record: [settling(['Harbour'])] });
    expect(told(findings)).toEqual(['explanation-unused “Harbour”, which settles nothing that would be reported']);
    expect(findings[0]?.line).toBe(Number(placeOf('notes:').split(':')[0]) + 1);
  });
});
