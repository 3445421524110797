import type { Content, Entity, KnownMeetingFile, Paragraph, Report, Section, Translation } from './content.ts';
import { recordHash } from './ledger.ts';
import type { MeetingFrontMatter, TranslationFields } from './schema/meeting.ts';
import { NOT_STATED } from './schema/parts.ts';

/** The content in one of the further languages of the archive: what has no translation in it stays in English. */
export function contentIn(language: string, content: Content): Content {
  const { settings, reports, entities, knownMeetings, translations, coverage, method, translatedMethods } = content;
  const own = new Map(translations.filter((one) => one.language === language).map((one) => [one.id, one]));
  const sides = settings?.sides.map((side) => withTexts(side, side.translations?.[language]));
  return {
    ...content,
    language,
    ...(settings && sides && { settings: { ...withTexts(settings, settings.translations?.[language]), sides } }),
    ...(coverage && { coverage: withTexts(coverage, coverage.translations?.[language]) }),
    method: translatedMethods[language] ?? method,
    isMethodInEnglish: translatedMethods[language] === undefined,
    reports: reports.map((report) => reportIn(language, report, own.get(report.id))),
    entities: entities.map((entity) => entityIn(language, entity)),
    knownMeetings: knownMeetings.map((known) => knownMeetingIn(language, known)),
  };
}

/** The field that a plain text is, where the entries of the list have others too, or it is that of a fact. */
const FIELD_OF: Readonly<Record<string, string>> = { offices: 'title', steps: 'says', afterwards: 'says', sources: 'publisher', publisher: 'value' }; // prettier-ignore

/** The original with translated texts in place of its own: those of a group by their names, of a list in its order. */
function withTexts<T extends object>(original: T, texts: object = {}): T {
  const translated = { ...original };
  for (const [name, text] of Object.entries(texts)) {
    Reflect.set(translated, name, inPlaceOf(Reflect.get(original, name), text, FIELD_OF[name]));
  }
  return translated;
}

function inPlaceOf(own: unknown, text: unknown, field = ''): unknown {
  if (Array.isArray(own)) {
    const texts: readonly unknown[] = Array.isArray(text) ? text : [];
    return own.map((entry: unknown, at) => inPlaceOf(entry, texts[at], field));
  }
  if (typeof own === 'object' && own !== null) {
    return typeof text === 'object' ? withTexts(own, text ?? {}) : withTexts(own, text === undefined ? {} : { [field]: text }); // prettier-ignore
  }
  return typeof text === 'string' || typeof text === 'number' ? text : own;
}

/** Facts by their names, each with its reason in other words where it has one and these are given. */
function withReasons<T extends object>(facts: T, reasons: Readonly<Record<string, string | undefined>> = {}): T {
  const hasReason = ([name]: readonly [string, unknown]) => {
    const fact: unknown = Reflect.get(facts, name);
    return typeof fact === 'object' && fact !== null && 'reason' in fact;
  };
  return withTexts(facts, Object.fromEntries(Object.entries(reasons).filter(hasReason).map(([name, reason]) => [name, { reason }]))); // prettier-ignore
}

function knownMeetingIn(language: string, known: KnownMeetingFile): KnownMeetingFile {
  const { reasons, ...texts } = known.translations?.[language] ?? {};
  return { ...withTexts(withReasons(known, reasons), texts), ...markOf(texts) };
}

/** What is told in English all the same. */
function markOf({ about }: { readonly about?: string | undefined }): { inEnglish?: true } {
  return about === undefined ? { inEnglish: true } : {};
}

function entityIn(language: string, original: Entity): Entity {
  const own = original.nativeNames.find(({ lang }) => lang.split('-')[0] === language);
  const texts = original.translations?.[language] ?? {};
  const { name = own?.name ?? original.name } = texts;
  // By its English name it is known here too.
  const english = (texts.name ?? own) ? [{ lang: 'en', name: original.name }] : [];
  const nativeNames = [...english, ...original.nativeNames.filter((native) => native !== own)];
  const entity = withTexts({ ...original, ...markOf(texts), nativeNames, name }, texts);
  if (entity.kind !== 'people') return entity;
  const otherNames = [...entity.otherNames, entity.familyName];
  return { ...entity, familyName: name.split(/[ ·]/u).at(-1) ?? name, otherNames };
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

function frontMatterIn(record: MeetingFrontMatter, fields: Partial<TranslationFields> = {}): MeetingFrontMatter {
  const { publisher, reasons, refersTo = [] } = fields;
  const texts = Object.fromEntries([...FIELDS, 'accounts' as const].map((field) => [field, fields[field]]));
  const source = withReasons(record.source, reasons);
  return {
    ...withTexts(withReasons(record, reasons), texts),
    venue: withReasons(record.venue, reasons),
    source: withTexts(source, source.publisher.known === NOT_STATED ? {} : { publisher }),
    refersTo: record.refersTo.map((event, at) => {
      const { title, reason } = refersTo[at] ?? {};
      return withTexts(withReasons(event, { date: reason, place: reason }), { title });
    }),
  };
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
