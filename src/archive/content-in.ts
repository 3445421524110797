import type { Content, Entity, Paragraph, Report, Section, Translation } from './content.ts';
import { recordHash } from './ledger.ts';
import type { ArchiveSettings } from './schema/archive-settings.ts';

/** The content in one of the further languages of the archive: what has no translation in it stays in English. */
export function contentIn(language: string, content: Content): Content {
  const { settings, reports, entities, knownMeetings, translations } = content;
  const own = new Map(translations.filter((one) => one.language === language).map((one) => [one.id, one]));
  return {
    ...content,
    ...(settings && { settings: settingsIn(language, settings) }),
    reports: reports.map((report) => reportIn(language, report, own.get(report.id))),
    entities: entities.map((entity) => entityIn(language, entity)),
    knownMeetings: knownMeetings.map((known) => {
      const {
        occasion = known.occasion,
        about = known.about,
        doubt = known.doubt,
      } = known.translations?.[language] ?? {};
      return { ...known, occasion, about, doubt };
    }),
  };
}

function settingsIn(language: string, settings: ArchiveSettings): ArchiveSettings {
  const {
    name = settings.name,
    description = settings.description,
    editor = settings.editor,
  } = settings.translations?.[language] ?? {};
  const sides = settings.sides.map((side) => {
    const {
      name: called = side.name,
      adjective = side.adjective,
      office = side.office,
    } = side.translations?.[language] ?? {};
    return { ...side, name: called, adjective, office };
  });
  return { ...settings, name, description, editor, sides };
}

function entityIn(language: string, entity: Entity): Entity {
  const native = entity.nativeNames.find(({ lang }) => lang.split('-')[0] === language)?.name;
  const { name = native ?? entity.name, about = entity.about } = entity.translations?.[language] ?? {};
  switch (entity.kind) {
    case 'people': {
      const { country = entity.country, offices = [] } = entity.translations?.[language] ?? {};
      const titled = entity.offices.map((office, index) => ({ ...office, title: offices[index] ?? office.title }));
      return { ...entity, name, about, country, offices: titled };
    }
    case 'places':
      return { ...entity, name, about, country: entity.translations?.[language]?.country ?? entity.country };
    case 'commitments': {
      const { steps = [], afterwards = [] } = entity.translations?.[language] ?? {};
      const said = <T extends { says: string }>(all: readonly T[], texts: readonly string[]) =>
        all.map((one, index) => ({ ...one, says: texts[index] ?? one.says }));
      return {
        ...entity,
        name,
        about,
        steps: said(entity.steps, steps),
        afterwards: said(entity.afterwards, afterwards),
      };
    }
    default:
      return { ...entity, name, about };
  }
}

const FIELDS = ['title', 'summary', 'outcome', 'figures', 'notes'] as const;

function reportIn(language: string, report: Report, translation: Translation | undefined): Report {
  const { frontMatter } = report;
  const { fields, sections: translated = [] } = translation ?? {};
  const sections = report.sections.map((section) => {
    const own = translated.find(({ voice }) => voice === section.voice);
    return own === undefined ? section : sectionIn(section, own);
  });
  return {
    ...report,
    frontMatter: {
      ...frontMatter,
      title: fields?.title ?? frontMatter.title,
      summary: fields?.summary ?? frontMatter.summary,
      outcome: fields?.outcome ?? frontMatter.outcome,
      figures: frontMatter.figures.map((figure, index) => ({ ...figure, ...fields?.figures?.[index] })),
      notes: frontMatter.notes.map((note, index) => ({ ...note, ...fields?.notes?.[index] })),
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
