import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Content, Report } from '../archive/content.ts';
import {
  type ChangedParagraph,
  changedParagraphs,
  likelyNewAddress,
  likelyNewId,
  wordingHash,
} from '../archive/ledger.ts';
import type { Correction, EntityLedger, Ledger, RecordLedger } from '../archive/schema/ledger.ts';
import { writeTogether } from './write-together.ts';

/** What the editor asks for besides recording what is new. */
export interface LedgerRequest {
  /** Today, YYYY-MM-DD. */
  readonly today: string;
  /** Why published paragraphs were changed; without it a change is refused. */
  readonly reason: string | undefined;
  /** Addresses that were renamed, the old first: `2015-01-21-davos`, `people/li-keqiang`. */
  readonly renamed: readonly (readonly [from: string, to: string])[];
}

/** What of the ledger should be written, with what was done in words; or why nothing may be, and whether a reason would do. */
export type LedgerUpdate = ReturnType<typeof updateLedger>;

/** Works out the next state of the ledger. It changes nothing itself. */
export function updateLedger(content: Content, ledger: Ledger, request: LedgerRequest) {
  const renames = withoutFolder(request.renamed);
  const twice = [...Map.groupBy(renames, ([from]) => from)].filter(([, all]) => all.length > 1);
  const reason = request.reason?.trim() === '' ? undefined : request.reason?.trim();
  const refused = twice.map(([from]) => `“${from}” was given two new names; it can lead to one only.`);
  const told: Told = { done: [], refused };
  const { records, needsReason } = updateRecords(content, ledger, { today: request.today, reason, renames }, told);
  const entities = updateEntities(content, ledger, renames, told);
  return { records, ...(entities && { entities }), ...told, needsReason };
}

/** What is told of an update while it is worked out. */
interface Told {
  readonly done: string[];
  readonly refused: string[];
}

type Renames = readonly (readonly [from: string, to: string])[];

