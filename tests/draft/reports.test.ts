import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newRecord } from '../../src/desk/new/new-record.ts';
import { TODAY } from '../check/composed-content.ts';
import { draftContent } from './draft-content.ts';

const SEAFORD = `name: Seaford
kind: city
country: South
coordinates: { latitude: 11, longitude: 21 }
about: A port.
`;

/** What is read from a report: the facts that are settled, or the options that are left open. */
async function read(report: string): Promise<Readonly<Record<string, unknown>> & { text?: string }> {
  const folder = await draftContent({ 'places/seaford.yaml': SEAFORD });
  const from = join(folder, '..', 'report.txt');
  await writeFile(from, report);
  const record = await newRecord({ folder, from, given: {}, dryRun: true, today: TODAY });
  if (record.outcome === 'refused') throw new Error(record.messages.join('\n'));
  if (record.outcome === 'incomplete') {
    const options = record.missing.filter((one) => one.startsWith('--'));
    return { open: options.map((one) => one.replace(/:.*$/su, '')), asked: options.join('\n') };
  }
  const { date, place, leaders, format, source, figures, remarks } = record.detected;
  return {
    ...{ date, place, leaders, format, remarks, text: record.text },
    ...{ title: source.title, publisher: source.publisher, published: source.published, url: source.url },
    figures: figures.map(({ value, unit }) => `${String(value)} ${unit}`),
  };
}

const BOTH = ['ada-north', 'bo-south'];
const MET = 'Ada North and Bo South met in Riverton on 4 November 2019.';

