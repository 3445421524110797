import { entityAddress, paragraphId, recordAddress } from '../archive/addresses.ts';
import { type Archive, dayChanged, type KnownMeeting, type Meeting, officeOn, speakerOf } from '../archive/archive.ts';
import { type Entity, ENTITY_KINDS } from '../archive/content.ts';
import { wordingHash } from '../archive/ledger.ts';
import { keyOf } from '../archive/passages.ts';
import { COMMITMENT_STATES } from '../archive/schema/entities.ts';
import type { Coverage } from '../archive/schema/known-meeting.ts';
import { type Account, EVENT_KINDS, FORMATS, OWN_REPORT, toldIn } from '../archive/schema/meeting.ts';
import { type Fact, factValue, NOT_STATED } from '../archive/schema/parts.ts';
import { mentionsInWords } from './record-json.ts';
import type { Words } from '../words/words.ts';
import { dataTable, type DataTable } from './data-table.ts';

/** The key of a paragraph in all tables: `2015-01-21-davos#p3`, the end of its permanent address. */
const passageKey = (meeting: { readonly id: string }, number: number) => `${meeting.id}#${paragraphId(number)}`;
const placeKey = (id: string | undefined) => (id === undefined ? undefined : keyOf({ kind: 'places', id }));

const meeting = { name: 'meeting', type: 'string', required: true, refersTo: 'meetings', meaning: 'The meeting' } as const; // prettier-ignore
const date = { name: 'date', type: 'string', required: true, meaning: 'When, as it was at the venue and as exactly as is known: a day; else a month, a year, or a span of days first/last (ISO 8601)' } as const; // prettier-ignore
const statement = { name: 'statement', type: 'string', required: true, refersTo: 'statements' } as const;
const SIDE = 'the id of a side, as in the column voice of statements, or other for a third party';

const statements = dataTable('statements', 'one numbered paragraph of a record: what a side said, or a paragraph on the background or the outcomes', {
  key: ['statement'], isOfMeetings: true, isForSpreadsheets: true,
  from: (archive) => archive.meetings.flatMap((met) => met.paragraphs.map((paragraph) => ({ archive, met, paragraph }))),
  columns: [
    { ...date, cell: ({ met }) => met.date },
    { name: 'side', type: 'string', required: true, meaning: 'Whose words it reports: the name of a side, or of a section that belongs to neither', cell: ({ archive, paragraph }, _home, words) => words.nameOfVoice(archive, paragraph.voice) },
    { name: 'speaker', type: 'string', meaning: 'Who spoke for the side; empty for what belongs to neither, and where several met for it and no name tells', cell: ({ met, paragraph }) => speakerOf(met, paragraph)?.name },
    { name: 'paragraph', type: 'integer', required: true, meaning: 'Its number in the record', cell: ({ paragraph }) => paragraph.number },
    { name: 'text', type: 'string', required: true, meaning: 'Its plain text', cell: ({ paragraph }) => paragraph.text },
    { name: 'topics', type: 'list', meaning: 'The topics it speaks of', cell: ({ archive, paragraph }) => [...new Set(paragraph.mentions.flatMap(({ kind, id }) => (kind === 'topics' ? (archive.entity(kind, id)?.name ?? []) : [])))] },
    { name: 'address', type: 'string', required: true, meaning: 'Its permanent address', cell: ({ met, paragraph }, home) => `${home}${recordAddress(met)}#${paragraphId(paragraph.number)}` },
    { name: 'statement', type: 'string', required: true, meaning: 'The id of the paragraph: that of the meeting, #p and its number', cell: ({ met, paragraph }) => passageKey(met, paragraph.number) },
    { ...meeting, cell: ({ met }) => met.id },
    { name: 'voice', type: 'string', required: true, meaning: 'The side as an id, or outcomes or background', cell: ({ paragraph }) => paragraph.voice },
    { name: 'hash', type: 'string', required: true, meaning: 'The short hash of voice and text that links to this wording carry', cell: ({ paragraph }) => wordingHash(paragraph) },
  ],
}); // prettier-ignore

