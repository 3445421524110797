import { paragraphId } from '../../archive/addresses.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Entity } from '../../archive/content.ts';
import { entryId } from '../../archive/index-pages.ts';
import { ENTITY_KINDS } from '../../archive/content.ts';
import { wordsIn } from '../../words/words.ts';
import { escapeXml } from '../xml.ts';
import { entityChapterFile, recordChapterFile } from './book-addresses.ts';
import { chapter, foreign, textIn } from './chapter.ts';
import type { Chapter } from './chapter.ts';

const words = wordsIn();

/** A chapter for each kind of entity that the book has: its names, what it is; of commitments, their steps. */
export function entityChapters(archive: Archive): Chapter[] {
  return ENTITY_KINDS.flatMap((kind) => {
    const entries: readonly Entity[] = archive[kind];
    if (entries.length === 0) return [];
    const body = [textIn('h1', words.kinds[kind]), ...entries.map((entity) => entry(entity, archive))];
    return [chapter({ file: entityChapterFile(kind), title: words.kinds[kind], type: 'chapter' }, body.join('\n'))];
  });
}

function entry(entity: Entity, archive: Archive): string {
  const native = entity.nativeNames.map(({ name, lang }) => foreign(name, lang)).join(' · ');
  const others = `${words.entity.otherNames}: ${words.list(entity.otherNames)}.`;
  return [
    `<section id="${entryId(entity)}">`,
    textIn('h2', entity.name),
    native === '' ? '' : `<p>${native}</p>`,
    textIn('p', entity.about),
    entity.otherNames.length === 0 ? '' : `<p class="small">${escapeXml(others)}</p>`,
    ...(entity.kind === 'people' ? [offices(entity.offices)] : []),
    ...(entity.kind === 'commitments' ? [steps(entity.steps, archive), afterwards(entity.afterwards)] : []),
    '</section>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function offices(held: Extract<Entity, { kind: 'people' }>['offices']): string {
  if (held.length === 0) return '';
  const lines = held.map(({ title, from, to, acting }) => {
    const time =
      to === undefined
        ? words.entity.officeFrom(words.partialDate(from))
        : words.entity.officeFromTo(words.partialDate(from), words.partialDate(to));
    return textIn('li', `${title}, ${time}${acting ? `, ${words.timeline.acting}` : ''}`);
  });
  return `<ul>${lines.join('\n')}</ul>`;
}

function steps(taken: Extract<Entity, { kind: 'commitments' }>['steps'], archive: Archive): string {
  const parties: Readonly<Record<string, string>> = words.commitments.parties;
  const lines = taken.flatMap(({ meeting: id, paragraph, state, by, says }) => {
    const meeting = archive.meeting(id);
    if (meeting === undefined) return [];
    const where = `${words.day(meeting.date)}, ${words.record.paragraphShort(paragraph)}`;
    const link = `<a href="${recordChapterFile(meeting)}#${paragraphId(paragraph)}">${escapeXml(where)}</a>`;
    const who = parties[by] ?? archive.side(by)?.name ?? by;
    return [`<li>${link}, ${escapeXml(`${words.commitmentStates[state]} (${who}): ${says}`)}</li>`];
  });
  return `<ul>${lines.join('\n')}</ul>`;
}

function afterwards(told: Extract<Entity, { kind: 'commitments' }>['afterwards']): string {
  if (told.length === 0) return '';
  const lines = told.map(({ date, says, publisher, url }) => {
    const source = `<a href="${escapeXml(url)}">${escapeXml(publisher)}</a>`;
    return `<li>${escapeXml(`${words.partialDate(date)}: ${says}`)} (${source})</li>`;
  });
  return `${textIn('p', words.book.afterwards)}<ul>${lines.join('\n')}</ul>`;
}
