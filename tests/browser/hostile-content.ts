import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEntity } from '../../src/content/yaml-file.ts';
import { parseReport } from '../../src/content/parse-report.ts';
import { UNSEEN } from '../../src/content/read-files.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { formatProblems } from '../../src/check/problems.ts';
import { recordOf } from '../fuzz/generated.ts';
import { asYaml, baseFile, HOSTILE } from '../fuzz/hostile.ts';
import { SIDES } from '../unit/written-content.ts';

const BASE = fileURLToPath(new URL('../fixtures/base-content', import.meta.url));
/** Hostile texts in one record. */
export const IN_A_RECORD = 14;

const entity = (kind: 'topics' | 'glossary', name: string) => ({
  name,
  otherNames: [`${name} `],
  nativeNames: [{ lang: 'kk', name }],
  about: name,
  ...(kind === 'glossary' ? { kind: 'fund' } : {}),
});

/** Names that the check takes for the same are refused when both stand in an archive. */
const unlike = new Map(HOSTILE.map((text) => [text.normalize('NFKC').toLowerCase(), text]));

/** Texts that the check takes as text, of which the site must make nothing else. */
export const ACCEPTED: readonly string[] = [...unlike.values()].filter((text) => {
  // A file with signs that nobody sees is refused before it is read.
  if (UNSEEN.test(text)) return false;
  const read = parseEntity({ path: 'content/topics/x.yaml', text: asYaml(entity('topics', text)) }, 'topics');
  return read.problems.length === 0 && text.trim() === text;
});

const base = { ...Object(baseFile('meetings/2015-03-27-riverton.md').front) } as Record<string, unknown>;

/** The texts that may stand in a paragraph as they are. */
function inParagraphs(texts: readonly string[]): string[] {
  return texts.filter((text) => {
    // A file with these is refused before it is read.
    if (text.includes('\0') || text.includes('\r')) return false;
    const written = recordOf(asYaml(base), `## North\n\nSo ${text} it was.\n`);
    return parseReport({ path: 'content/meetings/2015-03-27-riverton.md', text: written }, SIDES).problems.length === 0;
  });
}

/** Writes an archive in which the accepted texts are names, titles, notes, figures, events, steps and paragraphs. */
export async function writeHostileContent(folder: string): Promise<void> {
  await cp(BASE, folder, { recursive: true });
  for (const part of ['meetings', 'topics', 'ledger']) await rm(join(folder, part), { recursive: true, force: true });
  for (const part of ['meetings', 'topics']) await mkdir(join(folder, part));
  const write = (path: string, value: unknown) => writeFile(join(folder, path), asYaml(value));
  for (let from = 0; from < ACCEPTED.length; from += IN_A_RECORD) {
    const texts = ACCEPTED.slice(from, from + IN_A_RECORD);
    const number = from / IN_A_RECORD;
    const date = new Date(Date.UTC(2015, 0, 1 + number)).toISOString().slice(0, 10);
    const at = (index: number) => texts[index % texts.length] ?? '';
    const topics = texts.map((_, index) => `t${String(from + index)}`);
    for (const [index, text] of texts.entries()) await write(`topics/t${String(from + index)}.yaml`, entity('topics', text)); // prettier-ignore
    const front = {
      ...base,
      title: at(0),
      date,
      topics,
      source: { ...Object(base['source']), title: at(1), publisher: at(2), section: at(3), credit: at(4), file: at(5) } as unknown, // prettier-ignore
      figures: texts.map((text) => ({ value: 7, unit: text, of: text, paragraph: 1 })),
      refersTo: texts.map((text, index) => ({ event: `e${String(from + index)}`, kind: 'conference', title: text, date: '2014-12', place: 'riverton', paragraph: 1 })), // prettier-ignore
      notes: texts.map((text) => ({ about: text, text, paragraph: 1 })),
    };
    const links = topics.map((id) => `[words](../topics/${id}.yaml)`).join(', ');
    const paragraphs = inParagraphs(texts).map((text) => `So ${text} it was.`);
    const names = '[Ada](../people/ada-north.yaml), [Bo](../people/bo-south.yaml), the [fund](../glossary/river-fund.yaml)'; // prettier-ignore
    const body = [`## North`, `Of 7: ${names}, ${links}.`, ...paragraphs].join('\n\n');
    await writeFile(join(folder, `meetings/${date}-riverton.md`), recordOf(asYaml(front), `${body}\n`));
    if (number > 0) continue;
    const steps = texts.map((says) => ({
      meeting: `${date}-riverton`,
      paragraph: 1,
      state: 'asked',
      by: 'south',
      says,
    }));
    await write('commitments/new-bridge.yaml', { name: at(0), topic: 't0', about: at(1), steps });
  }
  const { problems } = await checkContent(folder);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(formatProblems(errors).slice(0, 4000));
}