const meetings = dataTable<Meeting>('meetings', 'one meeting with its record', {
  key: ['meeting'], isOfMeetings: true,
  from: (archive) => archive.meetings,
  columns: [
    { name: 'meeting', type: 'string', required: true, meaning: 'The id of the meeting, which ends its permanent address', cell: ({ id }) => id },
    { ...date, cell: (row) => row.date },
    { name: 'title', type: 'string', required: true, meaning: 'The heading of the record', cell: ({ title }) => title },
    { name: 'summary', type: 'string', required: true, meaning: 'What a reader must know, in the editors’ words', cell: ({ summary }) => summary },
    { name: 'outcome', type: 'string', required: true, meaning: 'What came of it, in a few words', cell: ({ outcome }) => outcome },
    { name: 'leaders', type: 'list', required: true, meaning: 'Those who met, in the order of the sides: ids of entities', cell: ({ leaders }) => leaders.map(keyOf) },
    { name: 'offices', type: 'list', meaning: 'The offices that they held on the day', cell: ({ leaders, date }, _home, words) => leaders.flatMap((leader) => officeOn(leader, date) ?? []).map(words.entity.office) },
    { name: 'topics', type: 'list', meaning: 'The topics of the record: ids of entities', cell: ({ topics }) => topics.map(keyOf) },
    { name: 'format', type: 'string', required: true, values: FORMATS, meaning: 'How they met', cell: ({ format }) => format },
    { name: 'place', type: 'string', refersTo: 'entities', meaning: 'The place; for a video meeting or a call, where one side was; empty where nobody gives it', cell: ({ place }) => placeKey(place?.id) },
    { name: 'building', type: 'string', refersTo: 'entities', meaning: 'The building, of a video meeting or a call that of one side; empty where nobody gives it', cell: ({ building }) => placeKey(building?.id) },
    { name: 'other_place', type: 'string', refersTo: 'entities', meaning: 'For a video meeting or a call, where the other side was; empty where the report does not give it', cell: ({ facts }) => placeKey(factValue(facts.venue.otherPlace)) },
    { name: 'paragraphs', type: 'integer', required: true, meaning: 'How many numbered paragraphs the record has', cell: ({ paragraphs }) => paragraphs.length },
    { name: 'published', type: 'date', meaning: 'The day the record’s address was published', cell: ({ published }) => published },
    { name: 'changed', type: 'date', required: true, meaning: 'The day of its last correction, else of its publication', cell: dayChanged },
    { name: 'address', type: 'string', required: true, meaning: 'The permanent address of the record', cell: (row, home) => `${home}${recordAddress(row)}` },
  ],
}); // prettier-ignore

/** A published text on a meeting: the report that its record retells, another account, or what evidences a known meeting. */
type PublishedText = Pick<Account, 'side'> & { readonly key: string; readonly met?: Meeting; readonly known?: KnownMeeting } & {
  readonly [K in Exclude<keyof Account, 'id' | 'side'>]?: Account[K] | undefined;
}; // prettier-ignore

function textsOf(archive: Archive): PublishedText[] {
  const ofMeetings = archive.meetings.flatMap((met): PublishedText[] => {
    const { side, url, found } = met.facts.source;
    const [publisher, title, published] = [met.facts.source.publisher, met.facts.source.title, met.facts.source.published].map(factValue);
    const others = met.accounts.map((one) => ({ ...one, key: `${met.id}/${one.id}`, met }));
    return [{ key: `${met.id}/${OWN_REPORT}`, met, side, url, found, publisher, title, published }, ...others];
  }); // prettier-ignore
  const ofKnown = archive.knownMeetings.flatMap((known) =>
    known.sources.map((one, index) => ({ ...one, key: `known-${known.id}/${String(index + 1)}`, known })),
  );
  return [...ofMeetings, ...ofKnown];
}

