import { type Archive, dayChanged, latestChange } from './archive.ts';
import { ENTITY_KINDS } from './content.ts';
import { courseOf } from './passages.ts';

/** The day on which what a page shows changed last, by its path: that of its records, else that of the latest of all. */
export function daysChanged(archive: Archive): (path: string) => string | undefined {
  const all = latestChange(archive.meetings);
  return (path) => {
    const [folder, id = '', ...more] = path.split('/').filter((part) => part !== '');
    const meeting = folder === 'meetings' && more.length === 0 ? archive.meeting(id) : undefined;
    if (meeting !== undefined) return dayChanged(meeting);
    const kind = ENTITY_KINDS.find((one) => one === folder);
    const entity = kind === undefined ? undefined : archive.entity(kind, id);
    if (entity?.kind === 'commitments')
      return latestChange(courseOf(entity, archive).map((step) => step.meeting)) ?? all;
    return (entity && latestChange(archive.passagesOn(entity).map((passage) => passage.meeting))) ?? all;
  };
}