/** What stands in a report, and what is read from it; `open` lists what an editor is asked for. */
const REPORTS: readonly (readonly [what: string, report: string, read: object])[] = [
  [
    'the meeting is not where the dateline is',
    `Premiers hold talks

SEAFORD, Nov. 5 (River Press) -- Northern Premier Ada North held talks with Southern Premier Bo South on Nov. 4, 2019, during his visit to Riverton.`,
    { title: 'Premiers hold talks', date: '2019-11-04', place: 'riverton', leaders: BOTH, format: 'in-person', publisher: 'River Press', remarks: [] }, // prettier-ignore
  ],
  [
    'a dateline in capitals without brackets',
    'Premiers meet\nSEAFORD. RIVERINFORM – On November 4, 2019 Ada North met with Bo South in Riverton, the press service says.',
    { date: '2019-11-04', place: 'riverton', publisher: 'RIVERINFORM', leaders: BOTH },
  ],
  [
    'a dateline with a day between',
    `Premiers meet\nSEAFORD. November 5. RIVERTAG - ${MET}`,
    { date: '2019-11-04', place: 'riverton', publisher: 'RIVERTAG' },
  ],
  [
    'a dateline is the place only as an inference',
    'Premiers meet\n\nRIVERTON, Nov. 4 (AP) — Ada North met with Bo South on 4 November 2019.',
    {
      place: 'riverton',
      publisher: 'AP',
      remarks: ['The report is dated from Riverton and does not say that the talks were elsewhere.'],
      text: expect.stringContaining('  place:\n    value: riverton\n    inferred: The report is dated from') as string,
    },
  ],
  [
    'a town of a report without a dateline',
    'Premiers meet\n4 November 2019\nToday Ada North met with Bo South. Riverton was quiet.',
    {
      place: 'riverton',
      remarks: [
        expect.stringContaining('says today'),
        'The report names Riverton and does not say that the talks were elsewhere.',
      ],
    },
  ],
  [
    'two towns leave the place open',
    'Ada North met with Bo South in Riverton on 4 November 2019. The talks in Seaford went on for a day.',
    {
      open: ['--place'],
      asked: expect.stringContaining('; the towns read in the report are Riverton, Seaford') as string,
    },
  ],
  [
    'a town is told as the capital too',
    'SEAFORD, Nov. 5 (River Press) -- Ada North met with Bo South in the Northern capital of Riverton on 4 November 2019. He had left Seaford in the morning.',
    { place: 'riverton', remarks: [] },
  ],
  [
    'a town is told after the word for it',
    'SEAFORD, Nov. 5 (River Press) -- Ada North met with Bo South in the capital, Riverton, on 4 November 2019.',
    { place: 'riverton', remarks: [] },
  ],
  [
    'a headline that names the town of the dateline tells it from others',
    'Bo South visits Riverton\n\nRIVERTON, Nov. 5 (River Press) -- Ada North met with Bo South on 4 November 2019. He had left Seaford in the morning.',
    { place: 'riverton', remarks: ['The report is dated from Riverton, and its headline names Riverton.'] },
  ],
  [
    'a town without a file does not make the dateline untrue, and nothing is said of other towns',
    'RIVERTON, Nov. 5 (River Press) -- Ada North met with Bo South on 4 November 2019. He visited a port in Milldam.',
    {
      place: 'riverton',
      remarks: [
        'The report is dated from Riverton and does not say that the talks were elsewhere.',
        expect.stringContaining('Milldam (places)'),
      ],
    },
  ],
  [
    'a town without a file in which they met leaves the place open, whatever the dateline says',
    'RIVERTON, Nov. 5 (River Press) -- Ada North met with Bo South in Milldam on 4 November 2019.',
    {
      open: ['--place'],
      asked: expect.stringContaining('; the towns read in the report are Riverton, Milldam') as string,
    },
  ],
  [
    'where another meeting was or will be is no place of this one',
    'Ada North met with Bo South in Riverton on 4 November 2019. She recalled their meeting in Seaford in March. Their next talks will be held in Seaford.',
    { place: 'riverton' },
  ],
  [
    'amounts as newspapers shorten them',
    `Premiers meet\n${MET} Trade reached $24.2bn, of which €750m in grain, USD 9.2 bln in ore and $437.8mln in fish; grain cost $ 5.`,
    { figures: ['24.2 billion USD', '750 million EUR', '9.2 billion USD', '437.8 million USD', '5 USD'] },
  ],
  [
    'times are no figures',
    `Premiers meet\n${MET} The talks began at 10:30 a.m. and ended at 14:05 GMT+8; at 3 pm seven papers were signed.`,
    { figures: ['7 papers'] },
  ],
  [
    'publisher and day between bars, without a space after the comma',
    `Premiers meet\nBy Di East | River Daily | Updated: Dec 15,2014 07:20\n\nAda North met with Bo South in Riverton on Dec 14,2014.`,
    { date: '2014-12-14', publisher: 'River Daily', published: '2014-12-15', title: 'Premiers meet' },
  ],
  [
    'agency in brackets, time and day',
    `Premiers meet\n(River Press) 16:35, December 15, 2014\n\nAda North met with Bo South in Riverton on Sunday.`,
    {
      date: '2014-12-14',
      publisher: 'River Press',
      published: '2014-12-15',
      remarks: ['The report says Sunday and was published on 2014-12-15.'],
    },
  ],
  [
    'a day without a year, before the day of publication',
    'Source: The River Times\n5 November 2019\nAda North received Bo South in Riverton on November 4.',
    { date: '2019-11-04', publisher: 'The River Times', published: '2019-11-05' },
  ],
  [
    'a line of place and day is no day of the meeting',
    'Premiers meet\nSeaford, 6 November 2019\nAda North met with Bo South in Riverton on 4 November 2019.',
    { date: '2019-11-04', place: 'riverton', published: 'not stated', publisher: 'not stated' },
  ],
  [
    'an earlier day that is told of comes after that of the meeting',
    'Premiers meet\nThe two countries signed a treaty on 3 January 2011. Ada North met with Bo South in Riverton on 4 November 2019.',
    { date: '2019-11-04' },
  ],
  [
    'Windows line endings and a byte order mark',
    `\uFEFFPremiers meet\r\n\r\n${MET}\r\n`,
    { title: 'Premiers meet', date: '2019-11-04', place: 'riverton' },
  ],
  [
    'a page of HTML, its address from the canonical link',
    `<!DOCTYPE html><html><head><title>x</title><link rel="canonical" href="https://press.example/talks?a=1&amp;b=2">
<meta property="og:site_name" content="River Press"><meta property="article:published_time" content="2019-11-05T08:00:00Z">
<script>let a = "Seaford";</script></head><body><nav>Home Seaford</nav><article><header><h1>Premiers&rsquo; talks</h1></header>
<p>Ada North met with <b>Bo South</b> in Riverton
on 4 November 2019.</p><p>She hailed trade of &#8364;750m.</p></article><footer>Seaford 2020</footer></body></html>`,
    {
      title: 'Premiers’ talks',
      date: '2019-11-04',
      place: 'riverton',
      publisher: 'River Press',
      published: '2019-11-05',
      url: 'https://press.example/talks?a=1&b=2',
      figures: ['750 million EUR'],
      text: expect.stringContaining(`  url: https://press.example/talks?a=1&b=2\n  found: "${TODAY}"\n`) as string,
    },
  ],
  [
    'a talk by video link',
    'Ada North and Bo South held talks via video link on 4 November 2019. Ada North spoke from Riverton.',
    { format: 'video', place: 'riverton' },
  ],
  [
    'a site that is seen by video link on the day of a meeting',
    `${MET} On the same day, Bo South visited a port in Seaford by video link.`,
    {
      ...{ format: 'in-person', place: 'riverton' },
      remarks: ['The report says “by video link” in a sentence that does not tell of the talks; the format is taken to be in-person.'], // prettier-ignore
    },
  ],
  [
    'a talk with someone else by telephone on the day of a meeting',
    'Ada North spoke to the Queen by telephone before breakfast. Later she met with Bo South in Riverton on 4 November 2019.',
    { format: 'in-person', remarks: [expect.stringContaining('“by telephone”')] },
  ],
  [
    'what the two do by video link after a meeting leaves open how they met',
    `${MET} After their talks the two opened a bridge via video link.`,
    { open: ['--format'] },
  ],
  [
    'talks by video link with one of the two named by the office alone',
    'The Northern Premier held talks with the Premier of South, Bo South, in a video call on 4 November 2019. Ada North spoke from Riverton.',
    { format: 'video', place: 'riverton' },
  ],
  [
    'a call, which has no place whatever the dateline says',
    'RIVERTON, Nov. 5 (River Press) -- Ada North spoke with Bo South by telephone on 4 November 2019.',
    { format: 'telephone', place: 'not stated', text: expect.not.stringContaining('venue:') as string },
  ],
  [
    'who led is left open where the report does not name both',
    'Ada North met with her guest in Riverton on 4 November 2019.',
    { open: ['--leaders'] },
  ],
  [
    'how they met is left open where the report does not say it',
    'Ada North congratulated Bo South in Riverton on 4 November 2019.',
    { open: ['--format'] },
  ],
  [
    'an agency without brackets, and the day of the publication in its words',
    'RIVERTON. RIVERINFORM The Premier of North Ada North has met today with the Premier of South Bo South, Riverinform reports citing the press service.\n04 November 2019, 18:20',
    {
      ...{ date: '2019-11-04', place: 'riverton', leaders: BOTH, format: 'in-person' },
      ...{ title: 'not stated', publisher: 'RIVERINFORM', published: '2019-11-04' },
      remarks: [
        'The report says today and was published on 2019-11-04.',
        'The report is dated from Riverton and does not say that the talks were elsewhere.',
      ],
    },
  ],
  [
    'the day before the publication in its words',
    'Premiers meet\nNovember 5, 2019\nYesterday Ada North received Bo South in Riverton.',
    { date: '2019-11-04', remarks: ['The report says yesterday and was published on 2019-11-05.'] },
  ],
  [
    'no meeting is later than the report of it',
    'Premiers meet\n4 November 2019\nAda North and Bo South will meet in Riverton on 6 November 2019, the press office said.',
    { open: ['--date', '--format'] },
  ],
  [
    'the first line is no title when it is what someone said',
    '“We will build it,” Bo South told Ada North at their meeting in Riverton on Monday, 4 November 2019. “It is worth US$3.5 billion.”',
    { title: 'not stated', date: '2019-11-04', place: 'riverton', leaders: BOTH, figures: ['3.5 billion USD'] },
  ],
  [
    'a meeting that took place between the two, its day with “of”',
    'Premiers meet\nOn the 4th of November 2019, in Riverton, a meeting took place between Ada North and Bo South.',
    { date: '2019-11-04', place: 'riverton', leaders: BOTH, format: 'in-person' },
  ],
  [
    'millions shortened to a letter, of units and not of money',
    `Premiers meet\n${MET} They spoke of 1.2m barrels a day, of 3.5 mln tonnes of grain and of a 120m bridge.`,
    { figures: ['1.2 million barrels', '3.5 million t', '120 m'] },
  ],
  [
    'a caption that tells of the day, and a line of time, day and agency',
    'Premiers meet\n\nUpdated: Dec 15,2014 7:29 AM    River Press\n\nNorthern Premier Ada North (R) shakes hands with Bo South in Riverton, capital of North, Dec 14, 2014. [Photo/River Press]\n\nAda North said trade is fine.',
    { date: '2014-12-14', place: 'riverton', publisher: 'River Press', published: '2014-12-15' },
  ],
  [
    'a building, in the town that a sentence names',
    'Ada North received Bo South in the Town Hall of Riverton on 4 November 2019. She later saw Seaford.',
    { place: 'riverton', text: expect.stringContaining('  building: town-hall\n') as string },
  ],
  ['no day at all', 'Ada North met with Bo South in Riverton.', { open: ['--date'] }],
];

