import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { factValue } from '../../archive/schema/parts.ts';
import type { Source } from '../../archive/schema/meeting.ts';
import { foldedText, patternOfWords, plainTypography, type Span, spanOf } from '../../english/text.ts';
import { reportText, sourceLines } from '../report-text.ts';

/** A file of the folder of sources: its path, and that within the folder as its name, with forward slashes. */
export type SourceFile = Readonly<Record<'path' | 'name' | 'sha256', string>>;

/** The files of a folder and its folders, each with its hash; streamed, so that no scan or film has to fit into memory. */
export async function sourceFiles(folder: string): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: SourceFile[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    files.push({ path, name: relative(folder, path).replaceAll('\\', '/'), sha256: hash.digest('hex') });
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The text of a published report, in plain typography. */
export type SourceText = ReturnType<typeof createSourceText>;
/** A line of a source, counted from 1, as a finding shows it. */
export type SourceLine = ReturnType<SourceText['lineAt']>;

/** Prepares the text of a source file for comparison. */
export function createSourceText(file: string, written: string) {
  const text = plainTypography(reportText(written).text);
  return {
    file,
    text,
    /** The line that holds the place. */
    lineAt: (offset: number) => {
      const from = text.lastIndexOf('\n', offset - 1) + 1;
      const to = text.indexOf('\n', offset);
      const line = text.slice(0, from).split('\n').length;
      return { file, line, text: text.slice(from, to === -1 ? undefined : to).trim() };
    },
  };
}

/**
 * What surrounds the report on its page: the lines around it and its dateline, its title and section once, and its
 * publisher and credit where they stand in brackets. The same words anywhere else belong to the report.
 */
export function furnitureOf({ title, section, publisher, credit }: Source, text: string): Span[] {
  const left = [...sourceLines({ text }).paragraphs];
  const around = [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index: start }): Span => {
    const isReport = line.trimEnd().endsWith(left[0] ?? '\n');
    const own = isReport ? (left.shift() ?? '').length : 0;
    return { start, end: start + line.trimEnd().length - own };
  });
  const placesOf = (words: string | undefined) =>
    words === undefined ? [] : [...text.matchAll(new RegExp(patternOfWords(foldedText(words)), 'gu'))].map(spanOf);
  const once = [title, section].flatMap((fact) => placesOf(factValue(fact)).slice(0, 1));
  const bracketed = [publisher, credit]
    .flatMap((fact) => placesOf(factValue(fact)))
    .filter(
      ({ start, end }) => /[([][^()[\]]*$/u.test(text.slice(0, start)) && /^[^()[\]]*[)\]]/u.test(text.slice(end)),
    );
  return [...around, ...once, ...bracketed];
}
