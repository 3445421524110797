import type { Content, Entity, KnownMeetingFile, Paragraph, Report, Section, Translation } from './content.ts';
import { recordHash } from './ledger.ts';
import type { MeetingFrontMatter, TranslationFields } from './schema/meeting.ts';
import { type Fact, NOT_STATED, withReason } from './schema/parts.ts';

/** The content in one of the further languages of the archive: what has no translation in it stays in English. */
export function contentIn(language: string, content: Content): Content {
  const { settings, reports, entities, knownMeetings, translations, coverage, method, translatedMethods } = content;
  const own = new Map(translations.filter((one) => one.language === language).map((one) => [one.id, one]));
  const sides = settings?.sides.map((side) => withTexts(side, side.translations?.[language]));
  return {
    ...content,
    language,
    ...(settings && sides && { settings: { ...withTexts(settings, settings.translations?.[language]), sides } }),
    ...(coverage && { coverage: coverageIn(language, coverage) }),
    method: translatedMethods[language] ?? method,
    isMethodInEnglish: translatedMethods[language] === undefined,
    reports: reports.map((report) => reportIn(language, report, own.get(report.id))),
    entities: entities.map((entity) => entityIn(language, entity)),
    knownMeetings: knownMeetings.map((known) => knownMeetingIn(language, known)),
  };
}

/** Some fields of the original, translated. */
type TextsOf<T> = { readonly [Name in keyof T]?: NoInfer<T>[Name] | undefined };

/** The original with translated texts in place of its own. */
function withTexts<T extends object>(original: T, texts: TextsOf<T> | undefined): T {
  return { ...original, ...texts };
}

/** Every entry of a list with the translated texts of the entry in the same place. */
function each<T extends object>(entries: readonly T[], own: readonly TextsOf<T>[] = []): T[] {
  return entries.map((entry, at) => withTexts(entry, own[at]));
}

function coverageIn(language: string, coverage: NonNullable<Content['coverage']>): NonNullable<Content['coverage']> {
  const { since, searches, notSearched, ...texts } = coverage.translations?.[language] ?? {};
  return {
    ...withTexts(coverage, texts),
    since: withTexts(coverage.since, since),
    searches: each(coverage.searches, searches),
    notSearched: each(coverage.notSearched, notSearched),
  };
}

function knownMeetingIn(language: string, known: KnownMeetingFile): KnownMeetingFile {
  const { reasons = {}, sources = [], ...texts } = known.translations?.[language] ?? {};
  const published = each(
    known.sources,
    sources.map((publisher) => ({ publisher })),
  );
  const place = withReason(known.place, reasons.place);
  const date = known.date.known === 'one of' ? known.date : withReason(known.date, reasons.date);
  return { ...withTexts({ ...known, date, place, sources: published }, texts), ...markOf(texts) };
}

/** What is told in English all the same. */
function markOf({ about }: { readonly about?: string | undefined }): { inEnglish?: true } {
  return about === undefined ? { inEnglish: true } : {};
}

function entityIn(language: string, original: Entity): Entity {
  const own = original.nativeNames.find(({ lang }) => lang.split('-')[0] === language);
  const name = own?.name ?? original.name;
  // By its English name it is known here too.
  const others = original.nativeNames.filter((native) => native !== own);
  const english = (original.translations?.[language]?.name ?? own) ? [{ lang: 'en', name: original.name }] : [];
  const mark = markOf(original.translations?.[language] ?? {});
  const entity = { ...original, ...mark, nativeNames: [...english, ...others] };
  switch (entity.kind) {
    case 'people': {
      const { offices = [], ...texts } = entity.translations?.[language] ?? {};
      const titled = offices.map((title) => ({ title }));
      const familyName = (texts.name ?? name).split(/[ ·]/u).at(-1) ?? name;
      const known = [...entity.otherNames, entity.familyName];
      return withTexts(
        { ...entity, name, familyName, otherNames: known, offices: each(entity.offices, titled) },
        texts,
      );
    }
    case 'commitments': {
      const { steps = [], afterwards = [], ...texts } = entity.translations?.[language] ?? {};
      const said = (own: readonly string[]) => own.map((says) => ({ says }));
      const told = { steps: each(entity.steps, said(steps)), afterwards: each(entity.afterwards, said(afterwards)) };
      return withTexts({ ...entity, name, ...told }, texts);
    }
    case 'places':
      return withTexts({ ...entity, name }, entity.translations?.[language]);
    default:
      return withTexts({ ...entity, name }, entity.translations?.[language]);
  }
}

