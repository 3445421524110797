import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { contentFolder, typedPath } from '../content/content-folder.ts';

/**
 * Reads the arguments of a command; on `--help`, says what is accepted and ends, and on one that it does not know, too,
 * with status 2.
 * @param usage the accepted form, shown after the message
 */
export function readArguments<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> {
  if (process.argv.includes('--help')) {
    console.log(`Usage: ${usage}`);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    return refuseArguments(error instanceof Error ? error.message : String(error), usage);
  }
}

/** Ends a command because of its arguments. */
export function refuseArguments(message: string, usage: string): never {
  console.error(`${message}\nUsage: ${usage}`);
  process.exit(2);
}

/** The folder of the content that was typed, else that of the archive. */
export function typedContent(path: string | undefined): string {
  return path === undefined ? contentFolder() : resolve(typedPath(path));
}

/** Ends a command that cannot be carried out; what it has started, such as the bundler, would keep the process waiting. */
export function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
