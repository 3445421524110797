import type { z } from 'zod';
import { acceptedKeys } from './accepted-keys.ts';
import type { ContentFile } from './content-file.ts';
import type { Entity } from './entity.ts';
import type { Problem } from './problem.ts';
import type { EntityKind } from './report.ts';
import { schemaProblems, yamlProblem } from './schema-problems.ts';
import { ArchiveSettingsSchema } from './schema/archive-settings.ts';
import type { ArchiveSettings } from './schema/archive-settings.ts';
import { CommitmentSchema } from './schema/commitment.ts';
import { GlossaryEntrySchema } from './schema/glossary-entry.ts';
import { PersonSchema } from './schema/person.ts';
import { PlaceSchema } from './schema/place.ts';
import { TopicSchema } from './schema/topic.ts';
import { readYaml } from './yaml-source.ts';
import type { YamlSource } from './yaml-source.ts';

interface ParsedYaml<T> {
  readonly fields?: T;
  readonly source: YamlSource;
  readonly problems: readonly Problem[];
}

/** Reads one YAML file of the content folder by its schema; every fault becomes a problem with its place. */
function parseYaml<S extends z.ZodType>(file: ContentFile, schema: S): ParsedYaml<z.output<S>> {
  const source = readYaml(file.text);
  if (source.faults.length > 0) {
    return { source, problems: source.faults.map((fault) => yamlProblem(file.path, fault)) };
  }
  const checked = schema.safeParse(source.value);
  if (checked.success) return { source, fields: checked.data, problems: [] };
  return { source, problems: schemaProblems(checked.error, source, file.path, acceptedKeys(schema)) };
}

/** Reads content/archive.yaml. */
export function parseSettings(file: ContentFile): ParsedYaml<ArchiveSettings> {
  return parseYaml(file, ArchiveSettingsSchema);
}

/** Reads one entity; which schema it must fit is told by its folder. */
export function parseEntity(file: ContentFile, kind: EntityKind): { entity?: Entity; problems: readonly Problem[] } {
  const id = file.path.replace(/^.*\//, '').replace(/\.yaml$/, '');
  const common = (source: YamlSource) => ({
    id,
    file: file.path,
    positionOf: (path: readonly PropertyKey[]) => source.positionOf(path),
  });
  switch (kind) {
    case 'people': {
      const { fields, source, problems } = parseYaml(file, PersonSchema);
      return fields === undefined ? { problems } : { problems, entity: { kind, ...common(source), ...fields } };
    }
    case 'places': {
      const { fields, source, problems } = parseYaml(file, PlaceSchema);
      if (fields === undefined) return { problems };
      const { kind: placeKind, ...rest } = fields;
      return { problems, entity: { kind, placeKind, ...common(source), ...rest } };
    }
    case 'topics': {
      const { fields, source, problems } = parseYaml(file, TopicSchema);
      return fields === undefined ? { problems } : { problems, entity: { kind, ...common(source), ...fields } };
    }
    case 'glossary': {
      const { fields, source, problems } = parseYaml(file, GlossaryEntrySchema);
      if (fields === undefined) return { problems };
      const { kind: glossaryKind, ...rest } = fields;
      return { problems, entity: { kind, glossaryKind, ...common(source), ...rest } };
    }
    case 'commitments': {
      const { fields, source, problems } = parseYaml(file, CommitmentSchema);
      return fields === undefined ? { problems } : { problems, entity: { kind, ...common(source), ...fields } };
    }
  }
}
