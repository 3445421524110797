import { paragraphId, recordAddress } from '../archive/addresses.ts';
import { languageOfPart, officeOn } from '../archive/archive.ts';
import type { Archive, KnownMeeting, Meeting } from '../archive/archive.ts';
import { bookIndex } from '../archive/book-index.ts';
import type { IndexLine, LocatorGroup, Whereabouts } from '../archive/book-index.ts';
import { ENTITY_KINDS } from '../archive/content.ts';
import type { Entity } from '../archive/content.ts';
import { foreignLanguageOf, headingOf } from '../archive/index-headings.ts';
import { entryId } from '../archive/index-pages.ts';
import type { Coverage } from '../archive/schema/known-meeting.ts';
import { OWN_REPORT } from '../archive/schema/meeting.ts';
import type { CitedText, ToldDifferently } from '../archive/schema/meeting.ts';
import { NOT_STATED } from '../archive/schema/parts.ts';
import type { Fact } from '../archive/schema/parts.ts';
import { wordsIn } from '../words/words.ts';
import type { Words } from '../words/words.ts';
import { translationSentence } from './citation.ts';
import { byline } from './feed.ts';
import { escapeXml, inLanguage, linkTo, runningText, textIn, XML_DECLARATION } from './markup.ts';

/** A file of the book in reading order, and its lines in the table of contents. */
export interface Chapter {
  /** Its path from the package document. */
  readonly file: string;
  readonly title: string;
  readonly xhtml: string;
  /** The heading under which the table of contents has it; nothing for one that stands by itself. */
  readonly under?: string;
}

/** What a chapter is, with the role by which screen readers tell it, where there is one. */
const ROLES = { titlepage: '', preface: 'doc-preface', chapter: 'doc-chapter', index: 'doc-index', cover: '' } as const;

/** A chapter’s markup in a whole XHTML document in the language of the book. */
export function chapter(
  language: string,
  { type, ...about }: { file: string; title: string; under?: string; type?: keyof typeof ROLES },
  parts: readonly string[],
): Chapter {
  const toTop = '../'.repeat(about.file.split('/').length - 1);
  const role = type === undefined || ROLES[type] === '' ? '' : ` role="${ROLES[type]}"`;
  const body = parts.filter((part) => part !== '').join('\n');
  const xhtml = `${XML_DECLARATION}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><meta charset="utf-8"/><title>${escapeXml(about.title)}</title><link rel="stylesheet" type="text/css" href="${toTop}style.css"/></head>
<body>
${type === undefined ? body : `<section epub:type="${type}"${role}>\n${body}\n</section>`}
</body>
</html>
`;
  return { ...about, xhtml };
}

/** The chapters in reading order: title, method, records, known meetings, who and what is named, index. */
export function chaptersOf(archive: Archive, home: string, title: string, changed: string | undefined): Chapter[] {
  const own = new Set(ENTITY_KINDS.flatMap((kind) => archive[kind].map(entryId)));
  // From the package document; nothing for an entity that this book does not have.
  const placeOf: PlaceOf = (one) => (own.has(entryId(one)) ? `${one.kind}.xhtml#${entryId(one)}` : undefined);
  return [
    titlePage(archive, home, title, changed),
    method(archive),
    ...archive.meetings.map((meeting) => recordChapter(archive, meeting, home, placeOf)),
    ...knownChapter(archive, placeOf),
    ...ENTITY_KINDS.flatMap((kind) => entityChapter(archive, kind)),
    ...indexChapters(archive),
  ];
}

const recordFile = ({ id }: Pick<Meeting, 'id'>) => `records/${id}.xhtml`;

/** Where an entity stands in the book. */
type PlaceOf = (entity: Pick<Entity, 'kind' | 'id'>) => string | undefined;

/** What each line says, as a list; nothing where there is none. */
function listOf(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${line}</li>`).join('\n')}</ul>`;
}

