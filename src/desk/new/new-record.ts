import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { datePrefix, dateSpan } from '../../archive/partial-date.ts';
import { type KnownMeetingFile, UNKNOWN_SHA256, UNWRITTEN } from '../../archive/content.ts';
import type { CitedText } from '../../archive/schema/meeting.ts';
import { asId, NOT_STATED } from '../../archive/schema/parts.ts';
import { utf8OrRefusal } from '../../content/read-files.ts';
import { readContent } from '../../content/read-content.ts';
import { datesIn, dayOf, writtenDate } from '../../english/dates.ts';
import { foreignTongue, reportText, sourceLines } from '../report-text.ts';
import {
  type Asker,
  type Choice,
  formatRefusal,
  type GivenAnswers,
  type NotWritten,
  type Refusal,
  refused,
  settleAnswers,
  settling,
  type SettledAnswers,
} from './answers.ts';
import { knownArchive, type KnownArchive, weekdayDisagreement } from '../meeting-told.ts';
import { findingsBySection } from './sections.ts';
import { type DraftMeeting, proposedSteps, skeleton } from './skeleton.ts';
import { chooseFiles, type UnfiledName, unfiledNames, withFiles } from './unfiled-names.ts';

/**
 * What was read from the report or follows from the answers, with what an editor should look at; people and places of the
 * report without a file, as `people/mira-kost`, and of those the ones that were written.
 */
type Detected = ReturnType<typeof detectedOf> & Readonly<Record<'remarks' | 'unfiled' | 'created', readonly string[]>>;

/** What came of it: a record, a refusal, or arguments that are missing. */
type NewRecord =
  | { readonly outcome: 'drafted'; readonly file: string; readonly text: string; readonly detected: Detected }
  | NotWritten;

/** A source of which nothing is known yet. */
const UNSTATED = { title: NOT_STATED, publisher: NOT_STATED, section: NOT_STATED, published: NOT_STATED, credit: NOT_STATED }; // prettier-ignore

/**
 * Drafts the record of a meeting and, unless it is only to be shown, writes it where no file is yet.
 * @param request the content folder, the path of the report, the id of the known meeting whose record it is to be
 */
