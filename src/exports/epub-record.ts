import { paragraphId, recordAddress } from '../archive/addresses.ts';
import { languageOfPart, type Meeting, venueOf } from '../archive/archive.ts';
import { OWN_REPORT, type ToldDifferently } from '../archive/schema/meeting.ts';
import { type Fact, NOT_STATED } from '../archive/schema/parts.ts';
import type { Words } from '../words/words.ts';
import { translationSentence } from './citation.ts';
import { chapter, citedText, foreign, listOf, paragraphLink, recordFile, section } from './epub-markup.ts';
import type { Book, Chapter } from './epub-markup.ts';
import { byline } from './feed.ts';
import { escapeXml, inLanguage, linkTo, runningText, textIn } from './markup.ts';

/** A record: facts, numbered paragraphs by voice, figures, the editor’s notes, other accounts, corrections and source. */
export function recordChapter(book: Book, meeting: Meeting): Chapter {
  const { archive, words, placeOf } = book;
  const { title, summary, facts } = meeting;
  const { colon, comma, open, close, space, stop } = words.marks;
  const notes = facts.notes.map((note, index) => ({ ...note, id: String(index + 1) }));
  const texts = meeting.sections.map(({ voice, paragraphs }) => {
    const lang = inLanguage(languageOfPart(meeting, voice));
    const written = paragraphs.map(({ number, inlines }) => {
      const marks = notes
        .filter(({ paragraph }) => paragraph === number)
        .map(({ id }) => `<a class="noteref" epub:type="noteref" role="doc-noteref" id="r${id}" href="#n${id}">${id}</a>`);
      const text = runningText(inlines, (entity) => placeOf(entity)?.replace(/^/u, '../'));
      return `<p id="${paragraphId(number)}"${lang}><b>${String(number)}</b> ${text}${marks.join('')}</p>`;
    }); // prettier-ignore
    return section(words.nameOfVoice(archive, voice), ...written);
  });
  const inParagraph = (number: number | undefined) =>
    number === undefined ? '' : comma + paragraphLink(words, number);
  const figures = facts.figures.map(
    (figure) => escapeXml(words.amount(figure) + comma + figure.of) + inParagraph(figure.paragraph),
  );
  const documents = facts.documents.map(({ title: name, kind, date, url, paragraph }) => {
    const more = comma + words.documentKinds[kind] + comma + words.partialDate(date);
    return linkTo(url, name) + escapeXml(more) + inParagraph(paragraph);
  });
  const footnotes = notes.map(({ id, about, text, paragraph }) => {
    const back = `<a role="doc-backlink" href="#r${id}" title="${escapeXml(words.book.backToText)}">${id}.</a>`;
    return `<aside epub:type="footnote" role="doc-footnote" id="n${id}"><p>${paragraph === undefined ? `${id}.` : back} ${textIn('i', about)}${stop}${space}${escapeXml(text)}</p></aside>`;
  });
  // The ledger has its words in English alone.
  const lang = meeting.edition && 'en';
  const corrections = meeting.corrections.map(({ date, reason, was }) => {
    const before = escapeXml(words.paragraphShort(was.number)) + colon + textIn('del', was.text, lang);
    return escapeXml(words.day(date)) + colon + foreign(reason, lang) + open + before + close;
  });
  return chapter(archive.language, { file: recordFile(meeting), title, under: words.meetings, type: 'chapter' }, [
    textIn('h1', title, languageOfPart(meeting, 'title')),
    `<p>${byline(archive, meeting)}</p>`,
    ...(meeting.edition ? [textIn('p', translationSentence(meeting) ?? '')] : []),
    textIn('p', summary, languageOfPart(meeting, 'summary')),
    factsOf(book, meeting),
    ...texts,
    section(words.record.figures, listOf(figures)),
    section(words.record.documents, listOf(documents)),
    section(words.record.notes, ...footnotes),
    otherAccounts(book, meeting),
    section(words.record.corrections, listOf(corrections)),
    sourceOf(book, meeting),
  ]);
}

/** Names and what is said under them. */
function definitions(pairs: readonly (readonly [term: string, markup: string])[]): string {
  return `<dl>${pairs.map(([term, markup]) => `${textIn('dt', term)}<dd>${markup}</dd>`).join('\n')}</dl>`;
}

/** A fact with how it is known. */
function factMarkup(words: Words, fact: Fact, shown?: string): string {
  if (fact.known === NOT_STATED) return textIn('em', words.record.notStated);
  const value = escapeXml(shown ?? fact.value);
  if (fact.known === 'stated') return value;
  const why = fact.known === 'inferred' ? words.record.inferredBecause : words.record.evidencedBy;
  return value + words.inBrackets(escapeXml(why(fact.reason)));
}

