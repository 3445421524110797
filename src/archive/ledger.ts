import type { Report } from './report.ts';
import type { EntityLedger, RecordLedger } from './schema/ledger.ts';
import { wordingHash } from './wording-hash.ts';

/** What the archive has published so far, as its ledger files say. */
export interface Ledger {
  /** By the id under which each record was published. */
  readonly records: ReadonlyMap<string, RecordLedger>;
  readonly entities: EntityLedger;
}

/** A published paragraph whose number no longer holds its wording. */
export interface ChangedParagraph {
  /** The number under which it was published. */
  readonly number: number;
  readonly hash: string;
  readonly text: string;
  /** The number at which the same wording stands now, if it does. */
  readonly nowAt: number | undefined;
  /** Whether its number now holds another published paragraph, or none: then it was not reworded but taken away. */
  readonly withdrawn: boolean;
}

/** The paragraphs of a record that differ from what was published of it, in order of their published numbers. */
export function changedParagraphs(report: Report, published: RecordLedger): ChangedParagraph[] {
  const now = report.paragraphs.map((paragraph) => wordingHash(paragraph.text));
  const known = new Set(published.paragraphs.map(({ hash }) => hash));
  return published.paragraphs.flatMap(({ hash, text }, index) => {
    const current = now[index];
    if (current === hash) return [];
    const place = now.indexOf(hash);
    const nowAt = place === -1 ? undefined : place + 1;
    const withdrawn = nowAt === undefined && (current === undefined || known.has(current));
    return [{ number: index + 1, hash, text, nowAt, withdrawn }];
  });
}

/** Every renamed address with where it leads, renamings of renamings followed to their end. */
export function movedAddresses({ records, entities }: Ledger): { from: string; to: string }[] {
  const moved = new Map(Object.entries(entities.moved));
  for (const [id, { movedTo }] of records) {
    if (movedTo !== undefined) moved.set(`meetings/${id}`, `meetings/${movedTo}`);
  }
  return [...moved].map(([from, next]) => {
    let to = next;
    const passed = new Set([from]);
    for (let after = moved.get(to); after !== undefined && !passed.has(to); after = moved.get(to)) {
      passed.add(to);
      to = after;
    }
    return { from, to };
  });
}
