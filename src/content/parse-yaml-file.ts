import type { z } from 'zod';
import { acceptedKeys } from './accepted-keys.ts';
import type { ContentFile } from './content-file.ts';
import type { Problem } from '../archive/problem.ts';
import { schemaProblems, yamlProblem } from './schema-problems.ts';
import { readYaml } from './yaml-source.ts';
import type { YamlSource } from './yaml-source.ts';

/** A YAML file read by a schema: its fields, unless it has faults, and every problem found. */
export interface ParsedYamlFile<T> {
  readonly fields?: T;
  readonly source: YamlSource;
  readonly problems: readonly Problem[];
}

/** Reads one YAML file of the content folder by its schema; every fault becomes a problem with its place. */
export function parseYamlFile<S extends z.ZodType>(file: ContentFile, schema: S): ParsedYamlFile<z.output<S>> {
  const source = readYaml(file.text);
  if (source.faults.length > 0) {
    return { source, problems: source.faults.map((fault) => yamlProblem(file.path, fault)) };
  }
  const checked = schema.safeParse(source.value);
  if (checked.success) return { source, fields: checked.data, problems: [] };
  return { source, problems: schemaProblems(checked.error, source, file.path, acceptedKeys(schema)) };
}
