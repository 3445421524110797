/** What a file holds: names that have a word with a certain beginning, words that do, or both by their endings. */
export type LexiconKind = 'names' | 'words' | 'endings';

/** The path of one file of names and words below the site’s folder. */
export function lexiconPath(kind: LexiconKind, file: number): string {
  return `names/${kind === 'names' ? '' : `${kind}-`}${String(file)}.json`;
}

/** The file among so many that holds what begins as this folded word does. */
export function fileOf(word: string, files: number): number {
  return (word.codePointAt(0) ?? 0) % files;
}