export async function newRecord(
  request: Readonly<{
    folder: string;
    from?: string | undefined;
    given: GivenAnswers;
    known?: string | undefined;
    /** The people and places of the report for which files are to be written: names, or `all`. */
    create?: string | undefined;
    dryRun: boolean;
    /** The day on which the editor writes. */
    today: string;
    /** The latest day on which the meeting can have been; where it was it may be tomorrow already. */
    latest?: string;
  }>,
  asker?: Asker,
): Promise<NewRecord> {
  const { folder, from, given, dryRun, today, latest = today } = request;
  const content = await readContent(folder);
  const filed = knownArchive(content);
  const spareTopic = filed === undefined ? undefined : commonestTopic(filed);
  if (filed === undefined || spareTopic === undefined) {
    return refusal(basename(folder), {
      found: filed === undefined ? `no settings that can be read in ${folder}` : `no topic in ${folder}`,
      expected: 'a content folder with archive.yaml and at least one topic',
      fix: 'give the folder with --content; npm run check shows what is wrong in it',
    });
  }
  const read = from === undefined ? undefined : await readReportFile(from);
  if (read !== undefined && 'refusals' in read) return refusal(from ?? '', ...read.refusals);
  const report = read?.value;
  const source = report === undefined ? undefined : sourceLines(report);
  const chosen = request.known === undefined ? undefined : chooseKnown(request.known, content.knownMeetings);
  if (chosen !== undefined && 'refusals' in chosen) return refusal('--known', ...chosen.refusals);
  const foreign = report === undefined ? undefined : foreignTongue(report.text);
  const unread = foreign === undefined ? [] : [`The report is ${foreign}, not in English: of what it says only names that the archive knows were read.`]; // prettier-ignore
  const unfiled = source === undefined || foreign !== undefined ? [] : unfiledNames(source, filed);
  const { settle, refusals } = settling({ create: request.create }, asker);
  const asked = await settle({
    option: 'create',
    found: asker === undefined || unfiled.length === 0 ? [] : undefined,
    text: `Without a file: ${unfiled.map(({ name, kind }) => `${name} (${kind})`).join(', ')}. Write skeletons for them?`,
    accepted: 'all, none, or names with a comma between them',
    choose: (answer) => chooseFiles(answer, unfiled),
  });
  if (refusals.length > 0) return { outcome: 'refused', messages: refusals };
  const created = asked ?? [];
  const known = knownArchive(withFiles(content, created)) ?? filed;
  const answers = chosen === undefined ? given : answersOf(chosen.value, given);
  const towns = unfiled.flatMap((one) => (isTown(one) && !created.includes(one) ? [one.name] : []));
  const settled = await settleAnswers(answers, known, latest, source, asker, towns);
  if ('messages' in settled) return settled;
  if ('missing' in settled)
    return { ...settled, missing: [...settled.missing, ...unread, ...withoutFile(unfiled, created)] };
  const fitting = content.knownMeetings.filter((one) => isOf(one, settled));
  if (chosen !== undefined && !fitting.includes(chosen.value)) {
    return refusal('--known', {
      found: `${chosen.value.id}, which is no meeting of ${settled.leaders.map(({ id }) => id).join(' and ')} on ${settled.day}`,
      expected: 'a known meeting of that day and of those two',
      fix: 'correct the day or the leaders, or give another id',
    });
  }
  const taken = chosen?.value ?? (await offerKnown(fitting, asker));

  const { title, publisher, section, published, credit } = source ?? UNSTATED;
  const meeting: DraftMeeting = {
    ...settled,
    title: titleOf(settled, known),
    source: {
      ...{ title, publisher, section, published, credit },
      file: report?.file ?? UNWRITTEN,
      sha256: report?.sha256 ?? UNKNOWN_SHA256,
      ...(report?.url !== undefined && { url: report.url, found: today }),
    },
    accounts: accountsOf(taken?.sources ?? []),
    sides: known.settings.sides,
    findings: findingsBySection(source?.paragraphs ?? [], known, settled.day, settled.leaders, foreign === undefined),
    spareTopic,
    disagreement: weekdayDisagreement(settled.told?.weekdays ?? [], settled.day),
  };
  const id = `${datePrefix({ value: settled.day })}-${settled.slug}`;
  const file = `${basename(folder)}/meetings/${id}.md`;
  const text = skeleton(meeting);
  const path = join(folder, 'meetings', `${id}.md`);
  const isTaken = existsSync(path);
  if (!isTaken && content.ledger?.records.has(id) === true) {
    return refusal(file, {
      found: 'an address that was published for another record, since renamed or removed',
      expected: 'an address that was never published',
      fix: 'give the new record another name with --slug',
    });
  }
  const written = [...created.map((one) => [join(folder, one.kind, `${one.id}.yaml`), one.text] as const), [path, text] as const]; // prettier-ignore
  if (isTaken || !(dryRun || (await writeNewFiles(written)))) {
    return refusal(file, {
      found: 'a file of that name, which stays as it is',
      expected: 'a name that no record has',
      fix: 'edit that file, or give the new one another name with --slug',
    });
  }
  const told = settled.told?.day;
  const sameSource = known.reports.filter(({ frontMatter }) => frontMatter.source.sha256 === report?.sha256);
  const remarks = [
    ...unread,
    ...[settled.inferred, settled.placeInferred, settled.formatUnsure],
    told !== undefined && told !== settled.day && `The report gives the day ${told}, not ${settled.day}.`,
    meeting.disagreement,
    ...sameSource.map((one) => `${one.file} is written from the same report.`),
    ...fitting.map((one) => aboutKnown(one, taken, basename(folder))),
    ...withoutFile(unfiled, created),
  ].filter((remark) => typeof remark === 'string');
  const pathOf = ({ kind, id: name }: UnfiledName) => `${kind}/${name}`;
  const files = { unfiled: unfiled.map(pathOf), created: created.map(pathOf) };
  return { outcome: 'drafted', file, text, detected: { ...detectedOf(meeting, id), remarks, ...files } };
}

function refusal(what: string, ...refusals: readonly Refusal[]): NewRecord {
  return { outcome: 'refused', messages: refusals.map((one) => formatRefusal(what, one)) };
}