function factsOf({ archive, words, home }: Book, meeting: Meeting): string {
  const { date, format, leaders, outcome } = meeting;
  const address = home + recordAddress(meeting);
  const names = { ...words.record, ...(format !== 'in-person' && { place: words.book.onePlace }) };
  return definitions([
    [words.record.date, factMarkup(words, meeting.facts.date, words.partialDate(date))],
    [words.capital(archive.settings.leaders.other), leaders.map((one) => escapeXml(words.withOffice(one, date))).join('<br/>')],
    [words.record.format, escapeXml(words.formats[format])],
    [words.book.outcome, escapeXml(outcome)],
    ...venueOf(meeting).map(({ role, fact, entity }) => [names[role], factMarkup(words, fact, entity?.name)] as const),
    [words.record.address, linkTo(address, address)],
  ]);
} // prettier-ignore

function sourceOf({ archive, words }: Book, { facts: { source } }: Meeting): string {
  const { record, marks } = words;
  const { title, publisher, published, side, url, found, sha256 } = source;
  const read = found === undefined ? '' : marks.comma + escapeXml(record.found(words.day(found)));
  const day = 'value' in published ? words.day(published.value) : undefined;
  const facts = definitions([
    [record.sourceTitle, factMarkup(words, title)],
    [record.publisher, factMarkup(words, publisher)],
    [record.published, factMarkup(words, published, day)],
    [words.book.whose, escapeXml(words.adjectiveOf(archive, side))],
    ...(url === undefined ? [] : [[record.address, linkTo(url, url) + read] as const]),
    [record.hash, textIn('code', sha256)],
  ]);
  return section(record.source, textIn('p', record.sourceLead), facts);
}

/** Other accounts of a meeting: what they are, what they tell differently, alone or alike, and whose is not known. */
function otherAccounts(book: Book, meeting: Meeting): string {
  const { archive, words } = book;
  const { accounts, comparison, facts } = meeting;
  if (accounts.length === 0 && facts.accountsNotFound.length === 0) return '';
  const said = words.accounts;
  const sources = accounts.map((account) => {
    return citedText(book, account, [account.length ?? [], account.read === 'part' ? said.readInPart : []].flat());
  });
  const missing = facts.accountsNotFound.map(({ side, where, on }) =>
    textIn('p', said.notFound(words.adjectiveOf(archive, side), where, words.day(on))),
  );
  const made = comparison === undefined ? '' : words.marks.space + said.compared(words.day(comparison.made));
  return section(said.heading, textIn('p', said.lead + made), listOf(sources), ...compared(book, meeting), ...missing);
}

function compared({ archive, words }: Book, { accounts, comparison }: Meeting): string[] {
  if (comparison === undefined) return [];
  const said = words.accounts;
  const { colon, open, close, semicolon, space } = words.marks;
  /** Who tells something: the record’s own report by its paragraphs, other accounts by their publishers. */
  const by = ({ by: ids, paragraphs }: { readonly by: readonly string[]; readonly paragraphs: readonly number[] }) => {
    const links = paragraphs.map((number) => paragraphLink(words, number)).join(' ');
    const own = ids.includes(OWN_REPORT) ? [`${escapeXml(said.thisReport)} ${links}`.trim()] : [];
    const others = accounts.filter(({ id }) => ids.includes(id)).map(({ publisher }) => escapeXml(publisher));
    return `${space}<span class="small">${open.trim()}${[...own, ...others].join(semicolon)}${close}</span>`;
  };
  const versions = (heading: string, items: readonly ToldDifferently[]) => {
    const written = items.map(({ subject, tells }) => {
      return textIn('dt', subject) + tells.map((one) => `<dd>${escapeXml(one.says)}${by(one)}</dd>`).join('\n');
    });
    return items.length === 0 ? [] : [textIn('h3', heading), `<dl>${written.join('\n')}</dl>`];
  };
  const alone = [...Map.groupBy(comparison.only, ({ side }) => side)].flatMap(([side, items]) => [
    textIn('h3', said.only(words.adjectiveOf(archive, side))),
    listOf(items.map((one) => textIn('i', one.subject) + colon + escapeXml(one.says) + by(one))),
  ]);
  const alike = comparison.both.map((one) => escapeXml(one.subject) + by(one));
  return [
    ...versions(said.differently, comparison.differently),
    ...versions(said.disputed, comparison.disputed),
    ...alone,
    ...(alike.length === 0 ? [] : [textIn('h3', said.both), listOf(alike)]),
  ];
}
