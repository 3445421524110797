import type { Content, Entity, Paragraph, Report, Section, Translation } from './content.ts';
import { recordHash } from './ledger.ts';

/** The content in one of the further languages of the archive: what has no translation in it stays in English. */
export function contentIn(language: string, content: Content): Content {
  const { settings, reports, entities, knownMeetings, translations } = content;
  const own = new Map(translations.filter((one) => one.language === language).map((one) => [one.id, one]));
  const sides = settings?.sides.map((side) => withTexts(side, side.translations?.[language]));
  return {
    ...content,
    ...(settings && sides && { settings: { ...withTexts(settings, settings.translations?.[language]), sides } }),
    reports: reports.map((report) => reportIn(language, report, own.get(report.id))),
    entities: entities.map((entity) => entityIn(language, entity)),
    knownMeetings: knownMeetings.map((known) => withTexts(known, known.translations?.[language])),
  };
}

/** The original with translated texts in place of its own. */
function withTexts<T extends object>(
  original: T,
  texts: { readonly [K in keyof T]?: NoInfer<T>[K] | undefined } | undefined,
): T {
  return { ...original, ...texts };
}

function entityIn(language: string, entity: Entity): Entity {
  const native = entity.nativeNames.find(({ lang }) => lang.split('-')[0] === language);
  const name = native?.name ?? entity.name;
  switch (entity.kind) {
    case 'people': {
      const { offices = [], ...texts } = entity.translations?.[language] ?? {};
      const titled = entity.offices.map((office, index) => ({ ...office, title: offices[index] ?? office.title }));
      return withTexts({ ...entity, name, offices: titled }, texts);
    }
    case 'commitments': {
      const { steps = [], afterwards = [], ...texts } = entity.translations?.[language] ?? {};
      const said = <T extends { says: string }>(all: readonly T[], own: readonly string[]) =>
        all.map((one, index) => ({ ...one, says: own[index] ?? one.says }));
      const told = { steps: said(entity.steps, steps), afterwards: said(entity.afterwards, afterwards) };
      return withTexts({ ...entity, name, ...told }, texts);
    }
    case 'places':
      return withTexts({ ...entity, name }, entity.translations?.[language]);
    default:
      return withTexts({ ...entity, name }, entity.translations?.[language]);
  }
}

const FIELDS = ['title', 'summary', 'outcome', 'figures', 'notes'] as const;

function reportIn(language: string, report: Report, translation: Translation | undefined): Report {
  const { frontMatter } = report;
  const { fields, sections: translated = [] } = translation ?? {};
  const { title, summary, outcome, figures, notes } = fields ?? {};
  const sections = report.sections.map((section) => {
    const own = translated.find(({ voice }) => voice === section.voice);
    return own === undefined ? section : sectionIn(section, own);
  });
  return {
    ...report,
    frontMatter: {
      ...frontMatter,
      title: title ?? frontMatter.title,
      summary: summary ?? frontMatter.summary,
      outcome: outcome ?? frontMatter.outcome,
      figures: frontMatter.figures.map((figure, index) => ({ ...figure, ...figures?.[index] })),
      notes: frontMatter.notes.map((note, index) => ({ ...note, ...notes?.[index] })),
    },
    sections,
    paragraphs: sections.flatMap(({ paragraphs }) => paragraphs),
    edition: {
      language,
      isRevised: fields?.revised ?? false,
      isOutdated: fields !== undefined && fields.of !== recordHash(report),
      inEnglish: new Set([
        ...FIELDS.filter((field) => frontMatter[field].length > 0 && fields?.[field] === undefined),
        ...report.sections.map(({ voice }) => voice).filter((voice) => !translated.some((one) => one.voice === voice)),
      ]),
    },
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
