import { knownMeetingId, paragraphId } from '../archive/addresses.ts';
import type { Archive, KnownMeeting } from '../archive/archive.ts';
import { bookIndex, type IndexLine, type LocatorGroup, type Whereabouts } from '../archive/book-index.ts';
import { type Commitment, type Entity, ENTITY_KINDS } from '../archive/content.ts';
import { foreignLanguageOf, headingOf } from '../archive/index-headings.ts';
import { entryId } from '../archive/index-pages.ts';
import { courseOf } from '../archive/passages.ts';
import type { Coverage } from '../archive/schema/known-meeting.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { chapter, citedText, foreign, linesOf, listOf, recordFile, section } from './epub-markup.ts';
import type { Book, Chapter } from './epub-markup.ts';
import { recordChapter } from './epub-record.ts';
import { escapeXml, inLanguage, linkTo, runningText, textIn } from './markup.ts';

/** The chapters in reading order: title, method, records, known meetings, who and what is named, index. */
export function chaptersOf(archive: Archive, home: string, title: string, changed: string | undefined): Chapter[] {
  const own = new Set(ENTITY_KINDS.flatMap((kind) => archive[kind].map(entryId)));
  const placeOf: Book['placeOf'] = (one) => (own.has(entryId(one)) ? `${one.kind}.xhtml#${entryId(one)}` : undefined);
  const book: Book = { archive, words: wordsIn(archive.language), home, placeOf };
  return [
    titlePage(book, title, changed),
    method(book),
    ...archive.meetings.map((meeting) => recordChapter(book, meeting)),
    ...knownChapter(book),
    ...ENTITY_KINDS.flatMap((kind) => entityChapter(book, kind)),
    ...indexChapters(book),
  ];
}

function titlePage({ archive, words, home }: Book, title: string, changed: string | undefined): Chapter {
  const { space, stop } = words.marks;
  const { description, editor, licence } = archive.settings;
  return chapter(archive.language, { file: 'title.xhtml', title: words.book.titlePage, type: 'titlepage' }, [
    textIn('h1', title),
    textIn('p', description),
    textIn('p', editor),
    archive.language === 'en' ? '' : textIn('p', words.edition.translated),
    changed === undefined ? '' : textIn('p', words.book.contentOf(words.day(changed))),
    `<p>${linkTo(home, home)}</p>`,
    `<p>${escapeXml(words.footer.licence(editor))}${space}${linkTo(licence.url, licence.name)}${stop}${space}${escapeXml(words.footer.originals)}</p>`,
  ]);
}

function method({ archive, words }: Book): Chapter {
  const { title } = words.about;
  const lang = archive.isMethodInEnglish ? 'en' : undefined;
  const blocks = archive.method.map((block) =>
    block.type === 'heading'
      ? textIn('h2', block.text, lang)
      : `<p${inLanguage(lang)}>${runningText(block.inlines, () => undefined)}</p>`,
  );
  return chapter(archive.language, { file: 'method.xhtml', title, type: 'preface' }, [textIn('h1', title), ...blocks]);
}

/** The meetings that are known without a record, and where the editors looked for meetings and where not. */
function knownChapter(book: Book): Chapter[] {
  const { words, archive } = book;
  const { knownMeetings, coverage, language } = archive;
  if (knownMeetings.length === 0 && coverage === undefined) return [];
  const title = words.known.withoutRecord;
  return [
    chapter(language, { file: 'known-meetings.xhtml', title, type: 'chapter' }, [
      textIn('h1', title),
      ...knownMeetings.map((known) => knownEntry(book, known)),
      coverage === undefined ? '' : coverageSection(words, coverage),
    ]),
  ];
}

function knownEntry(book: Book, known: KnownMeeting): string {
  const { words, placeOf } = book;
  const { date, place, leaders, occasion, about, inEnglish, sources } = known;
  const { between, semicolon } = words.marks;
  const linked = (entity: Entity) => linkTo(placeOf(entity), entity.name);
  return linesOf([
    `<section id="${knownMeetingId(known)}">`,
    textIn('h2', words.knownDate(date)),
    `<p>${leaders.map(linked).join(between)}${semicolon}${place === undefined ? escapeXml(words.known.placeNotStated) : linked(place)}</p>`,
    textIn('p', words.sentence(occasion) + about, inEnglish && 'en'),
    ...words.doubts(known).map((reason) => textIn('p', reason)),
    listOf(sources.map((source) => citedText(book, source))),
    '</section>',
  ]);
}

function coverageSection(words: Words, { rule, since, searches, notSearched }: Coverage): string {
  const { sentence } = words;
  const searched = searches.map(({ where, on, from, to, result }) => {
    const years = words.known.searchedFor(words.range(from, to), words.partialDate(on));
    return escapeXml(sentence(where) + sentence(result) + years);
  });
  const not = notSearched.map(({ where, why }) => escapeXml(sentence(where) + why));
  return section(
    words.known.details,
    textIn('p', rule),
    textIn('p', words.book.lookedFor(words.partialDate(since.date), since.why)),
    ...(searched.length === 0 ? [] : [textIn('h3', words.known.searched), listOf(searched)]),
    ...(not.length === 0 ? [] : [textIn('h3', words.known.notSearched), listOf(not)]),
  );
}

