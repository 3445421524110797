import type { Voice } from '../../src/archive/content.ts';
import { wordingHash } from '../../src/archive/ledger.ts';
import type { RunningText } from './running-text.ts';
import { markdown, plain } from './running-text.ts';
import { scalar } from './yaml-text.ts';

/** A section of a synthetic record. */
export interface SyntheticSection {
  readonly voice: Voice;
  readonly heading: string;
  readonly paragraphs: RunningText[];
}

/** A record before it is written. */
export interface SyntheticRecord {
  readonly id: string;
  /** The lines of the front matter between title and topics. */
  readonly opening: string;
  /** The lines of the front matter after the topics. */
  readonly rest: string;
  readonly sections: readonly SyntheticSection[];
  /** A wording that a paragraph had before it was corrected. */
  readonly corrected?: { readonly paragraph: number; readonly was: string };
}

/** The Markdown file of a record; the topics of its front matter are those that its paragraphs link to. */
export function recordFile({ opening, rest, sections }: SyntheticRecord): string {
  const topics = new Set(
    sections.flatMap(({ paragraphs }) =>
      paragraphs.flat().flatMap((piece) => (typeof piece !== 'string' && piece.kind === 'topics' ? [piece.id] : [])),
    ),
  );
  const linked = new Set<string>();
  const body = sections
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map(({ heading, paragraphs }) => `\n## ${heading}\n\n${paragraphs.map((text) => markdown(text, linked)).join('\n\n')}\n`); // prettier-ignore
  return `---\n${opening}topics:\n${[...topics].map((id) => `  - ${id}\n`).join('')}${rest}---\n${body.join('')}`;
}

/** What the ledger keeps of a record once it is published. */
export function ledgerFile({ sections, corrected }: SyntheticRecord): string {
  const wordings = sections.flatMap(({ voice, paragraphs }) =>
    paragraphs.map((paragraph) => ({ voice, text: plain(paragraph) })),
  );
  const now = corrected && wordings[corrected.paragraph - 1];
  return (
    `published: "2026-01-02"\nparagraphs:\n` +
    wordings.map((wording) => fields(wording, '  - ', '    ')).join('') +
    (corrected === undefined || now === undefined
      ? 'corrections: []\n'
      : `corrections:\n  - date: "2026-02-03"\n    reason: The record left out a condition.\n    was:\n` +
        `      number: ${String(corrected.paragraph)}\n` +
        fields({ voice: now.voice, text: corrected.was }, '      ', '      ') +
        `    became: { number: ${String(corrected.paragraph)}, hash: "${wordingHash(now)}" }\n` +
        `    paragraph: ${String(corrected.paragraph)}\n`)
  );
}

function fields(wording: { voice: Voice; text: string }, first: string, further: string): string {
  return `${first}hash: "${wordingHash(wording)}"\n${further}voice: ${wording.voice}\n${further}text: ${scalar(wording.text)}\n`;
}