/** Parts under a heading; nothing where there is none. */
function section(heading: string, ...parts: readonly string[]): string {
  const body = parts.filter((part) => part !== '');
  return body.length === 0 ? '' : ['<section>', textIn('h2', heading), ...body, '</section>'].join('\n');
}

/** Names and what is said under them. */
function definitions(pairs: readonly (readonly [term: string, markup: string])[]): string {
  return `<dl>${pairs.map(([term, markup]) => `${textIn('dt', term)}<dd>${markup}</dd>`).join('\n')}</dl>`;
}

/** A text in its own script or language, marked with it. */
function foreign(text: string, lang: string | undefined, name = 'span'): string {
  return lang === undefined || lang === '' ? escapeXml(text) : textIn(name, text, lang);
}

/** A fact with how it is known. */
function factMarkup(words: Words, fact: Fact, shown?: string): string {
  if (fact.known === NOT_STATED) return textIn('em', words.record.notStated);
  const value = escapeXml(shown ?? fact.value);
  if (fact.known === 'stated') return value;
  const why = fact.known === 'inferred' ? words.record.inferredBecause : words.record.evidencedBy;
  return value + words.inBrackets(escapeXml(why(fact.reason)));
}

function paragraphLink(words: Words, number: number, file = ''): string {
  return linkTo(`${file}#${paragraphId(number)}`, words.record.paragraphShort(number));
}

function adjectiveOf(archive: Archive, side: string): string {
  return archive.side(side)?.adjective ?? wordsIn(archive.language).accounts.third;
}

