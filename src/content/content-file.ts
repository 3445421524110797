/** A text file of the content folder. */
export interface ContentFile {
  /** Path as problems name it, with forward slashes: `content/meetings/2015-01-21-davos.md`. */
  readonly path: string;
  readonly text: string;
}
