import type { Position, Report } from '../../archive/content.ts';
import type { Fact } from '../../archive/schema/parts.ts';

/** Something that the editors wrote, with its place. */
interface OwnWords {
  readonly text: string;
  readonly position: Position;
  /** The number of the paragraph; absent for the front matter. */
  readonly paragraph?: number;
}

/** Every text of a record that its editors wrote: title, paragraphs, notes, reasons, what figures and events are of. */
export function ownWords(report: Report): OwnWords[] {
  const { title, date, venue, figures, refersTo, notes } = report.frontMatter;
  const field = (path: readonly PropertyKey[], text: string) => ({ text, position: report.positionOf(path) });
  const reason = (path: readonly PropertyKey[], fact: Fact) =>
    fact.known === 'inferred' ? [field([...path, 'inferred'], fact.reason)] : [];
  return [
    ...report.paragraphs.map((paragraph) => ({
      text: paragraph.text,
      position: paragraph,
      paragraph: paragraph.number,
    })),
    field(['title'], title),
    ...reason(['date'], date),
    ...reason(['venue', 'place'], venue.place),
    ...reason(['venue', 'building'], venue.building),
    ...figures.map((figure, index) => field(['figures', index, 'of'], figure.of)),
    ...refersTo.flatMap((event, index) => [
      field(['refersTo', index, 'title'], event.title),
      ...reason(['refersTo', index, 'date'], event.date),
      ...reason(['refersTo', index, 'place'], event.place),
    ]),
    ...notes.map((note, index) => field(['notes', index, 'text'], note.text)),
  ];
}