function titlePage(archive: Archive, home: string, title: string, changed: string | undefined): Chapter {
  const words = wordsIn(archive.language);
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

function method(archive: Archive): Chapter {
  const { title } = wordsIn(archive.language).about;
  const lang = archive.isMethodInEnglish ? 'en' : undefined;
  const blocks = archive.method.map((block) =>
    block.type === 'heading'
      ? textIn('h2', block.text, lang)
      : `<p${inLanguage(lang)}>${runningText(block.inlines, () => undefined)}</p>`,
  );
  return chapter(archive.language, { file: 'method.xhtml', title, type: 'preface' }, [textIn('h1', title), ...blocks]);
}

/** A record: facts, numbered paragraphs by voice, figures, the editor’s notes, other accounts, corrections and source. */
function recordChapter(archive: Archive, meeting: Meeting, home: string, placeOf: PlaceOf): Chapter {
  const words = wordsIn(archive.language);
  const { title, summary, facts } = meeting;
  const translation = translationSentence(meeting);
  const entityLink = (entity: Pick<Entity, 'kind' | 'id'>) => {
    const place = placeOf(entity);
    return place === undefined ? undefined : `../${place}`;
  };
  const notes = facts.notes.map((note, index) => ({ ...note, id: String(index + 1) }));
  const texts = meeting.sections.map(({ voice, paragraphs }) => {
    const lang = inLanguage(languageOfPart(meeting, voice));
    const written = paragraphs.map(({ number, inlines }) => {
      const marks = notes
        .filter(({ paragraph }) => paragraph === number)
        .map(({ id }) => `<a class="noteref" epub:type="noteref" role="doc-noteref" id="r${id}" href="#n${id}">${id}</a>`);
      return `<p id="${paragraphId(number)}"${lang}><b>${String(number)}</b> ${runningText(inlines, entityLink)}${marks.join('')}</p>`;
    }); // prettier-ignore
    return section(words.nameOfVoice(archive, voice), ...written);
  });
  const { colon, comma, open, close, space, stop } = words.marks;
  const figures = facts.figures.map(
    (figure) => escapeXml(words.amount(figure) + comma + figure.of) + comma + paragraphLink(words, figure.paragraph),
  );
  const documents = facts.documents.map(({ title: name, kind, date, url, paragraph }) => {
    const more = escapeXml(comma + words.documentKinds[kind] + comma + words.partialDate(date));
    return `${url === undefined ? escapeXml(name) : linkTo(url, name)}${more}${paragraph === undefined ? '' : comma + paragraphLink(words, paragraph)}`;
  });
  const footnotes = notes.map(({ id, about, text, paragraph }) => {
    const back = `<a role="doc-backlink" href="#r${id}" title="${escapeXml(words.book.backToText)}">${id}.</a>`;
    return `<aside epub:type="footnote" role="doc-footnote" id="n${id}"><p>${paragraph === undefined ? `${id}.` : back} ${textIn('i', about)}${stop}${space}${escapeXml(text)}</p></aside>`;
  });
  // The ledger has its words in English alone.
  const lang = meeting.edition && 'en';
  const corrections = meeting.corrections.map(({ date, reason, was }) => {
    const before = escapeXml(words.record.paragraphShort(was.number));
    return (
      escapeXml(words.day(date)) +
      colon +
      foreign(reason, lang) +
      open +
      before +
      colon +
      textIn('del', was.text, lang) +
      close
    );
  });
  return chapter(archive.language, { file: recordFile(meeting), title, under: words.meetings, type: 'chapter' }, [
    textIn('h1', title, languageOfPart(meeting, 'title')),
    `<p>${byline(archive, meeting)}</p>`,
    translation === undefined ? '' : textIn('p', translation),
    textIn('p', summary, languageOfPart(meeting, 'summary')),
    factsOf(archive, meeting, home),
    ...texts,
    section(words.record.figures, listOf(figures)),
    section(words.record.documents, listOf(documents)),
    section(words.record.notes, ...footnotes),
    otherAccounts(archive, meeting),
    section(words.record.corrections, listOf(corrections)),
    sourceOf(archive, meeting),
  ]);
}

function factsOf(archive: Archive, meeting: Meeting, home: string): string {
  const words = wordsIn(archive.language);
  const { venue, date } = meeting.facts;
  const { otherPlace } = venue;
  const other = archive.places.find(({ id }) => otherPlace !== undefined && 'value' in otherPlace && id === otherPlace.value);
  const leaders = meeting.leaders.map((leader) => {
    const office = officeOn(leader, meeting.date);
    return escapeXml(office === undefined ? leader.name : words.record.speaker(leader.name, words.entity.office(office)));
  });
  const venueFacts = [
    [meeting.format === 'in-person' ? words.record.place : words.book.onePlace, venue.place, meeting.place],
    [words.record.building, venue.building, meeting.building],
    ...(otherPlace === undefined ? [] : [[words.record.otherPlace, otherPlace, other] as const]),
  ] as const;
  return definitions([
    [words.record.date, factMarkup(words, date, words.partialDate(meeting.date))],
    [words.capital(archive.settings.leaders.other), leaders.join('<br/>')],
    [words.record.format, escapeXml(words.formats[meeting.format])],
    [words.book.outcome, escapeXml(meeting.outcome)],
    ...venueFacts.filter(([, , place]) => place !== undefined || meeting.format !== 'telephone').map(([label, fact, place]) => [label, factMarkup(words, fact, place?.name)] as const),
    [words.record.address, linkTo(home + recordAddress(meeting), home + recordAddress(meeting))],
  ]);
} // prettier-ignore

function sourceOf(archive: Archive, { facts: { source } }: Meeting): string {
  const words = wordsIn(archive.language);
  const { title, publisher, published, side, url, found, sha256 } = source;
  const read = found === undefined ? '' : words.marks.comma + escapeXml(words.record.found(words.day(found)));
  const facts = definitions([
    [words.record.sourceTitle, factMarkup(words, title)],
    [words.record.publisher, factMarkup(words, publisher)],
    [
      words.record.published,
      factMarkup(words, published, 'value' in published ? words.day(published.value) : undefined),
    ],
    [words.book.whose, escapeXml(adjectiveOf(archive, side))],
    ...(url === undefined ? [] : [[words.record.address, `${linkTo(url, url)}${read}`] as const]),
    [words.record.hash, textIn('code', sha256)],
  ]);
  return section(words.record.source, textIn('p', words.record.sourceLead), facts);
}

/** Other accounts of a meeting: what they are, what they tell differently, alone or alike, and whose is not known. */
function otherAccounts(archive: Archive, meeting: Meeting): string {
  const words = wordsIn(archive.language);
  const { accounts, comparison, facts } = meeting;
  if (accounts.length === 0 && facts.accountsNotFound.length === 0) return '';
  const said = words.accounts;
  const sources = accounts.map((account) => {
    const more = [...(account.length === undefined ? [] : [account.length]), ...(account.read === 'part' ? [said.readInPart] : [])];
    return citedText(archive, account, more);
  }); // prettier-ignore
  const missing = facts.accountsNotFound.map(({ side, where, on }) =>
    textIn('p', said.notFound(adjectiveOf(archive, side), where, words.day(on))),
  );
  const lead =
    comparison === undefined ? said.lead : said.lead + words.marks.space + said.compared(words.day(comparison.made));
  return section(said.heading, textIn('p', lead), listOf(sources), ...compared(archive, meeting), ...missing);
}

function compared(archive: Archive, { accounts, comparison }: Meeting): string[] {
  if (comparison === undefined) return [];
  const words = wordsIn(archive.language);
  const said = words.accounts;
  const { colon, open, close, semicolon, space } = words.marks;
  /** Who tells something: the record’s own report by its paragraphs, other accounts by their publishers. */
  const by = ({ by: ids, paragraphs }: { readonly by: readonly string[]; readonly paragraphs: readonly number[] }) => {
    const links = paragraphs.map((number) => paragraphLink(words, number)).join(' ');
    const own = ids.includes(OWN_REPORT) ? [`${escapeXml(said.thisReport)} ${links}`.trim()] : [];
    const others = accounts.filter(({ id }) => ids.includes(id)).map(({ publisher }) => escapeXml(publisher));
    return `<span class="small">${open.trim()}${[...own, ...others].join(semicolon)}${close}</span>`;
  };
  const versions = (heading: string, items: readonly ToldDifferently[]) => {
    const written = items.map(({ subject, tells }) => {
      return textIn('dt', subject) + tells.map((one) => `<dd>${escapeXml(one.says)}${space}${by(one)}</dd>`).join('\n');
    });
    return items.length === 0 ? [] : [textIn('h3', heading), `<dl>${written.join('\n')}</dl>`];
  };
  const alone = [...Map.groupBy(comparison.only, ({ side }) => side)].flatMap(([side, items]) => [
    textIn('h3', said.only(adjectiveOf(archive, side))),
    listOf(items.map((one) => textIn('i', one.subject) + colon + escapeXml(one.says) + space + by(one))),
  ]);
  const alike = listOf(comparison.both.map((one) => escapeXml(one.subject) + space + by(one)));
  return [
    ...versions(said.differently, comparison.differently),
    ...versions(said.disputed, comparison.disputed),
    ...alone,
    ...(alike === '' ? [] : [textIn('h3', said.both), alike]),
  ];
}

/** A published text: who published it, its title where it is known, whose it is, its language and its day. */
function citedText(archive: Archive, text: CitedText, more: readonly string[] = []): string {
  const words = wordsIn(archive.language);
  const { publisher, title, side, language, published, url } = text;
  const day = published === NOT_STATED ? words.accounts.undated : words.partialDate(published);
  const about = [adjectiveOf(archive, side), words.accounts.inLanguage(words.languageName(language)), day, ...more];
  const named = title === undefined ? '' : words.marks.comma + foreign(title, language, 'cite');
  return linkTo(url, publisher) + named + words.inBrackets(escapeXml(about.join(words.marks.comma)));
}

/** The meetings that are known without a record, and where the editors looked for meetings and where not. */
function knownChapter(archive: Archive, placeOf: PlaceOf): Chapter[] {
  const { knownMeetings, coverage } = archive;
  if (knownMeetings.length === 0 && coverage === undefined) return [];
  const title = wordsIn(archive.language).known.withoutRecord;
  return [
    chapter(archive.language, { file: 'known-meetings.xhtml', title, type: 'chapter' }, [
      textIn('h1', title),
      ...knownMeetings.map((known) => knownEntry(archive, known, placeOf)),
      coverage === undefined ? '' : coverageSection(wordsIn(archive.language), coverage),
    ]),
  ];
}

function knownEntry(archive: Archive, known: KnownMeeting, placeOf: PlaceOf): string {
  const words = wordsIn(archive.language);
  const { id, date, place, placeFact, leaders, occasion, about, inEnglish, doubt, sources } = known;
  const { between, colon, semicolon, space, stop } = words.marks;
  const linked = (entity: Entity) => linkTo(placeOf(entity), entity.name);
  const reasons = [
    ...(doubt === undefined ? [] : [words.known.doubt + colon + doubt]),
    ...(date.known === 'inferred' ? [words.known.dateBecause(date.reason)] : []),
    ...(placeFact.known === 'inferred' ? [words.known.placeBecause(placeFact.reason)] : []),
  ];
  return [
    `<section id="known-${id}">`,
    textIn('h2', words.knownDate(date)),
    `<p>${leaders.map(linked).join(between)}${semicolon}${place === undefined ? escapeXml(words.known.placeNotStated) : linked(place)}</p>`,
    textIn('p', occasion + stop + space + about, inEnglish && 'en'),
    ...reasons.map((reason) => textIn('p', reason)),
    listOf(sources.map((source) => citedText(archive, source))),
    '</section>',
  ].join('\n');
}

function coverageSection(words: Words, { rule, since, searches, notSearched }: Coverage): string {
  const stop = words.marks.stop + words.marks.space;
  const searched = searches.map(({ where, on, from, to, result }) => {
    const years = words.known.searchedFor(words.range(from, to), words.partialDate(on));
    return escapeXml(where + stop + result + stop + years);
  });
  const not = notSearched.map(({ where, why }) => escapeXml(where + stop + why));
  return section(
    words.known.details,
    textIn('p', rule),
    textIn('p', words.book.lookedFor(words.partialDate(since.date), since.why)),
    ...(searched.length === 0 ? [] : [textIn('h3', words.known.searched), listOf(searched)]),
    ...(not.length === 0 ? [] : [textIn('h3', words.known.notSearched), listOf(not)]),
  );
}

/** The entities of one kind: their names, what they are; of people their offices, of commitments their steps. */
function entityChapter(archive: Archive, kind: Entity['kind']): Chapter[] {
  const words = wordsIn(archive.language);
  const entities: readonly Entity[] = archive[kind];
  const entries = entities.map((entity) => {
    const native = entity.nativeNames.map(({ name, lang }) => foreign(name, lang)).join(' · ');
    const others = words
      .listPieces(entity.otherNames)
      .map(({ type, value }) =>
        foreign(value, type === 'element' ? foreignLanguageOf(value, archive.language, entity) : undefined),
      );
    const parts = [
      `<section id="${entryId(entity)}">`,
      textIn('h2', entity.name),
      native === '' ? '' : `<p>${native}</p>`,
      textIn('p', entity.about, entity.inEnglish && 'en'),
      entity.otherNames.length === 0
        ? ''
        : `<p class="small">${escapeXml(words.entity.otherNames)}${words.marks.colon}${others.join('')}${words.marks.stop}</p>`,
      entity.kind === 'people' ? listOf(officesOf(words, entity)) : '',
      ...(entity.kind === 'commitments' ? courseOf(archive, entity) : []),
      '</section>',
    ];
    return parts.filter((part) => part !== '').join('\n');
  });
  const title = words.kinds[kind];
  const heading = textIn('h1', title);
  return entries.length === 0
    ? []
    : [chapter(archive.language, { file: `${kind}.xhtml`, title, type: 'chapter' }, [heading, ...entries])];
}

function officesOf(words: Words, { offices }: Extract<Entity, { kind: 'people' }>): string[] {
  return offices.map(({ title, from, to, acting }) => {
    const first = words.partialDate(from);
    const time = to === undefined ? words.entity.officeFrom(first) : words.entity.officeFromTo(first, words.partialDate(to));
    return escapeXml([title, time, ...(acting ? [words.timeline.acting] : [])].join(words.marks.comma));
  });
} // prettier-ignore

function courseOf(archive: Archive, { steps, afterwards }: Extract<Entity, { kind: 'commitments' }>): string[] {
  const words = wordsIn(archive.language);
  const { colon, comma } = words.marks;
  const parties: Readonly<Record<string, string>> = words.commitments.parties;
  const taken = steps.flatMap(({ meeting: id, paragraph, state, by, says }) => {
    const meeting = archive.meeting(id);
    if (meeting === undefined) return [];
    const where = words.partialDate(meeting.date) + comma + words.record.paragraphShort(paragraph);
    const link = linkTo(`${recordFile(meeting)}#${paragraphId(paragraph)}`, where);
    const who = parties[by] ?? archive.side(by)?.name ?? by;
    return [link + comma + escapeXml(words.commitmentStates[state] + words.inBrackets(who) + colon + says)];
  });
  const later = afterwards.map(
    ({ date, says, publisher, url }) =>
      escapeXml(words.partialDate(date) + colon + says) + words.inBrackets(linkTo(url, publisher)),
  );
  return [listOf(taken), ...(later.length === 0 ? [] : [textIn('p', words.book.afterwards), listOf(later)])];
}

/** The index of the book, a chapter for each letter; its entries lead to the paragraphs. */
function indexChapters(archive: Archive): Chapter[] {
  const words = wordsIn(archive.language);
  const sections = bookIndex(archive);
  const named: Readonly<Record<string, { readonly label: string }>> = words.aToZ.sections;
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
    const title = named[key]?.label ?? key.toUpperCase();
    const written = lines.map((line) => indexLine(line, archive, targets)).join('\n');
    return chapter(archive.language, { file: `index-${key}.xhtml`, title, under: words.aToZ.title, type: 'index' }, [
      textIn('h1', words.aToZ.title + words.marks.colon + title),
      `<ul class="index">${written}</ul>`,
    ]);
  });
}