/** The entities of one kind: their names, what they are; of people their offices, of commitments their steps. */
function entityChapter(book: Book, kind: Entity['kind']): Chapter[] {
  const { archive, words } = book;
  const entities: readonly Entity[] = archive[kind];
  const entries = entities.map((entity) => {
    const native = entity.nativeNames.map(({ name, lang }) => foreign(name, lang)).join(' · ');
    const others = words.listPieces(entity.otherNames).map(({ type, value }) => {
      return foreign(value, type === 'element' ? foreignLanguageOf(value, archive.language, entity) : undefined);
    });
    const named = escapeXml(words.entity.otherNames) + words.marks.colon + others.join('') + words.marks.stop;
    return linesOf([
      `<section id="${entryId(entity)}">`,
      textIn('h2', entity.name),
      native === '' ? '' : `<p>${native}</p>`,
      textIn('p', entity.about, entity.inEnglish && 'en'),
      others.length === 0 ? '' : `<p class="small">${named}</p>`,
      entity.kind === 'people' ? listOf(officesOf(words, entity)) : '',
      ...(entity.kind === 'commitments' ? stepsOf(book, entity) : []),
      '</section>',
    ]);
  });
  if (entries.length === 0) return [];
  const title = words.kinds[kind];
  const about = { file: `${kind}.xhtml`, title, type: 'chapter' } as const;
  return [chapter(archive.language, about, [textIn('h1', title), ...entries])];
}

function officesOf(words: Words, { offices }: Extract<Entity, { kind: 'people' }>): string[] {
  return offices.map((office) => {
    const parts = [office.title, words.term(office), ...(office.acting ? [words.timeline.acting] : [])];
    return escapeXml(parts.join(words.marks.comma));
  });
}

function stepsOf({ archive, words }: Book, commitment: Commitment): string[] {
  const { colon, comma } = words.marks;
  const taken = courseOf(commitment, archive).map(({ meeting, paragraph: { number }, state, by, says }) => {
    const where = words.partialDate(meeting.date) + comma + words.paragraphShort(number);
    const who = words.inBrackets(words.partyOf(archive, by));
    const link = linkTo(`${recordFile(meeting)}#${paragraphId(number)}`, where);
    return link + comma + escapeXml(words.commitmentStates[state] + who + colon + says);
  });
  const later = commitment.afterwards.map(
    ({ date, says, publisher, url }) =>
      escapeXml(words.partialDate(date) + colon + says) + words.inBrackets(linkTo(url, publisher)),
  );
  return [listOf(taken), ...(later.length === 0 ? [] : [textIn('p', words.book.afterwards), listOf(later)])];
}

/** The index of the book, a chapter for each letter; its entries lead to the paragraphs. */
function indexChapters(book: Book): Chapter[] {
  const { archive, words } = book;
  const sections = bookIndex(archive);
  const fileOf = new Map(
    sections.flatMap(({ key, lines }) =>
      lines.flatMap((line) => (line.type === 'entry' ? [[line.entity, `index-${key}.xhtml`] as const] : [])),
    ),
  );
  const targets = (entities: readonly Entity[]) =>
    [...Map.groupBy(entities, headingOf)]
      .flatMap(([heading, [entity]]) => {
        const file = entity && fileOf.get(entity);
        return entity === undefined || file === undefined ? [] : [linkTo(`${file}#${entryId(entity)}`, heading)];
      })
      .join(words.marks.semicolon);
  return sections.map(({ key, lines }) => {
    const { label: title } = words.indexSection(key);
    const written = lines.map((line) => indexLine(line, book, targets)).join('\n');
    return chapter(archive.language, { file: `index-${key}.xhtml`, title, under: words.aToZ.title, type: 'index' }, [
      textIn('h1', words.aToZ.title + words.marks.colon + title),
      `<ul class="index">${written}</ul>`,
    ]);
  });
}

function indexLine(line: IndexLine, book: Book, targets: (entities: readonly Entity[]) => string): string {
  const { words } = book;
  const { close, comma, open, space } = words.marks;
  if (line.type === 'reference') {
    const names = line.names.map(({ text, lang }) => foreign(text, lang)).join(' · ');
    return `<li>${names}${comma}${textIn('i', words.aToZ.see)}${space}${targets(line.targets)}</li>`;
  }
  const figure = line.type === 'figure' ? words.amount(line.figure) + comma + line.figure.of : undefined;
  const where = escapeXml(figure ?? line.heading);
  if (line.type !== 'entry') return `<li>${where}${whereabouts(line.whereabouts, book)}</li>`;
  const kind = `${space}<span class="small">${open.trim()}${escapeXml(words.aToZ.kinds[line.entity.kind])}${close}</span>`;
  const more = line.seeAlso.length > 0 ? ` ${textIn('i', words.aToZ.seeAlso)}${space}${targets(line.seeAlso)}` : '';
  return `<li id="${entryId(line.entity)}">${where}${kind}${whereabouts(line.whereabouts, book)}${more}</li>`;
}

function whereabouts({ groups, more }: Whereabouts, { archive, words }: Book): string {
  const [only, ...others] = groups;
  const rest = more > 0 ? ` ${escapeXml(words.aToZ.more(words.count(more, words.passageCount)))}` : '';
  if (only === undefined) return rest;
  if (others.length === 0) return words.marks.comma + locators(words, only) + rest;
  const voices = groups.map((group) => {
    return escapeXml(words.nameOfVoice(archive, group.voice ?? '')) + words.marks.colon + locators(words, group);
  });
  return `${listOf(voices)}${rest}`;
}

function locators(words: Words, group: LocatorGroup): string {
  return group.locators
    .map(({ meeting, ranges }) => {
      const links = ranges.map(({ first, last }, index) => {
        const range = words.range(first, last);
        return linkTo(`${recordFile(meeting)}#${paragraphId(first)}`, index === 0 ? words.aToZ.paragraphs(range) : range);
      });
      return `${escapeXml(words.shortDate(meeting.date))} ${links.join(words.marks.between)}`;
    })
    .join(words.marks.semicolon);
} // prettier-ignore