/** What only the report that a record retells has. */
const retold = ({ key, met }: PublishedText) => (key.endsWith(`/${OWN_REPORT}`) ? met?.facts.source : undefined);

const accounts = dataTable<PublishedText>('accounts', 'one published text on a meeting: the report that its record retells, another account, or what evidences a known meeting', {
  key: ['account'], isOfMeetings: true,
  from: textsOf,
  columns: [
    { name: 'account', type: 'string', required: true, meaning: 'The id of the account: that of the meeting, a slash and its own, which is report for the report that the record retells', cell: ({ key }) => key },
    { ...meeting, required: false, meaning: 'The meeting; empty where it has no record', cell: ({ met }) => met?.id },
    { name: 'known_meeting', type: 'string', refersTo: 'known-meetings', meaning: 'The known meeting that it evidences', cell: ({ known }) => known?.id },
    { name: 'side', type: 'string', required: true, meaning: `Whose account it is: ${SIDE}`, cell: ({ side }) => side },
    { name: 'publisher', type: 'string', meaning: 'Who published it', cell: ({ publisher }) => publisher },
    { name: 'title', type: 'string', meaning: 'Its title, to the letter', cell: ({ title }) => title },
    { name: 'language', type: 'string', meaning: 'The language it is written in (BCP 47)', cell: ({ language }) => language },
    { name: 'published', type: 'string', meaning: 'When it was published, as exactly as is known', cell: ({ published }) => (published === NOT_STATED ? undefined : published) },
    { name: 'url', type: 'string', meaning: 'Its address online, when that is known', cell: ({ url }) => url },
    { name: 'archived_url', type: 'string', meaning: 'The address of an archived copy, when that is known', cell: (row) => retold(row)?.archivedUrl },
    { name: 'found', type: 'date', meaning: 'The day on which the editors read it there', cell: ({ found }) => found },
    { name: 'length', type: 'string', meaning: 'How long it is, as far as the editors have read it', cell: ({ length }) => length },
    { name: 'read', type: 'string', values: ['whole', 'part'], meaning: 'How much of it the editors have read', cell: ({ read }) => read },
    { name: 'section', type: 'string', meaning: 'The section of the publisher’s site', cell: (row) => factValue(retold(row)?.section) },
    { name: 'credit', type: 'string', meaning: 'To whom it credits its picture or its writing', cell: (row) => factValue(retold(row)?.credit) },
    { name: 'file', type: 'string', meaning: 'The name of the editors’ copy of the text; only of a report that a record retells', cell: (row) => retold(row)?.file },
    { name: 'sha256', type: 'string', meaning: 'The SHA-256 hash of that file', cell: (row) => retold(row)?.sha256 },
  ],
}); // prettier-ignore

const COMPARED = { differently: 'told differently', disputed: 'disputed', only: 'only', both: 'both' } as const;

const comparisons = dataTable('comparisons', 'one statement in accounts of a meeting; where they differ, each version has a row', {
  key: ['told'], isOfMeetings: true,
  from: (archive) =>
    archive.meetings.flatMap((met) =>
      toldIn(met.comparison).flatMap((versions, item) =>
        versions.map((one, version) => ({ ...one, met, id: `${met.id}/${String(item + 1)}.${String(version + 1)}` })),
      ),
    ),
  columns: [
    { name: 'told', type: 'string', required: true, meaning: 'The id of the version: that of the meeting, a slash, the number of what it is about and, after a full stop, that of the version', cell: ({ id }) => id },
    { ...meeting, cell: ({ met }) => met.id },
    { name: 'kind', type: 'string', required: true, values: Object.values(COMPARED), meaning: 'Whether the accounts tell it differently, one denies it, only accounts of one side mention it, or accounts of both do', cell: ({ kind }) => COMPARED[kind] },
    { name: 'side', type: 'string', meaning: `Only for what accounts of one side alone mention: ${SIDE}`, cell: ({ side }) => side },
    { name: 'subject', type: 'string', required: true, meaning: 'What it is about', cell: ({ subject }) => subject },
    { name: 'says', type: 'string', meaning: 'What they say, in the editors’ words; empty for what both mention', cell: ({ says }) => says },
    { name: 'accounts', type: 'list', required: true, meaning: 'The accounts that tell it: ids of accounts', cell: ({ met, by }) => by.map((id) => `${met.id}/${id}`) },
    { name: 'statements', type: 'list', meaning: 'The paragraphs of the record that tell it: ids of statements', cell: ({ met, paragraphs }) => paragraphs.map((number) => passageKey(met, number)) },
    { name: 'compared', type: 'date', required: true, meaning: 'The day on which the accounts were compared', cell: ({ met }) => met.comparison?.made },
  ],
}); // prettier-ignore