/** Reads a report; its hash is that of the bytes on the disk, its file name is kept, its text never. */
async function readReportFile(path: string) {
  const saved = await utf8OrRefusal(path);
  if (typeof saved !== 'string') return refused(saved.found, saved.expected, saved.fix);
  const report = reportText(saved);
  if (report.text.trim() === '') return refused('an empty file', 'the text of the report', 'save the text in it');
  const sha256 = createHash('sha256').update(saved).digest('hex');
  return { value: { ...report, file: basename(path), sha256 } };
}

/** What a known meeting says of itself, where nothing else was given; its date only if that is one day. */
function answersOf({ date, place, leaders }: KnownMeetingFile, given: GivenAnswers): GivenAnswers {
  const { precision, first } = dateSpan(date);
  return {
    ...given,
    date: given.date ?? (precision === 'day' ? first : undefined),
    place: given.place ?? (place.known === NOT_STATED ? NOT_STATED : place.value),
    leaders: given.leaders ?? leaders.join(', '),
  };
}

function chooseKnown(id: string, known: readonly KnownMeetingFile[]): Choice<KnownMeetingFile> {
  // “3 November 2016”, or the words of its name
  const [day] = datesIn(id).flatMap((date) => dayOf(date) ?? []);
  const [file, ...others] = known.filter((one) => one.id === (asId(id) ?? id) || (day !== undefined && one.id.startsWith(day))); // prettier-ignore
  if (file !== undefined && others.length === 0) return { value: file };
  const accepted = `a known meeting: ${known.length === 0 ? 'there is none' : known.map((one) => one.id).join(', ')}`;
  return refused(`“${id}”`, accepted, 'write the name of a file in known-meetings, without its ending');
}

/** Whether a meeting may be a known one: between the same two, on a day on which both can have been. */
function isOf({ date, leaders }: KnownMeetingFile, { day, leaders: met }: SettledAnswers): boolean {
  const [known, when] = [dateSpan(date), dateSpan({ value: day })];
  return known.first <= when.last && when.first <= known.last && met.every(({ id }) => leaders.includes(id));
}

/** The known meeting that fits, if whoever is asked takes it. */
async function offerKnown(fitting: readonly KnownMeetingFile[], asker: Asker | undefined) {
  for (const one of fitting) {
    const answer = await asker?.ask(`This may be the known meeting ${one.id} (${one.occasion}). Take its sources? (yes or no):`); // prettier-ignore
    if (answer?.toLowerCase().startsWith('y') === true) return one;
  }
  return undefined;
}

/** The sources of a known meeting, each with an id of its own, as accounts of which a part was read. */
function accountsOf(sources: readonly CitedText[]) {
  const taken = new Map<string, number>();
  return sources.map((source) => {
    const name = asId(source.publisher) ?? 'account';
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return { id: count === 1 ? name : `${name}-${String(count)}`, ...source, read: 'part' };
  });
}

/** What is to be done about a known meeting that fits: a meeting is either known or recorded. */
function aboutKnown(known: KnownMeetingFile, taken: KnownMeetingFile | undefined, folder: string): string {
  const file = `${folder}/known-meetings/${known.id}.yaml`;
  if (known === taken) return `Remove ${file}: its meeting has a record now.`;
  return `${file} may be the same meeting. If so, --known ${known.id} takes its sources; remove the file then.`;
}

/** Whether a name without a file may be that of a town. */
function isTown({ kind, text }: UnfiledName): boolean {
  return kind === 'places' && !/^kind: building$/mu.test(text);
}

/** What is to be done about the names for which no file was written. */
function withoutFile(unfiled: readonly UnfiledName[], created: readonly UnfiledName[]): string[] {
  const left = unfiled.filter((one) => !created.includes(one));
  if (left.length === 0) return [];
  return [`Without a file: ${left.map(({ kind, name }) => `${name} (${kind})`).join(', ')}. --create all, or --create with names, writes the skeletons.`]; // prettier-ignore
}