test.each(REPORTS)('%s', async (_what, report, expected) => {
  expect(await read(report)).toMatchObject(expected);
});

test.each([
  ['in Cyrillic letters', 'Премьеры встретились у реки. Торговля выросла на 12 процентов.'],
  ['in Chinese characters', '两国总理在河边会见，贸易额达到410亿美元。'],
  ['in another language', 'Les premiers ministres se sont rencontrés le 4 novembre pour parler de 12 ponts neufs.'],
])('a report %s is said to be no English, and of it only names are read', async (tongue, report) => {
  const folder = await draftContent();
  const from = join(folder, '..', 'report.txt');
  await writeFile(from, report);
  const given = { date: '2019-11-04', place: 'riverton', leaders: BOTH.join(','), format: 'in-person' };
  const remark = `The report is ${tongue}, not in English: of what it says only names that the archive knows were read.`;
  const record = await newRecord({ folder, from, given, dryRun: true, today: TODAY });
  expect(record.outcome === 'drafted' && record.detected).toMatchObject({ remarks: [remark], figures: [] });
  // Whoever is asked for what is missing should know why.
  const open = await newRecord({ folder, from, given: {}, dryRun: true, today: TODAY });
  expect(open.outcome === 'incomplete' && open.missing).toContain(remark);
});

test('words go to the side of whoever says them, by title, office of a country or pronoun', async () => {
  const { text = '' } = await read(`${MET}
The Southern PM said that trade is worth $3 million.
He added that 12 ships sail.
The Premier of North said that 15 bridges stand. She noted 16 roads.
There are 17 towns, according to Bo South.`);
  const section = (name: string) => text.split(`## ${name}\n`)[1]?.split('\n## ')[0] ?? '';
  expect(section('South').match(/\d+ \(/gu)).toEqual(['3 (', '12 (', '17 (']);
  expect(section('North').match(/\d+ \(/gu)).toEqual(['15 (', '16 (']);
});
