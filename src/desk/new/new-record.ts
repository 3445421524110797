import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { KnownMeetingFile, Topic } from '../../archive/content.ts';
import { MONTHS } from '../../english/english-dates.ts';
import { readContent } from '../../content/read-content.ts';
import { NOT_STATED } from '../../archive/schema/parts.ts';
import { UNKNOWN_SHA256, UNWRITTEN } from '../../archive/content.ts';
import type { Asker } from './asker.ts';
import { knownArchive } from './known-archive.ts';
import type { KnownArchive } from './known-archive.ts';
import { accountsOf, answersOf, chooseKnown, isOf, offerKnown } from './known-meeting.ts';
import { weekdayDisagreement } from './meeting-day.ts';
import { findingsBySection } from './read-findings.ts';
import { formatRefusal } from './refusal.ts';
import { readReportFile } from './report-file.ts';
import { settleAnswers } from './settle-answers.ts';
import type { GivenAnswers, SettledAnswers } from './settle-answers.ts';
import { skeleton } from './skeleton.ts';
import type { DraftMeeting } from './skeleton.ts';
import { sourceLines } from './source-lines.ts';
import { writeNewFile } from './write-new-file.ts';

/** What was asked for on the command line. */
export interface NewRecordRequest {
  /** The content folder. */
  readonly folder: string;
  /** Path of the text of the report. */
  readonly from?: string | undefined;
  readonly given: GivenAnswers;
  /** The id of the known meeting whose record it is to be. */
  readonly known?: string | undefined;
  /** Whether the record is only shown. */
  readonly dryRun: boolean;
  /** Today, YYYY-MM-DD. */
  readonly today: string;
}

/** What was read from the report or follows from the answers, for programs. */
export interface Detected {
  readonly title: string;
  readonly date: string;
  readonly leaders: readonly string[];
  readonly place: string;
  readonly building: string;
  readonly format: string;
  readonly source: DraftMeeting['source'];
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly topics: readonly string[];
  readonly glossary: readonly string[];
  readonly figures: readonly { value: number; unit: string; words: string; section: string }[];
  /** What an editor should look at. */
  readonly remarks: readonly string[];
}

/** What came of it: a record, a refusal, or arguments that are missing. */
export type NewRecord =
  | { readonly outcome: 'drafted'; readonly file: string; readonly text: string; readonly detected: Detected }
  | { readonly outcome: 'refused'; readonly messages: readonly string[] }
  | { readonly outcome: 'incomplete'; readonly missing: readonly string[] };

/** Drafts the record of a meeting and, unless it is only to be shown, writes it where no file is yet. */
export async function newRecord(request: NewRecordRequest, asker?: Asker): Promise<NewRecord> {
  const { folder, from, given, dryRun, today } = request;
  const content = await readContent(folder);
  const known = knownArchive(content, today);
  const [firstTopic] = known?.topics ?? [];
  if (known === undefined || firstTopic === undefined) {
    return refusal(basename(folder), {
      found: known === undefined ? `no settings that can be read in ${folder}` : `no topic in ${folder}`,
      expected: 'a content folder with archive.yaml and at least one topic',
      fix: 'give the folder with --content; npm run check shows what is wrong in it',
    });
  }
  const read = from === undefined ? undefined : await readReportFile(from);
  if (read !== undefined && 'refusals' in read) {
    return { outcome: 'refused', messages: read.refusals.map((one) => formatRefusal(from ?? '', one)) };
  }
  const report = read?.value;
  const source = report === undefined ? undefined : sourceLines(report.text);
  const chosen = request.known === undefined ? undefined : chooseKnown(request.known, content.knownMeetings);
  if (chosen !== undefined && 'refusals' in chosen) {
    return { outcome: 'refused', messages: chosen.refusals.map((one) => formatRefusal('--known', one)) };
  }
  const answers = chosen === undefined ? given : answersOf(chosen.value, given);
  const settled = await settleAnswers(answers, known, source, asker);
  if ('missing' in settled) {
    if (settled.refusals.length > 0) return { outcome: 'refused', messages: settled.refusals };
    return { outcome: 'incomplete', missing: settled.missing };
  }

  const fitting = content.knownMeetings.filter((one) => isOf(one, settled));
  if (chosen !== undefined && !fitting.includes(chosen.value)) {
    return refusal('--known', {
      found: `${chosen.value.id}, which is no meeting of ${settled.leaders.map(({ id }) => id).join(' and ')} on ${settled.day}`,
      expected: 'a known meeting of that day and of those two',
      fix: 'correct the day or the leaders, or give another id',
    });
  }
  const taken = chosen?.value ?? (await offerKnown(fitting, asker));

  const { paragraphs = [], ...lines } = source ?? {};
  const meeting: DraftMeeting = {
    ...settled,
    title: titleOf(settled, known),
    source: {
      ...{ title: NOT_STATED, publisher: NOT_STATED, section: NOT_STATED, published: NOT_STATED, credit: NOT_STATED },
      ...lines,
      file: report?.file ?? UNWRITTEN,
      sha256: report?.sha256 ?? UNKNOWN_SHA256,
    },
    accounts: accountsOf(taken?.sources ?? []),
    sides: known.settings.sides,
    findings: findingsBySection(paragraphs, known, settled.day, settled.leaders),
    spareTopic: commonestTopic(known) ?? firstTopic,
    disagreement: weekdayDisagreement(settled.told.weekdays, settled.day),
  };
  const id = `${settled.day}-${settled.slug}`;
  const name = `${id}.md`;
  const file = `${basename(folder)}/meetings/${name}`;
  const text = skeleton(meeting);
  const path = join(folder, 'meetings', name);
  const isTaken = existsSync(path);
  if (!isTaken && content.ledger?.records.has(id) === true) {
    return refusal(file, {
      found: 'an address that was published for another record, since renamed or removed',
      expected: 'an address that was never published',
      fix: 'give the new record another name with --slug',
    });
  }
  if (isTaken || !(dryRun || (await writeNewFile(path, text)))) {
    return refusal(file, {
      found: 'a file of that name, which stays as it is',
      expected: 'a name that no record has',
      fix: 'edit that file, or give the new one another name with --slug',
    });
  }
  const detected = detectedOf(meeting, known, settled.told.day);
  const remarks = [...detected.remarks, ...fitting.map((one) => aboutKnown(one, taken, basename(folder)))];
  return { outcome: 'drafted', file, text, detected: { ...detected, remarks } };
}