/** The facts that a report may leave open, by what they are facts of. */
function openFacts({ format, facts }: Meeting): (readonly [of: keyof Words['data']['openFacts'], fact: Fact | undefined])[] {
  const { date, venue, source } = facts;
  const places = [['place', venue.place], ['building', venue.building], ['otherPlace', venue.otherPlace]] as const;
  // That a call was made nowhere is not left open.
  const open = places.filter(([, fact]) => format !== 'telephone' || fact?.known !== NOT_STATED);
  return [['date', date], ...open, ['title', source.title], ['publisher', source.publisher], ['section', source.section], ['published', source.published], ['credit', source.credit]];
} // prettier-ignore

const notes = dataTable('notes', 'one editor’s note, or how a fact is known that the report does not simply state', {
  key: ['meeting', 'note'], isOfMeetings: true,
  from: (archive) =>
    archive.meetings.flatMap((met) => {
      const written = met.facts.notes.map((note) => ({ ...note, kind: 'note', of: undefined, url: undefined }));
      const facts = openFacts(met).flatMap(([of, fact]) => {
        if (fact === undefined || fact.known === 'stated') return [];
        const text = fact.known === NOT_STATED ? undefined : fact.reason;
        const url = fact.known === 'evidenced' ? fact.url : undefined;
        return [{ of, about: undefined, text, url, kind: fact.known, paragraph: undefined }];
      });
      return [...written, ...facts].map((note, index) => ({ ...note, met, number: index + 1 }));
    }),
  columns: [
    { ...meeting, cell: ({ met }) => met.id },
    { name: 'note', type: 'integer', required: true, meaning: 'Its place among those of the record, from 1', cell: ({ number }) => number },
    { name: 'kind', type: 'string', required: true, values: ['note', 'inferred', 'evidenced', NOT_STATED], meaning: 'A note; or of a fact whether the editors inferred it, another page evidences it, or nobody says it', cell: ({ kind }) => kind },
    { name: 'about', type: 'string', required: true, meaning: 'What it is about', cell: ({ of, about }, _home, words) => (of === undefined ? about : words.data.openFacts[of]) },
    { name: 'text', type: 'string', meaning: 'The note itself; from what the fact was inferred, or by what it is evidenced', cell: ({ text }) => text },
    { ...statement, required: false, meaning: 'The paragraph it belongs to; empty when it is about the record as a whole', cell: ({ met, paragraph }) => (paragraph === undefined ? undefined : passageKey(met, paragraph)) },
    { name: 'url', type: 'string', meaning: 'The address of the page that evidences it', cell: ({ url }) => url },
  ],
}); // prettier-ignore

