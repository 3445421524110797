import { createHash } from 'node:crypto';
import type { Meeting } from './archive.ts';
import type { Entity, Paragraph, Report } from './content.ts';
import { nearest } from './nearest.ts';
import type { Ledger, RecordLedger } from './schema/ledger.ts';

/** A published paragraph whose number no longer holds its wording: as it was, and where it is now unless it was withdrawn. */
export type ChangedParagraph = ReturnType<typeof changedParagraphs>[number];

/** Two wordings that share at least this part of their words are versions of one paragraph. */
const ALIKE = 0.5;
/** A reworded paragraph is looked for this many numbers before and after its own. */
const REACH = 20;

/**
 * The paragraphs of a record that differ from what was published of it, in order of their published numbers.
 * Each paragraph of today answers to one published at most: to the equal one of its number, else to an equal one
 * that moved, else to the one most like it nearby, else to the one that had its number.
 */
export function changedParagraphs(report: Report, published: Pick<RecordLedger, 'paragraphs'>) {
  const before = published.paragraphs;
  const now = report.paragraphs.map((paragraph) => ({ text: paragraph.text, hash: wordingHash(paragraph) }));
  const free = new Set(now.keys());
  const places = new Map<number, number>();
  const settle = (from: number, to: number) => {
    places.set(from, to);
    free.delete(to);
  };
  const open = () => [...before.entries()].filter(([from]) => !places.has(from));

  for (const [from, { hash }] of open()) if (now[from]?.hash === hash) settle(from, from);
  const freeByHash = Map.groupBy([...free], (to) => now[to]?.hash);
  for (const [from, { hash }] of open()) {
    const to = freeByHash.get(hash)?.shift();
    if (to !== undefined) settle(from, to);
  }
  for (const { from, to } of alikePairs(open(), [...free], now)) {
    if (!places.has(from) && free.has(to)) settle(from, to);
  }
  for (const [from] of open()) if (free.has(from)) settle(from, from);

  return before.flatMap((was, from) => {
    const to = places.get(from);
    const wording = to === undefined ? undefined : now[to];
    if (to === from && wording?.hash === was.hash) return [];
    const became = to === undefined || wording === undefined ? undefined : { number: to + 1, hash: wording.hash };
    return [{ was: { number: from + 1, ...was }, became }];
  });
}

/** Pairs of a published wording and one of today that are versions of one another, the most alike first. */
function alikePairs(
  open: readonly (readonly [number, { readonly text: string }])[],
  free: readonly number[],
  now: readonly { readonly text: string }[],
): { from: number; to: number }[] {
  const wordsNow = new Map(free.map((to) => [to, wordsOf(now[to]?.text ?? '')]));
  return open
    .flatMap(([from, { text }]) => {
      const words = wordsOf(text);
      return free.flatMap((to) => {
        if (Math.abs(to - from) > REACH) return [];
        const likeness = likenessOf(words, wordsNow.get(to) ?? new Set());
        return likeness < ALIKE ? [] : [{ from, to, likeness }];
      });
    })
    .sort((a, b) => b.likeness - a.likeness || Math.abs(a.to - a.from) - Math.abs(b.to - b.from) || a.from - b.from);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{Letter}\p{Mark}\p{Number}]+/gu));
}

function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * a.intersection(b).size) / (a.size + b.size);
}

/**
 * Every address that leads to another, with where it leads, renamings of renamings followed to their end.
 * @param given addresses that the editors let lead elsewhere themselves, as content/moved.yaml has them
 */
export function movedAddresses(
  ledger: Ledger | undefined,
  given: Readonly<Record<string, string>> = {},
): { from: string; to: string }[] {
  const moved = new Map([...Object.entries(given), ...renamings(ledger)]);
  return [...moved.keys()].map((from) => ({ from, to: followed(from, moved) }));
}

/** Tells the address under which a record or entity was published first, whatever it was renamed to. */
export function firstAddresses(ledger: Ledger | undefined): (address: string) => string {
  const before = new Map(renamings(ledger).map(([from, to]) => [to, from]));
  return (address) => followed(address, before);
}