function refusal(what: string, words: Parameters<typeof formatRefusal>[1]): NewRecord {
  return { outcome: 'refused', messages: [formatRefusal(what, words)] };
}

/** What is to be done about a known meeting that fits: a meeting is either known or recorded. */
function aboutKnown(known: KnownMeetingFile, taken: KnownMeetingFile | undefined, folder: string): string {
  const file = `${folder}/known-meetings/${known.id}.yaml`;
  if (known === taken) return `Remove ${file}: its meeting has a record now.`;
  return `${file} may be the same meeting. If so, --known ${known.id} takes its sources; remove the file then.`;
}

/** A title that no record has yet: made longer by the month, then by the day, where one has. */
function titleOf({ leaders, format, place, day }: SettledAnswers, known: KnownArchive): string {
  const taken = new Set(known.reports.map(({ frontMatter }) => frontMatter.title.toLowerCase()));
  const where = format === 'video' ? ' by video link' : place === NOT_STATED ? '' : ` in ${place.name}`;
  const short = `${leaders.map(({ name }) => name).join(' meets ')}${where}`;
  const [year = '', month = '', date = ''] = day.split('-');
  const withMonth = `${short}, ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
  const withDay = `${short}, ${String(Number(date))} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
  return [short, withMonth, withDay].find((title) => !taken.has(title.toLowerCase())) ?? `${withDay} (${UNWRITTEN})`;
}

/** The topic that most paragraphs of the archive link to. */
function commonestTopic(known: KnownArchive): Topic | undefined {
  const count = new Map<string, number>();
  for (const { paragraphs } of known.reports) {
    for (const { kind, id } of paragraphs.flatMap(({ mentions }) => mentions)) {
      if (kind === 'topics') count.set(id, (count.get(id) ?? 0) + 1);
    }
  }
  return known.topics.toSorted((a, b) => (count.get(b.id) ?? 0) - (count.get(a.id) ?? 0))[0];
}

function detectedOf(meeting: DraftMeeting, known: KnownArchive, dayTold: string | undefined): Detected {
  const { title, day, inferred, leaders, place, building, format, source, findings, disagreement } = meeting;
  const names = [...findings.values()].flatMap((section) => section.names);
  const idsOf = (wanted: string) => [...new Set(names.flatMap(({ kind, id }) => (kind === wanted ? [id] : [])))];
  const sameSource = known.reports.filter(({ frontMatter }) => frontMatter.source.sha256 === source.sha256);
  return {
    title,
    date: day,
    leaders: leaders.map(({ id }) => id),
    place: place === NOT_STATED ? NOT_STATED : place.id,
    building: building?.id ?? NOT_STATED,
    format,
    source,
    people: idsOf('people'),
    places: idsOf('places'),
    topics: idsOf('topics'),
    glossary: idsOf('glossary'),
    figures: [...findings].flatMap(([section, found]) =>
      found.figures.map(({ value, unit, words }) => ({ value, unit, words, section })),
    ),
    remarks: [
      ...(inferred === undefined ? [] : [inferred]),
      ...(dayTold === undefined || dayTold === day ? [] : [`The report gives the day ${dayTold}, not ${day}.`]),
      ...(disagreement === undefined ? [] : [disagreement]),
      ...sameSource.map(({ file }) => `${file} is written from the same report.`),
    ],
  };
}