const mentions = dataTable('mentions', 'one mention of a person, place, topic, term or commitment in a paragraph', {
  key: ['statement', 'start'], isOfMeetings: true,
  from: (archive) =>
    archive.meetings.flatMap((met) =>
      met.paragraphs.flatMap((paragraph) => mentionsInWords(paragraph).map((mention) => ({ met, paragraph, mention }))),
    ),
  columns: [
    { ...statement, meaning: 'The paragraph', cell: ({ met, paragraph }) => passageKey(met, paragraph.number) },
    { name: 'start', type: 'integer', required: true, meaning: 'Where the words begin in its text, counted in Unicode characters from 0', cell: ({ paragraph, mention }) => charactersBefore(paragraph.text, mention.start) },
    { name: 'end', type: 'integer', required: true, meaning: 'Where they end: the first character behind them', cell: ({ paragraph, mention }) => charactersBefore(paragraph.text, mention.end) },
    { name: 'words', type: 'string', required: true, meaning: 'The words that name it', cell: ({ mention }) => mention.text },
    { name: 'linked', type: 'string', required: true, values: ['yes', 'no'], meaning: 'Whether the editors linked the words; a person, place or term is linked once in a record and counts by its names after that', cell: ({ mention }) => (mention.isLinked ? 'yes' : 'no') },
    { name: 'entity', type: 'string', required: true, refersTo: 'entities', meaning: 'What they name', cell: ({ mention }) => keyOf(mention) },
  ],
}); // prettier-ignore

/** Counted in Unicode characters, as most programs that read tables count. */
function charactersBefore(text: string, unit: number): number {
  return unit - (text.slice(0, unit).match(/[\u{10000}-\u{10FFFF}]/gu)?.length ?? 0);
}

const figures = dataTable('figures', 'one figure in a paragraph', {
  key: ['statement', 'value', 'unit', 'of'], isOfMeetings: true,
  from: (archive) => archive.meetings.flatMap((met) => met.facts.figures.map((figure) => ({ met, figure }))),
  columns: [
    { ...statement, meaning: 'The paragraph that gives it', cell: ({ met, figure }) => passageKey(met, figure.paragraph) },
    { name: 'value', type: 'number', required: true, meaning: 'The number as the report gives it', cell: ({ figure }) => figure.value },
    { name: 'unit', type: 'string', required: true, meaning: 'Its unit, a scale such as billion included', cell: ({ figure }) => figure.unit },
    { name: 'of', type: 'string', required: true, meaning: 'What it measures or counts', cell: ({ figure }) => figure.of },
  ],
}); // prettier-ignore

const referredEvents = dataTable('referred-events', 'one event that a paragraph refers to', {
  key: ['event', 'statement'], isOfMeetings: true,
  from: (archive) => archive.meetings.flatMap((met) => met.facts.refersTo.map((event) => ({ met, event }))),
  columns: [
    { name: 'event', type: 'string', required: true, meaning: 'The id of the event, the same in every record that refers to it', cell: ({ event }) => event.event },
    { ...statement, meaning: 'The paragraph that refers to it', cell: ({ met, event }) => passageKey(met, event.paragraph) },
    { name: 'kind', type: 'string', required: true, values: EVENT_KINDS, meaning: 'What kind of event it was', cell: ({ event }) => event.kind },
    { name: 'title', type: 'string', required: true, meaning: 'What it was', cell: ({ event }) => event.title },
    { name: 'date', type: 'string', required: true, meaning: 'When, as exactly as is known: a year, a month, a day, or a span of days first/last (ISO 8601)', cell: ({ event }) => event.date.value },
    { name: 'date_known', type: 'string', required: true, values: ['stated', 'inferred', 'evidenced'], meaning: 'Whether the report states the date, the editors inferred it, or another page evidences it', cell: ({ event }) => event.date.known },
    { name: 'date_reason', type: 'string', meaning: 'From what it was inferred, or by what page it is evidenced', cell: ({ event: { date } }) => (date.known === 'stated' ? undefined : date.reason) },
    { name: 'date_url', type: 'string', meaning: 'The address of that page', cell: ({ event: { date } }) => (date.known === 'evidenced' ? date.url : undefined) },
    { name: 'place', type: 'string', refersTo: 'entities', meaning: 'Where; empty where it is not stated', cell: ({ event }) => placeKey(factValue(event.place)) },
  ],
}); // prettier-ignore

