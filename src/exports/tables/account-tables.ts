import type { Archive, Meeting } from '../../archive/archive.ts';
import { OWN_REPORT } from '../../archive/schema/meeting.ts';
import type { Account } from '../../archive/schema/meeting.ts';
import { factValue, NOT_STATED } from '../../archive/schema/parts.ts';
import { dataTable, passageKey } from './data-table.ts';

const meeting = {
  name: 'meeting',
  type: 'string',
  required: true,
  refersTo: 'meetings',
  meaning: 'The meeting',
} as const;
const SIDE = 'the id of a side, as in the column voice of passages, or other for a third party';

/** A published text on a meeting: the report that its record retells, or another. */
type Text = Pick<Account, 'id' | 'side'> & {
  readonly [K in Exclude<keyof Account, 'id' | 'side'>]?: Account[K] | undefined;
};

/** How accounts are told apart in all tables: `2022-11-29-video/kazinform`. */
function accountKey(met: Meeting, id: string): string {
  return `${met.id}/${id}`;
}

function textsOf({ facts: { source }, accounts: others }: Meeting): readonly Text[] {
  const { side, url, found } = source;
  const [publisher, title, published] = [source.publisher, source.title, source.published].map(factValue);
  return [{ id: OWN_REPORT, side, url, found, publisher, title, published }, ...others];
}

export const accounts = dataTable({
  name: 'accounts',
  row: 'one published account of a meeting: the report that its record retells, or another',
  key: ['account'],
  isOfMeetings: true,
  from: (archive) => archive.meetings.flatMap((met) => textsOf(met).map((text) => ({ met, text }))),
  columns: [
    { name: 'account', type: 'string', required: true, meaning: 'The id of the account: that of the meeting, a slash and its own, which is report for the report that the record retells', cell: ({ met, text }) => accountKey(met, text.id) },
    { ...meeting, cell: ({ met }) => met.id },
    { name: 'side', type: 'string', required: true, meaning: `Whose account it is: ${SIDE}`, cell: ({ text }) => text.side },
    { name: 'publisher', type: 'string', meaning: 'Who published it', cell: ({ text }) => text.publisher },
    { name: 'title', type: 'string', meaning: 'Its title, to the letter', cell: ({ text }) => text.title },
    { name: 'language', type: 'string', meaning: 'The language it is written in (BCP 47)', cell: ({ text }) => text.language },
    { name: 'published', type: 'string', meaning: 'When it was published, as exactly as is known', cell: ({ text }) => (text.published === NOT_STATED ? undefined : text.published) },
    { name: 'url', type: 'string', meaning: 'Its address online, when that is known', cell: ({ text }) => text.url },
    { name: 'found', type: 'date', meaning: 'The day on which the editors read it there', cell: ({ text }) => text.found },
    { name: 'length', type: 'string', meaning: 'How long it is, as far as the editors have read it', cell: ({ text }) => text.length },
    { name: 'read', type: 'string', values: ['whole', 'part'], meaning: 'How much of it the editors have read', cell: ({ text }) => text.read },
  ],
}); // prettier-ignore

export const accountsNotFound = dataTable({
  name: 'accounts-not-found',
  row: 'one side of which no own account of a meeting is known to the editors',
  key: ['meeting', 'side'],
  isOfMeetings: true,
  from: (archive) => archive.meetings.flatMap((met) => met.facts.accountsNotFound.map((missing) => ({ met, missing }))),
  columns: [
    { ...meeting, cell: ({ met }) => met.id },
    { name: 'side', type: 'string', required: true, meaning: 'The id of the side', cell: ({ missing }) => missing.side },
    { name: 'where', type: 'string', required: true, meaning: 'Where an account was looked for', cell: ({ missing }) => missing.where },
    { name: 'on', type: 'date', required: true, meaning: 'The day on which it was looked for', cell: ({ missing }) => missing.on },
  ],
}); // prettier-ignore

