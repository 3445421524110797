import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../archive/read-content.ts';
import { formatProblems } from '../check/format-problems.ts';
import { contentFolder } from '../content-folder.ts';
import { formatVerification } from '../verify/format-findings.ts';
import { sourceFiles } from '../verify/source-folder.ts';
import { verifyRecords } from '../verify/verify-records.ts';

const ACCEPTED = 'npm run verify -- --sources DIR [--content DIR] [--json]';

process.exitCode = await verify();

async function verify(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') return refuse(options);
  const { content: contentPath, sources, json } = options;
  if (sources === undefined || sources === '')
    return refuse('--sources is missing: the folder that holds the source texts');
  const folder = contentPath === undefined ? contentFolder() : resolve(contentPath);
  for (const path of [resolve(sources), folder]) {
    if (!existsSync(path) || !statSync(path).isDirectory()) return refuse(`there is no folder ${path}`);
  }

  // A record that cannot be read cannot be verified, and must not pass for one that was.
  const content = await readContent(folder);
  const { settings, problems } = content;
  if (settings === undefined || problems.length > 0) {
    console.error(formatProblems(problems));
    console.error('\nNothing was verified: mend what npm run check finds first.');
    return 1;
  }
  const verification = await verifyRecords(content, settings, await sourceFiles(resolve(sources)));
  if (json) console.log(JSON.stringify(verification, null, 2));
  else if (verification.findings.length > 0) console.error(formatVerification(verification));
  else console.log(formatVerification(verification));
  return verification.findings.length > 0 ? 1 : 0;
}

function readOptions() {
  try {
    return parseArgs({
      options: { sources: { type: 'string' }, content: { type: 'string' }, json: { type: 'boolean', default: false } },
    }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function refuse(reason: string): number {
  console.error(`${reason}\naccepted: ${ACCEPTED}`);
  return 2;
}