const corrections = dataTable('corrections', 'one change of a published paragraph', {
  key: ['meeting', 'correction'], isOfMeetings: true,
  from: (archive) =>
    archive.meetings.flatMap((met) => met.corrections.map((change, index) => ({ met, change, number: index + 1 }))),
  columns: [
    { ...meeting, cell: ({ met }) => met.id },
    { name: 'correction', type: 'integer', required: true, meaning: 'Its place among the changes of the record, the oldest first, from 1', cell: ({ number }) => number },
    { name: 'date', type: 'date', required: true, meaning: 'The day of the change', cell: ({ change }) => change.date },
    { name: 'reason', type: 'string', required: true, meaning: 'Why it was made', cell: ({ change }) => change.reason },
    { name: 'was_paragraph', type: 'integer', required: true, meaning: 'The number the paragraph had', cell: ({ change }) => change.was.number },
    { name: 'was_voice', type: 'string', required: true, meaning: 'Whose words they were said to be', cell: ({ change }) => change.was.voice },
    { name: 'was_text', type: 'string', required: true, meaning: 'The text as it was published before', cell: ({ change }) => change.was.text },
    { name: 'was_hash', type: 'string', required: true, meaning: 'The hash of that wording', cell: ({ change }) => change.was.hash },
    { name: 'became_paragraph', type: 'integer', meaning: 'The number it got; empty when it was withdrawn', cell: ({ change }) => change.became?.number },
    { name: 'became_hash', type: 'string', meaning: 'The hash of the wording it got', cell: ({ change }) => change.became?.hash },
    { ...statement, required: false, meaning: 'Its paragraph today, after later changes; empty while it is withdrawn', cell: ({ met, change }) => (change.paragraph === undefined ? undefined : passageKey(met, change.paragraph)) },
  ],
}); // prettier-ignore

const knownMeetings = dataTable<KnownMeeting>('known-meetings', 'one meeting for which there is evidence and no record yet', {
  key: ['known_meeting'], isOfMeetings: false,
  from: (archive) => archive.knownMeetings,
  columns: [
    { name: 'known_meeting', type: 'string', required: true, meaning: 'The id of the known meeting', cell: ({ id }) => id },
    { name: 'date', type: 'string', required: true, meaning: 'When, as exactly as is known: a year, a month, a day, a span of days first/last, or one of several in brackets (ISO 8601-2)', cell: ({ date }) => (date.known === 'one of' ? `[${date.dates.join(',')}]` : date.value) },
    { name: 'first_day', type: 'date', required: true, meaning: 'The first day on which it can have been', cell: ({ when }) => when.first },
    { name: 'last_day', type: 'date', required: true, meaning: 'The last day on which it can have been', cell: ({ when }) => when.last },
    { name: 'leaders', type: 'list', required: true, meaning: 'Those who met: ids of entities', cell: ({ leaders }) => leaders.map(keyOf) },
    { name: 'date_inferred_because', type: 'string', meaning: 'From what the date was inferred; empty where it was not', cell: ({ date }) => (date.known === 'inferred' ? date.reason : undefined) },
    { name: 'place', type: 'string', refersTo: 'entities', meaning: 'The place; empty where it is not stated', cell: ({ place }) => placeKey(place?.id) },
    { name: 'place_inferred_because', type: 'string', meaning: 'From what the place was inferred; empty where it was not', cell: ({ placeFact }) => (placeFact.known === 'inferred' ? placeFact.reason : undefined) },
    { name: 'occasion', type: 'string', required: true, meaning: 'On what occasion', cell: ({ occasion }) => occasion },
    { name: 'about', type: 'string', required: true, meaning: 'What it was about, in one line', cell: ({ about }) => about },
    { name: 'sure', type: 'string', required: true, values: ['yes', 'likely'], meaning: 'Whether the sources leave it open that the two met', cell: ({ sure }) => sure },
    { name: 'doubt', type: 'string', meaning: 'Why it is not certain', cell: ({ doubt }) => doubt },
  ],
}); // prettier-ignore

