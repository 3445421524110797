import { changedParagraphs } from '../archive/ledger.ts';
import type { ChangedParagraph, Ledger } from '../archive/ledger.ts';
import type { Content } from '../archive/read-content.ts';
import type { Report } from '../archive/report.ts';
import type { Correction, EntityLedger, RecordLedger } from '../archive/schema/ledger.ts';
import { wordingHash } from '../archive/wording-hash.ts';

/** What the editor asks for besides recording what is new. */
export interface LedgerRequest {
  /** Today, YYYY-MM-DD. */
  readonly today: string;
  /** Why published paragraphs were changed; without it a change is refused. */
  readonly reason: string | undefined;
  /** Addresses that were renamed, the old as key: `2015-01-21-davos`, `people/li-keqiang`. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** The ledger as it should be written, with what was done in words; or why nothing may be written. */
export interface LedgerUpdate {
  /** Only the records whose ledger changes. */
  readonly records: ReadonlyMap<string, RecordLedger>;
  readonly entities: EntityLedger;
  readonly done: readonly string[];
  readonly refused: readonly string[];
}

/** Works out the next state of the ledger. It changes nothing itself. */
export function updateLedger(content: Content, ledger: Ledger, request: LedgerRequest): LedgerUpdate {
  const done: string[] = [];
  const refused: string[] = [];
  const records = new Map<string, RecordLedger>();
  const reports = new Map(content.reports.map((report) => [report.id, report]));

  for (const [from, to] of request.renamed) {
    if (from.includes('/')) continue;
    const old = ledger.records.get(from);
    const report = reports.get(to);
    if (old === undefined) refused.push(`“${from}” was never published, so nothing leads to it.`);
    else if (reports.has(from)) refused.push(`“${from}” still has its file; rename the file first.`);
    else if (report === undefined) refused.push(`“${to}” has no file in meetings.`);
    else {
      records.set(from, { published: old.published, movedTo: to, paragraphs: [], corrections: [] });
      records.set(to, { ...old, published: request.today });
      done.push(`${from} now leads to ${to}`);
    }
  }

  for (const report of content.reports) {
    const published = records.get(report.id) ?? ledger.records.get(report.id);
    if (published === undefined || published.movedTo !== undefined) {
      records.set(report.id, firstPublication(report, request.today));
      done.push(`${report.id} published with ${String(report.paragraphs.length)} paragraphs`);
      continue;
    }
    const changed = changedParagraphs(report, published);
    if (changed.length > 0 && request.reason === undefined) {
      refused.push(
        ...changed.map((paragraph) => `${report.id} ¶ ${String(paragraph.number)}: ${whatChanged(paragraph)}`),
      );
      continue;
    }
    const added = report.paragraphs.length - published.paragraphs.length;
    if (changed.length === 0 && added <= 0) continue;
    records.set(report.id, {
      ...published,
      paragraphs: report.paragraphs.map(({ text }) => ({ hash: wordingHash(text), text })),
      corrections: [
        ...published.corrections.map((correction) => follow(correction, changed)),
        ...changed.map((paragraph) => correctionOf(paragraph, request.today, request.reason ?? '')),
      ],
    });
    done.push(...changed.map((paragraph) => `${report.id} ¶ ${String(paragraph.number)}: ${whatChanged(paragraph)}`));
    if (added > 0) done.push(`${report.id}: ${String(added)} paragraphs more`);
  }

  for (const id of ledger.records.keys()) {
    const vanished = !reports.has(id) && (records.get(id) ?? ledger.records.get(id))?.movedTo === undefined;
    if (vanished) refused.push(`“${id}” was published and has no file; restore it, or say --renamed ${id}=NEW-ID`);
  }
  const entities = updateEntities(content, ledger.entities, request, done, refused);
  return { records, entities, done, refused };
}

function updateEntities(
  content: Content,
  published: EntityLedger,
  request: LedgerRequest,
  done: string[],
  refused: string[],
): EntityLedger {
  const existing = new Set(content.entities.map(({ kind, id }) => `${kind}/${id}`));
  const moved = { ...published.moved };
  for (const [from, to] of request.renamed) {
    if (!from.includes('/')) continue;
    if (!published.addresses.includes(from)) refused.push(`“${from}” was never published, so nothing leads to it.`);
    else if (existing.has(from)) refused.push(`“${from}” still has its file; rename the file first.`);
    else if (!existing.has(to)) refused.push(`“${to}” has no file.`);
    else {
      moved[from] = to;
      done.push(`${from} now leads to ${to}`);
    }
  }
  const fresh = [...existing].filter((address) => !published.addresses.includes(address));
  if (fresh.length > 0) done.push(`${String(fresh.length)} entity addresses published`);
  for (const address of published.addresses) {
    if (!existing.has(address) && moved[address] === undefined) {
      refused.push(`“${address}” was published and has no file; restore it, or say --renamed ${address}=NEW`);
    }
  }
  return { addresses: [...published.addresses, ...fresh].sort(), moved };
}

function firstPublication(report: Report, today: string): RecordLedger {
  return {
    published: today,
    paragraphs: report.paragraphs.map(({ text }) => ({ hash: wordingHash(text), text })),
    corrections: [],
  };
}

function correctionOf(
  { number, hash, text, nowAt, withdrawn }: ChangedParagraph,
  date: string,
  reason: string,
): Correction {
  return {
    date,
    reason,
    ...(!withdrawn && { paragraph: nowAt ?? number }),
    was: { number, hash, text },
  };
}

/** An earlier correction goes with its paragraph when that moves or is withdrawn. */
function follow(correction: Correction, changed: readonly ChangedParagraph[]): Correction {
  const move = changed.find(({ number }) => number === correction.paragraph);
  if (move === undefined) return correction;
  const { paragraph: _before, ...rest } = correction;
  return move.withdrawn ? rest : { ...rest, paragraph: move.nowAt ?? move.number };
}

function whatChanged({ nowAt, withdrawn }: ChangedParagraph): string {
  if (nowAt !== undefined) return `moved to ¶ ${String(nowAt)}`;
  return withdrawn ? 'withdrawn' : 'reworded';
}
