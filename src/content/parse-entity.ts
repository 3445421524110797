import type { ContentFile } from './read-files.ts';
import type { Entity, Problem, EntityKind } from '../archive/content.ts';
import { parseYamlFile } from './yaml-file.ts';
import { CommitmentSchema, GlossaryEntrySchema, PersonSchema, PlaceSchema, TopicSchema } from '../archive/schema/entities.ts';
import type { YamlSource } from './yaml-source.ts';

/** What reading the file of one entity gave: the entity, unless it has faults, and every problem found. */
interface ParsedEntity {
  readonly entity?: Entity;
  readonly problems: readonly Problem[];
}

/** Reads one entity; which schema it must fit is told by its folder. */
export function parseEntity(file: ContentFile, kind: EntityKind): ParsedEntity {
  const id = file.path.replace(/^.*\//, '').replace(/\.yaml$/, '');
  const common = (source: YamlSource) => ({
    id,
    file: file.path,
    positionOf: (path: readonly PropertyKey[]) => source.positionOf(path),
  });
  switch (kind) {
    case 'people': {
      const { fields, source, problems } = parseYamlFile(file, PersonSchema);
      return fields === undefined ? { problems } : { problems, entity: { kind, ...common(source), ...fields } };
    }
    case 'places': {
      const { fields, source, problems } = parseYamlFile(file, PlaceSchema);
      if (fields === undefined) return { problems };
      const { kind: placeKind, ...rest } = fields;
      return { problems, entity: { kind, placeKind, ...common(source), ...rest } };
    }
    case 'topics': {
      const { fields, source, problems } = parseYamlFile(file, TopicSchema);
      return fields === undefined ? { problems } : { problems, entity: { kind, ...common(source), ...fields } };
    }
    case 'glossary': {
      const { fields, source, problems } = parseYamlFile(file, GlossaryEntrySchema);
      if (fields === undefined) return { problems };
      const { kind: glossaryKind, ...rest } = fields;
      return { problems, entity: { kind, glossaryKind, ...common(source), ...rest } };
    }
    case 'commitments': {
      const { fields, source, problems } = parseYamlFile(file, CommitmentSchema);
      return fields === undefined ? { problems } : { problems, entity: { kind, ...common(source), ...fields } };
    }
  }
}