/** Somewhere that the editors have looked, or not looked yet: for meetings, or for one side’s own account of one. */
type Search = { readonly where: string } & Partial<
  Coverage['searches'][number] &
    Coverage['notSearched'][number] &
    Meeting['facts']['accountsNotFound'][number] & { readonly meeting: string }
>;

const searches = dataTable<Search>('searches', 'somewhere that the editors have looked for meetings or for a side’s own account of one, or not looked yet', {
  key: [], isOfMeetings: false,
  from: ({ coverage, meetings: all }) => [
    ...(coverage?.searches ?? []),
    ...(coverage?.notSearched ?? []),
    ...all.flatMap(({ id, facts }) => facts.accountsNotFound.map((missing) => ({ ...missing, meeting: id }))),
  ],
  columns: [
    { name: 'where', type: 'string', required: true, meaning: 'What was looked through, or was not', cell: ({ where }) => where },
    { ...meeting, required: false, meaning: 'The meeting of which an account was looked for; empty where meetings were', cell: (row) => row.meeting },
    { name: 'side', type: 'string', meaning: 'The id of the side whose own account was looked for', cell: ({ side }) => side },
    { name: 'looked', type: 'string', required: true, values: ['yes', 'no'], meaning: 'Whether it was looked through', cell: ({ on }) => (on === undefined ? 'no' : 'yes') },
    { name: 'on', type: 'string', meaning: 'When, as exactly as is known', cell: ({ on }) => on },
    { name: 'first_year', type: 'integer', meaning: 'The first year looked for', cell: ({ from }) => from },
    { name: 'last_year', type: 'integer', meaning: 'The last year looked for', cell: ({ to }) => to },
    { name: 'result', type: 'string', meaning: 'What was found', cell: (row, _home, words) => (row.meeting === undefined ? row.result : words.data.noneFound) },
    { name: 'why_not', type: 'string', meaning: 'Why it was not looked through', cell: ({ why }) => why },
  ],
}); // prettier-ignore

const entities = dataTable<Entity>('entities', 'one person, place, topic, glossary entry or commitment', {
  key: ['entity'], isOfMeetings: false,
  from: (archive) => ENTITY_KINDS.flatMap((kind): readonly Entity[] => archive[kind]),
  columns: [
    { name: 'entity', type: 'string', required: true, meaning: 'Its key: the kind and the id, with a slash between them', cell: keyOf },
    { name: 'kind', type: 'string', required: true, values: ENTITY_KINDS, meaning: 'What it is', cell: ({ kind }) => kind },
    { name: 'name', type: 'string', required: true, meaning: 'The name used throughout the archive, in Latin script', cell: ({ name }) => name },
    { name: 'about', type: 'string', required: true, meaning: 'Who or what it is; of a topic what counts as it', cell: ({ about }) => about },
    { name: 'native_names', type: 'list', meaning: 'Its names in its own script', cell: ({ nativeNames }) => nativeNames.map(({ name }) => name) },
    { name: 'native_languages', type: 'list', meaning: 'The languages and scripts of those names (BCP 47), in the same order', cell: ({ nativeNames }) => nativeNames.map(({ lang }) => lang) },
    { name: 'other_names', type: 'list', meaning: 'Other spellings, abbreviations and former names', cell: ({ otherNames }) => otherNames },
    { name: 'sort', type: 'string', meaning: 'What sort of place or glossary entry it is', cell: (row) => (row.kind === 'places' ? row.placeKind : row.kind === 'glossary' ? row.glossaryKind : undefined) },
    { name: 'country', type: 'string', meaning: 'The country of a person or place', cell: (row) => ('country' in row ? row.country : undefined) },
    { name: 'within', type: 'string', refersTo: 'entities', meaning: 'The place that a place is part of', cell: (row) => ('within' in row ? placeKey(row.within) : undefined) },
    { name: 'latitude', type: 'number', meaning: 'Degrees north', cell: (row) => ('coordinates' in row ? row.coordinates?.latitude : undefined) },
    { name: 'longitude', type: 'number', meaning: 'Degrees east', cell: (row) => ('coordinates' in row ? row.coordinates?.longitude : undefined) },
    { name: 'family_name', type: 'string', meaning: 'The family name of a person', cell: (row) => ('familyName' in row ? row.familyName : undefined) },
    { name: 'offices', type: 'list', meaning: 'The offices of a person, each with its first and last day, month or year as first/last, acting where it was only that', cell: (row, _home, words) => ('offices' in row ? row.offices.map(({ title, from, to = '..', acting }) => `${title}${acting ? `, ${words.timeline.acting}` : ''} (${from}/${to})`) : undefined) },
    { name: 'topic', type: 'string', refersTo: 'entities', meaning: 'The topic that a commitment belongs to', cell: (row) => ('topic' in row ? keyOf({ kind: 'topics', id: row.topic }) : undefined) },
    { name: 'address', type: 'string', required: true, meaning: 'The permanent address of its page', cell: (row, home) => `${home}${entityAddress(row)}` },
  ],
}); // prettier-ignore