function indexLine(line: IndexLine, archive: Archive, targets: (entities: readonly Entity[]) => string): string {
  const words = wordsIn(archive.language);
  const { close, comma, open, space } = words.marks;
  if (line.type === 'reference') {
    const names = line.names.map(({ text, lang }) => foreign(text, lang)).join(' · ');
    return `<li>${names}${comma}${textIn('i', words.aToZ.see)}${space}${targets(line.targets)}</li>`;
  }
  const figure = line.type === 'figure' ? words.amount(line.figure) + comma + line.figure.of : undefined;
  const where = escapeXml(figure ?? line.heading);
  if (line.type !== 'entry') return `<li>${where}${whereabouts(line.whereabouts, archive)}</li>`;
  const kind = `${space}<span class="small">${open.trim()}${escapeXml(words.aToZ.kinds[line.entity.kind])}${close}</span>`;
  const more = line.seeAlso.length > 0 ? ` ${textIn('i', words.aToZ.seeAlso)}${space}${targets(line.seeAlso)}` : '';
  return `<li id="${entryId(line.entity)}">${where}${kind}${whereabouts(line.whereabouts, archive)}${more}</li>`;
}

function whereabouts({ groups, more }: Whereabouts, archive: Archive): string {
  const words = wordsIn(archive.language);
  const [only, ...others] = groups;
  const rest = more > 0 ? ` ${escapeXml(words.aToZ.more(words.count(more, words.entity.passageCount)))}` : '';
  if (only === undefined) return rest;
  if (others.length === 0) return words.marks.comma + locators(words, only) + rest;
  const voices = groups.map((group) => escapeXml(words.nameOfVoice(archive, group.voice ?? '')) + words.marks.colon + locators(words, group));
  return `${listOf(voices)}${rest}`;
} // prettier-ignore

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