/** A title that no record has yet: made longer by the month, then by the day, where one has. */
function titleOf({ leaders, format, place, day }: SettledAnswers, known: KnownArchive): string {
  const taken = new Set(known.reports.map(({ frontMatter }) => frontMatter.title.toLowerCase()));
  const apart = { 'in-person': undefined, video: ' by video link', telephone: ' by telephone' }[format];
  const where = apart ?? (place === NOT_STATED ? '' : ` in ${place.name}`);
  const [first = [], second = []] = known.settings.sides.map(({ id }) =>
    leaders.filter(({ offices }) => offices.some(({ side }) => side === id)).map(({ name }) => name),
  );
  const meet = `${format === 'telephone' ? 'speak' : 'meet'}${first.length > 1 ? '' : 's'}${format === 'telephone' ? ' with' : ''}`;
  const short = `${first.join(' and ')} ${meet} ${second.join(' and ')}${where}`;
  const withDay = `${short}, ${writtenDate(day)}`;
  const withMonth = `${short}, ${writtenDate(day.slice(0, 'YYYY-MM'.length))}`;
  return [short, withMonth, withDay].find((title) => !taken.has(title.toLowerCase())) ?? `${withDay} (${UNWRITTEN})`;
}

/** The topic that most paragraphs of the archive link to. */
function commonestTopic({ entities, reports }: KnownArchive) {
  const mentions = reports.flatMap(({ paragraphs }) => paragraphs).flatMap((paragraph) => paragraph.mentions);
  const count = (topic: string) => mentions.filter(({ kind, id }) => kind === 'topics' && id === topic).length;
  return [...entities.values()]
    .filter((entity) => entity.kind === 'topics')
    .toSorted((a, b) => count(b.id) - count(a.id))[0];
}

function detectedOf(meeting: DraftMeeting, id: string) {
  const { title, day, leaders, place, building, format, source, findings } = meeting;
  const names = [...findings.values()].flatMap((section) => section.names);
  const idsOf = (wanted: string) => [...new Set(names.flatMap((name) => (name.kind === wanted ? [name.id] : [])))];
  const otherWords = names.flatMap(({ kind, id: topic, text }) => (kind === 'topics' && asId(text) !== topic ? [[topic, text.toLowerCase()] as const] : [])); // prettier-ignore
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
    /** The words for topics that are not their names. */
    otherWords: Object.fromEntries(idsOf('topics').map((topic) => [topic, [...new Set(otherWords.flatMap(([of, text]) => (of === topic ? [text] : [])))]])), // prettier-ignore
    glossary: idsOf('glossary'),
    figures: [...findings].flatMap(([section, { figures }]) => figures.map((figure) => ({ ...figure, section }))),
    steps: proposedSteps(meeting, id),
  };
}

/** What was written and what is left to do, for whoever asked for the record. */
export function summary(file: string, detected: Detected): string {
  const { date, leaders, place, building, format, figures, otherWords, steps, created, remarks } = detected;
  const [folder] = file.split('/');
  const topics = detected.topics.map((id) => [id, ...(otherWords[id] ?? []).map((text) => `“${text}”`)].join(' '));
  const { people, places, glossary } = detected;
  const proposed = { people, places, topics, glossary, figures: figures.map(({ words }) => `“${words}”`) };
  return [
    `Wrote ${file}: ${format}, ${date}, ${leaders.join(' and ')}, place ${place}, building ${building}.`,
    ...Object.entries(proposed).flatMap(([kind, found]) =>
      found.length > 0 ? [`  ${kind}: ${found.join(', ')}`] : [],
    ),
    ...created.map((one) => `Wrote ${folder ?? ''}/${one}.yaml, to be completed.`),
    ...remarks.map((remark) => `  Look at this: ${remark}`),
    ...steps.map((one) => `  ${folder ?? ''}/commitments/${one.commitment}.yaml may get this step:\n${one.text}`),
    `Write the text wherever it says “${UNWRITTEN}”, then run npm run check.`,
  ].join('\n');
}

/** Writes files where there are none yet; `false` when a name is taken. What could not be written whole is taken away. */
async function writeNewFiles(files: readonly (readonly [path: string, text: string])[]): Promise<boolean> {
  const made: string[] = [];
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(path), { recursive: true });
      const file = await open(path, 'wx');
      made.push(path);
      await file.writeFile(text).finally(() => file.close());
    }
    return true;
  } catch (error) {
    await Promise.all(made.map((path) => rm(path, { force: true })));
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