/** Records may be named with their folder, as `meetings/2015-01-21-davos`, like entities. */
function withoutFolder(renamed: Renames): Renames {
  const strip = (address: string) => address.replace(/^meetings\//, '');
  return renamed.map(([from, to]) => [strip(from), strip(to)]);
}

function updateRecords(
  content: Content,
  ledger: Ledger,
  { today, reason, renames }: { today: string; reason: string | undefined; renames: Renames },
  { done, refused }: Told,
) {
  let needsReason = false;
  const records = new Map<string, RecordLedger>();
  const reports = new Map(content.reports.map((report) => [report.id, report]));
  const isThere = (id: string) => reports.has(id) || content.unread.has(`meetings/${id}`);

  for (const [from, to] of renames) {
    if (from.includes('/')) continue;
    const old = ledger.records.get(from);
    const target = records.get(to) ?? ledger.records.get(to);
    if (old === undefined) refused.push(`“${from}” was never published, so nothing leads to it.`);
    else if (old.movedTo !== undefined) refused.push(`“${from}” leads to “${old.movedTo}” already.`);
    else if (isThere(from)) refused.push(`“${from}” still has its file; rename the file first.`);
    else if (!reports.has(to)) refused.push(`“${to}” has no file in meetings.`);
    else if (target !== undefined && target.movedTo === undefined) {
      refused.push(`“${to}” was published as another record, whose paragraphs keep their numbers.`);
    } else {
      records.set(from, { published: old.published, movedTo: to, paragraphs: [], corrections: [] });
      records.set(to, { ...old, published: target?.published ?? today });
      done.push(`${from} now leads to ${to}`);
    }
  }

  for (const report of content.reports) {
    const published = records.get(report.id) ?? ledger.records.get(report.id);
    if (published === undefined) {
      records.set(report.id, { published: today, paragraphs: wordingsOf(report), corrections: [] });
      done.push(`${report.id} published with ${paragraphs(report.paragraphs.length)}`);
      continue;
    }
    if (published.movedTo !== undefined) {
      refused.push(takenUp('record', report.id, published.movedTo, isThere(published.movedTo)));
      continue;
    }
    const changed = changedParagraphs(report, published);
    if (changed.length > 0 && reason === undefined) {
      needsReason = true;
      refused.push(...changed.map((one) => `${report.id} ¶ ${String(one.was.number)}: ${whatChanged(one)}`));
      continue;
    }
    const kept = published.paragraphs.length - changed.filter(({ became }) => became === undefined).length;
    const added = report.paragraphs.length - kept;
    if (changed.length === 0 && added === 0) continue;
    const wordings = wordingsOf(report);
    const corrections = [
      ...published.corrections.map((correction) => follow(correction, changed)),
      ...changed.map(({ was, became }) => ({ date: today, reason: reason ?? '', was, ...(became && { became, paragraph: became.number }) })), // prettier-ignore
    ];
    records.set(report.id, { ...published, paragraphs: wordings, corrections: reunite(corrections, wordings) });
    done.push(...changed.map((one) => `${report.id} ¶ ${String(one.was.number)}: ${whatChanged(one)}`));
    if (added > 0) done.push(`${report.id}: ${paragraphs(added)} more`);
  }

  for (const [id, { movedTo }] of ledger.records) {
    if (movedTo !== undefined || isThere(id) || records.get(id)?.movedTo !== undefined) continue;
    refused.push(vanished(id, likelyNewId(id, content.reports, ledger)));
  }
  return { records, needsReason };
}

/** Why an address that leads to another may not be that of a new file. */
function takenUp(what: 'record' | 'file', address: string, target: string, isThere: boolean): string {
  return isThere
    ? `“${address}” leads to “${target}” since it was renamed; give the new ${what} a name that was never published.`
    : `“${address}” has its file again, and “${target}” has none; say --renamed ${target}=${address}`;
}

function vanished(address: string, guess = 'NEW'): string {
  return `“${address}” was published and has no file; restore it, or say --renamed ${address}=${guess}`;
}

function updateEntities(
  content: Content,
  ledger: Ledger,
  renames: Renames,
  { done, refused }: Told,
): EntityLedger | undefined {
  const doneBefore = done.length;
  const { addresses, moved: before } = ledger.entities;
  const known = new Set(addresses);
  const existing = new Set(content.entities.map(({ kind, id }) => `${kind}/${id}`));
  const isThere = (address: string) => existing.has(address) || content.unread.has(address);
  const moved = new Map(Object.entries(before));

  for (const [from, to] of renames) {
    if (!from.includes('/')) continue;
    if (!known.has(from)) refused.push(`“${from}” was never published, so nothing leads to it.`);
    else if (before[from] !== undefined) refused.push(`“${from}” leads to “${before[from]}” already.`);
    else if (isThere(from)) refused.push(`“${from}” still has its file; rename the file first.`);
    else if (!existing.has(to)) refused.push(`“${to}” has no file.`);
    else {
      moved.set(from, to);
      // A name taken up again leads nowhere else any more.
      moved.delete(to);
      done.push(`${from} now leads to ${to}`);
    }
  }
  const fresh = [...existing].filter((address) => !known.has(address));
  if (fresh.length > 0)
    done.push(`${String(fresh.length)} ${fresh.length === 1 ? 'address' : 'addresses'} of entities published`);
  for (const address of addresses) {
    const target = moved.get(address);
    if (target === undefined && !isThere(address) && content.moved[address] === undefined) {
      refused.push(vanished(address, likelyNewAddress(address, content.entities, ledger)));
    } else if (target !== undefined && existing.has(address)) {
      refused.push(takenUp('file', address, target, isThere(target)));
    }
  }
  if (done.length === doneBefore && addresses.length > 0) return undefined;
  const sorted = [...moved].sort(([a], [b]) => (a < b ? -1 : 1));
  return { addresses: [...known, ...fresh].sort(), moved: Object.fromEntries(sorted) };
}

function wordingsOf(report: Report): RecordLedger['paragraphs'] {
  return report.paragraphs.map(({ voice, text }) => ({ hash: wordingHash({ voice, text }), voice, text }));
}

/** An earlier correction goes with its paragraph when that moves or is withdrawn. */
function follow(correction: Correction, changed: readonly ChangedParagraph[]): Correction {
  const change = changed.find(({ was }) => was.number === correction.paragraph);
  return change === undefined ? correction : standingAt(correction, change.became?.number);
}

/**
 * A link to a number and wording leads to one place. Where that very wording has its number again, or stands again
 * after it was withdrawn, it leads there; of several corrections of the same wording the last says where it went.
 */
function reunite(corrections: readonly Correction[], wordings: RecordLedger['paragraphs']): Correction[] {
  const keyOf = ({ number, hash }: Correction['was']) => `${String(number)}-${hash}`;
  const places = new Map<string, number | undefined>();
  for (const { was, paragraph } of corrections) {
    const back = wordings.findIndex(({ hash }) => hash === was.hash) + 1;
    const isThere = wordings[was.number - 1]?.hash === was.hash;
    places.set(keyOf(was), isThere ? was.number : (paragraph ?? (back > 0 ? back : undefined)));
  }
  return corrections.map((correction) => standingAt(correction, places.get(keyOf(correction.was))));
}

function standingAt({ date, reason, was, became }: Correction, paragraph: number | undefined): Correction {
  return { date, reason, was, ...(became && { became }), ...(paragraph !== undefined && { paragraph }) };
}

function whatChanged({ was, became }: ChangedParagraph): string {
  if (became === undefined) return 'withdrawn';
  const moved = became.number === was.number ? [] : [`moved to ¶ ${String(became.number)}`];
  return [...moved, ...(became.hash === was.hash ? [] : ['reworded'])].join(' and ');
}

function paragraphs(count: number): string {
  return `${String(count)} ${count === 1 ? 'paragraph' : 'paragraphs'}`;
}

const NOTICE = '# Written by npm run ledger. Published addresses and numbers are kept here for good.\n';

/** Writes the files of the ledger that change. */
export async function writeLedger(contentFolder: string, update: LedgerUpdate): Promise<void> {
  const files = [...update.records].map(([id, record]) => ({ name: `meetings/${id}.yaml`, value: { ...record } }));
  const written = [
    ...files,
    ...(update.entities === undefined ? [] : [{ name: 'entities.yaml', value: { ...update.entities } }]),
  ];
  await writeTogether(
    written.map(({ name, value }) => ({
      path: join(contentFolder, 'ledger', name),
      text: NOTICE + stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }),
    })),
  );
}