/** One thing that accounts tell, with those that tell it. */
interface Told {
  readonly met: Meeting;
  /** The kind of its item, its place among the items of the record, and its own among the versions of that item. */
  readonly kind: (typeof KINDS)[number];
  readonly item: number;
  readonly version: number;
  readonly subject: string;
  readonly says?: string;
  readonly side?: string;
  readonly by: readonly string[];
  readonly paragraphs: readonly number[];
}

const KINDS = ['told differently', 'disputed', 'only', 'both'] as const;

function toldIn(met: Meeting): readonly Told[] {
  if (met.comparison === undefined) return [];
  const { differently, disputed, only, both } = met.comparison;
  const items = [
    ...differently.map(({ subject, tells }) => tells.map((one) => ({ kind: KINDS[0], subject, ...one }))),
    ...disputed.map(({ subject, tells }) => tells.map((one) => ({ kind: KINDS[1], subject, ...one }))),
    ...only.map((one) => [{ kind: KINDS[2], ...one }]),
    ...both.map((one) => [{ kind: KINDS[3], ...one }]),
  ];
  return items.flatMap((versions, i) => versions.map((one, k): Told => ({ met, item: i + 1, version: k + 1, ...one })));
}

const allTold = (archive: Archive) => archive.meetings.flatMap(toldIn);

function toldKey({ met, item, version }: Told): string {
  return `${met.id}/${String(item)}.${String(version)}`;
}

export const comparisons = dataTable<Told>({
  name: 'comparisons',
  row: 'one statement in accounts of a meeting; where they differ, each version has a row',
  key: ['told'],
  isOfMeetings: true,
  from: allTold,
  columns: [
    { name: 'told', type: 'string', required: true, meaning: 'The id of the version: that of the meeting, a slash, the number of what it is about and, after a full stop, that of the version', cell: toldKey },
    { ...meeting, cell: ({ met }) => met.id },
    { name: 'kind', type: 'string', required: true, values: KINDS, meaning: 'Whether the accounts tell it differently, one denies it, only accounts of one side mention it, or accounts of both do', cell: ({ kind }) => kind },
    { name: 'side', type: 'string', meaning: `Only for what accounts of one side alone mention: ${SIDE}`, cell: ({ side }) => side },
    { name: 'subject', type: 'string', required: true, meaning: 'What it is about', cell: ({ subject }) => subject },
    { name: 'says', type: 'string', meaning: 'What they say, in the editors’ words; empty for what both mention', cell: ({ says }) => says },
    { name: 'compared', type: 'date', required: true, meaning: 'The day on which the accounts were compared', cell: ({ met }) => met.comparison?.made },
  ],
}); // prettier-ignore

export const comparisonAccounts = dataTable({
  name: 'comparison-accounts',
  row: 'one account of one version',
  key: ['told', 'account'],
  isOfMeetings: true,
  from: (archive) => allTold(archive).flatMap((told) => told.by.map((id) => ({ told, id }))),
  columns: [
    { name: 'told', type: 'string', required: true, refersTo: 'comparisons', meaning: 'What it tells', cell: ({ told }) => toldKey(told) },
    { name: 'account', type: 'string', required: true, refersTo: 'accounts', meaning: 'The account', cell: ({ told, id }) => accountKey(told.met, id) },
  ],
}); // prettier-ignore

export const comparisonPassages = dataTable({
  name: 'comparison-passages',
  row: 'one paragraph of a record that has the version of its report',
  key: ['told', 'passage'],
  isOfMeetings: true,
  from: (archive) => allTold(archive).flatMap((told) => told.paragraphs.map((number) => ({ told, number }))),
  columns: [
    { name: 'told', type: 'string', required: true, refersTo: 'comparisons', meaning: 'What is told', cell: ({ told }) => toldKey(told) },
    { name: 'passage', type: 'string', required: true, refersTo: 'passages', meaning: 'The paragraph', cell: ({ told, number }) => passageKey(told.met, number) },
  ],
}); // prettier-ignore