/** What a translation may leave in English, a whole field at a time. */
const FIELDS = ['title', 'summary', 'outcome', 'figures', 'notes', 'documents', 'refersTo', 'accountsNotFound', 'comparison'] as const; // prettier-ignore

function reportIn(language: string, report: Report, translation: Translation | undefined): Report {
  const { frontMatter } = report;
  const { fields, sections: translated = [] } = translation ?? {};
  const sections = report.sections.map((section) => {
    const own = translated.find(({ voice }) => voice === section.voice);
    return own === undefined ? section : sectionIn(section, own);
  });
  const isGiven = (field: (typeof FIELDS)[number]) => Object.values(frontMatter[field] ?? {}).length > 0;
  return {
    ...report,
    frontMatter: frontMatterIn(frontMatter, fields),
    sections,
    paragraphs: sections.flatMap(({ paragraphs }) => paragraphs),
    edition: {
      language,
      isRevised: fields?.revised ?? false,
      isOutdated: fields !== undefined && fields.of !== recordHash(report),
      inEnglish: new Set([
        ...FIELDS.filter((field) => isGiven(field) && fields?.[field] === undefined),
        ...report.sections.map(({ voice }) => voice).filter((voice) => !translated.some((one) => one.voice === voice)),
      ]),
    },
  };
}

function frontMatterIn(record: MeetingFrontMatter, own: Partial<TranslationFields> = {}): MeetingFrontMatter {
  const { comparison } = record;
  const told = (kind: 'differently' | 'disputed') =>
    (comparison?.[kind] ?? []).map(({ subject, tells }, at) => {
      const translated = own.comparison?.[kind]?.[at];
      return { subject: translated?.subject ?? subject, tells: each(tells, translated?.tells) };
    });
  const { venue, source } = record;
  const { reasons = {} } = own;
  return {
    ...record,
    date: withReason(record.date, reasons.date),
    venue: {
      place: withReason(venue.place, reasons.place),
      building: withReason(venue.building, reasons.building),
      ...(venue.otherPlace && { otherPlace: withReason(venue.otherPlace, reasons.otherPlace) }),
    },
    source: {
      ...source,
      title: withReason(source.title, reasons.title),
      publisher: publisherIn(withReason(source.publisher, reasons.publisher), own.publisher),
      section: withReason(source.section, reasons.section),
      published: withReason(source.published, reasons.published),
      credit: withReason(source.credit, reasons.credit),
    },
    title: own.title ?? record.title,
    summary: own.summary ?? record.summary,
    outcome: own.outcome ?? record.outcome,
    figures: each(record.figures, own.figures),
    notes: each(record.notes, own.notes),
    documents: each(record.documents, own.documents),
    refersTo: record.refersTo.map((event, at) => {
      const { title = event.title, reason } = own.refersTo?.[at] ?? {};
      return { ...event, title, date: withReason(event.date, reason), place: withReason(event.place, reason) };
    }),
    accounts: each(record.accounts, own.accounts),
    accountsNotFound: each(record.accountsNotFound, own.accountsNotFound),
    comparison: comparison && {
      made: comparison.made,
      differently: told('differently'),
      disputed: told('disputed'),
      only: each(comparison.only, own.comparison?.only),
      both: each(comparison.both, own.comparison?.both),
    },
  };
}

function publisherIn(publisher: Fact, own: string | undefined): Fact {
  return publisher.known === NOT_STATED || own === undefined ? publisher : { ...publisher, value: own };
}

function sectionIn(section: Section, { paragraphs }: Section): Section {
  return {
    ...section,
    paragraphs: section.paragraphs.map((original, index): Paragraph => {
      const own = paragraphs[index];
      if (own === undefined) return original;
      // What English only names is spoken of in the translation too, though at no place that is known.
      const mentions = original.mentions
        .filter(({ kind, id }) => !own.mentions.some((one) => one.kind === kind && one.id === id))
        .map((mention) => ({ ...mention, text: '', isLinked: false, start: 0, end: 0 }));
      return { ...own, number: original.number, mentions: [...own.mentions, ...mentions] };
    }),
  };
}
