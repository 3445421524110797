import { basename } from 'node:path';
import type { Entity, EntityKind, Problem } from '../archive/content.ts';
import { ENTITY_SCHEMAS } from '../archive/schema/entities.ts';
import type { ContentFile } from './content-file.ts';
import { parseYamlFile } from './yaml-file.ts';

/** Reads one entity; which schema it must fit is told by its folder. */
export function parseEntity(
  file: ContentFile,
  kind: EntityKind,
): { readonly entity?: Entity; readonly problems: readonly Problem[] } {
  const { fields, positionOf, problems } = parseYamlFile(file, ENTITY_SCHEMAS[kind]);
  if (fields === undefined) return { problems };
  return { problems, entity: { ...fields, id: basename(file.path, '.yaml'), file: file.path, positionOf } };
}
