import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wordingHash } from '../src/archive/ledger.ts';
import { readContent } from '../src/content/read-content.ts';
import { type LedgerRequest, updateLedger, writeLedger } from '../src/desk/ledger.ts';

const BASE = fileURLToPath(new URL('fixtures/base-content', import.meta.url));

/** The names under which the record was published, the first and the one it has now. */
export const NAMES = { before: '2015-03-27-riverton', now: '2015-03-27-river-town' };
/** When and why it was corrected. */
export const CORRECTION = { date: '2016-01-02', reason: 'The report was read again.' };
/** What happened to the paragraphs, each with its number at first. */
export const WORDINGS = {
  kept: { number: 4, text: 'Nothing was said of tolls.' },
  reworded: { number: 1, text: 'Ada North spoke of trade and of seven documents.' },
  rewording: { number: 1, text: 'Ada North spoke of trade and signed seven documents.' },
  withdrawn: { number: 2, text: 'Grain is weighed twice at every border post.' },
  moved: { number: 3, text: 'Bo South wants a bridge, paid by the River Fund.' },
} as const;

/** The fragment of a wording in links. */
export function fragmentOf(name: keyof typeof WORDINGS): string {
  const { number, text } = WORDINGS[name];
  const voice = name === 'moved' || name === 'kept' ? 'south' : 'north';
  return `p${String(number)}-${wordingHash({ voice, text })}`;
}

/** Writes content that was published, then renamed and corrected, and published again. */
export async function writeCorrectedContent(parent: string): Promise<string> {
  const folder = join(parent, 'content');
  await mkdir(parent, { recursive: true });
  await cp(BASE, folder, { recursive: true });
  const [before, now] = [NAMES.before, NAMES.now].map((id) => join(folder, `meetings/${id}.md`));
  if (before === undefined || now === undefined) throw new Error('a record has two names');

  const first = await readFile(before, 'utf8');
  const published = first
    .replace('\n## South', `\n${WORDINGS.withdrawn.text}\n\n## South`)
    .replace(/\n$/, `\n\n${WORDINGS.kept.text}\n`);
  await writeFile(before, published);
  await publish(folder, { today: '2015-04-01', reason: undefined, renamed: [] });

  await rename(before, now);
  const corrected = published.replace(`${WORDINGS.withdrawn.text}\n\n`, '').replace('and of seven', 'and signed seven');
  await writeFile(now, corrected);
  const commitment = join(folder, 'commitments/new-bridge.yaml');
  await writeFile(commitment, (await readFile(commitment, 'utf8')).replace(NAMES.before, NAMES.now));
  await publish(folder, { today: CORRECTION.date, reason: CORRECTION.reason, renamed: [[NAMES.before, NAMES.now]] });
  return folder;
}

async function publish(folder: string, request: LedgerRequest): Promise<void> {
  const content = await readContent(folder);
  const ledger = content.ledger ?? { records: new Map(), entities: { addresses: [], moved: {} } };
  const update = updateLedger(content, ledger, request);
  if (update.refused.length > 0) throw new Error(update.refused.join('\n'));
  await writeLedger(folder, update);
}