const commitmentSteps = dataTable('commitment-steps', 'what one paragraph says of a commitment, or what another source says of its later course', {
  key: ['commitment', 'step'], isOfMeetings: false,
  from: (archive) =>
    archive.commitments.flatMap((commitment) => {
      const steps = commitment.steps.flatMap((step) => {
        const met = archive.meeting(step.meeting);
        return met === undefined ? [] : [{ ...step, date: met.date, later: undefined }];
      });
      const afterwards = commitment.afterwards.map((later) => ({ ...later, later }));
      return [...steps, ...afterwards].map((step, index) => ({ commitment, step, number: index + 1 }));
    }),
  columns: [
    { name: 'commitment', type: 'string', required: true, refersTo: 'entities', meaning: 'The commitment', cell: ({ commitment }) => keyOf(commitment) },
    { name: 'step', type: 'integer', required: true, meaning: 'Its place in the course of the commitment, from 1', cell: ({ number }) => number },
    { name: 'date', type: 'string', required: true, meaning: 'The day of the meeting; else when it happened, as exactly as the source says', cell: ({ step }) => step.date },
    { name: 'state', type: 'string', values: COMMITMENT_STATES, meaning: 'How far it had come, as the record says it; empty for the later course', cell: ({ step }) => ('state' in step ? step.state : undefined) },
    { name: 'by', type: 'string', meaning: 'Who asks, offers, signs or acts: the id of a side, both, or report where the report says it itself', cell: ({ step }) => ('by' in step ? step.by : undefined) },
    { name: 'says', type: 'string', required: true, meaning: 'What is said of it, in one line', cell: ({ step }) => step.says },
    { ...statement, required: false, meaning: 'The paragraph that speaks of it; empty for the later course', cell: ({ step }) => ('meeting' in step ? passageKey({ id: step.meeting }, step.paragraph) : undefined) },
    { name: 'publisher', type: 'string', meaning: 'Who published the other source', cell: ({ step }) => step.later?.publisher },
    { name: 'url', type: 'string', meaning: 'Where', cell: ({ step }) => step.later?.url },
    { name: 'found', type: 'date', meaning: 'The day on which the editors read it there', cell: ({ step }) => step.later?.found },
  ],
}); // prettier-ignore

/** Every table of the data files, in the order in which readers need them: all statements first. */
export const DATA_TABLES: readonly DataTable[] = [
  ...[statements, meetings, knownMeetings, accounts, comparisons, entities, mentions, figures],
  ...[commitmentSteps, referredEvents, notes, corrections, searches],
];
