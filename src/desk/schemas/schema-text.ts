import { format, resolveConfig } from 'prettier';

/** A JSON Schema as it is kept in the repository: as Prettier, which watches over every file there, writes it. */
export async function schemaText(schema: object): Promise<string> {
  const options = await resolveConfig(import.meta.filename);
  return format(JSON.stringify(schema), { ...options, parser: 'json' });
}