function renamings(ledger: Ledger | undefined): [from: string, to: string][] {
  const records = [...(ledger?.records ?? [])].flatMap(([id, { movedTo }]): [string, string][] =>
    movedTo === undefined ? [] : [[`meetings/${id}`, `meetings/${movedTo}`]],
  );
  return [...Object.entries(ledger?.entities.moved ?? {}), ...records];
}

/** The last of the addresses that lead on from one; going round in a circle ends too. */
function followed(address: string, moved: ReadonlyMap<string, string>): string {
  const passed = new Set<string>();
  for (let next: string | undefined = address; next !== undefined && !passed.has(next); next = moved.get(next)) {
    passed.add(next);
  }
  return [...passed].at(-1) ?? address;
}

/** The unpublished record that holds more than half of the paragraphs of a vanished one, which was renamed to it. */
export function likelyNewId(id: string, reports: readonly Report[], { records }: Ledger): string | undefined {
  const published = records.get(id)?.paragraphs ?? [];
  if (published.length === 0) return undefined;
  return reports.find((report) => {
    const known = records.get(report.id);
    if (known !== undefined && known.movedTo === undefined) return false;
    const now = new Set(report.paragraphs.map(wordingHash));
    return published.filter(({ hash }) => now.has(hash)).length * 2 > published.length;
  })?.id;
}

/** The address that a vanished entity seems to have been renamed to: an unpublished one of its kind, written alike. */
export function likelyNewAddress(
  address: string,
  entities: readonly Entity[],
  { entities: published }: Ledger,
): string | undefined {
  const known = new Set(published.addresses.filter((one) => published.moved[one] === undefined));
  const fresh = entities.map(({ kind, id }) => `${kind}/${id}`).filter((one) => !known.has(one));
  const [folder = '', id = ''] = address.split('/');
  const ids = fresh.filter((one) => one.startsWith(`${folder}/`)).map((one) => one.slice(folder.length + 1));
  const guess = nearest(id, ids);
  return guess === undefined ? undefined : `${folder}/${guess}`;
}

/** Digits of a wording's hash: 32 bits, so that two wordings of one record practically never share one. */
const DIGITS = 8;

/**
 * A short hash of a paragraph's wording: of its plain text in Unicode form C and of whose words they are, because
 * the same sentence put under the other side is another statement. Moving a link or choosing another entity for it
 * does not count as a change of wording.
 */
export function wordingHash({ voice, text }: { readonly voice: string; readonly text: string }): string {
  return createHash('sha256')
    .update(`${voice}\n${text.normalize('NFC')}`)
    .digest('hex')
    .slice(0, DIGITS);
}

/** Every wording that a record has or had, by its hash. */
export function wordingsOf({ corrections, paragraphs }: Meeting) {
  return new Map<string, Pick<Paragraph, 'voice' | 'text'>>([
    ...corrections.map(({ was }) => [was.hash, was] as const),
    ...paragraphs.map((paragraph) => [wordingHash(paragraph), paragraph] as const),
  ]);
}

/** A short hash of all that is translated of a record; a translation names that of the text from which it was made. */
export function recordHash({ frontMatter, paragraphs }: Pick<Report, 'frontMatter' | 'paragraphs'>): string {
  const { title, summary, outcome, figures, notes, documents, refersTo, accounts, accountsNotFound } = frontMatter;
  const { differently = [], disputed = [], only = [], both = [] } = frontMatter.comparison ?? {};
  const texts = [
    ...[title, summary, outcome],
    ...figures.map(({ value, unit, of }) => `${String(value)} ${unit} ${of}`),
    ...notes.map(({ about, text }) => `${about} ${text}`),
    ...[...documents, ...refersTo].map((one) => one.title),
    ...accounts.map(({ publisher, length = '' }) => `${publisher} ${length}`),
    ...accountsNotFound.map(({ where }) => where),
    ...[...differently, ...disputed].flatMap(({ subject, tells }) => [subject, ...tells.map(({ says }) => says)]),
    ...only.map(({ subject, says }) => `${subject} ${says}`),
    ...both.map(({ subject }) => subject),
    ...paragraphs.map(({ voice, text }) => `${voice} ${text}`),
  ];
  return wordingHash({ voice: 'record', text: texts.join('\n') });
}
