import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readContent } from '../content/read-content.ts';
import { formatProblems } from '../check/problems.ts';
import { knownArchive } from '../desk/meeting-told.ts';
import { sourceFiles } from '../desk/verify/source.ts';
import { formatVerification, verifyRecords } from '../desk/verify/verify-records.ts';
import { typedPath } from '../content/content-folder.ts';
import { readArguments, refuseArguments, typedContent } from './arguments.ts';

const USAGE = 'npm run verify -- --sources DIR [--content DIR] [--json] [--show] [ID …]';

const { values, positionals } = readArguments(
  {
    options: {
      sources: { type: 'string' },
      content: { type: 'string' },
      json: { type: 'boolean', default: false },
      show: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  },
  USAGE,
);
const { sources = '', content, json, show } = values;
if (sources === '') refuseArguments('--sources is missing: the folder that holds the source texts.', USAGE);
process.exitCode = await verify(existing(typedContent(content)), existing(resolve(typedPath(sources))));

async function verify(folder: string, sourceFolder: string): Promise<number> {
  // A record that cannot be read cannot be verified, and must not pass for one that was.
  const content = await readContent(folder);
  const { problems } = content;
  const known = knownArchive(content);
  if (known === undefined || problems.length > 0) {
    if (json) console.log(JSON.stringify({ records: 0, findings: problems }, null, 2));
    console.error(formatProblems(problems));
    console.error('\nNothing was verified: fix what npm run check finds first.');
    return 1;
  }
  const unknown = positionals.find((id) => !content.reports.some((report) => report.id === id));
  if (unknown !== undefined) refuseArguments(`There is no record “${unknown}” in ${folder}.`, USAGE);
  const reports = content.reports.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
  const files = await sourceFiles(sourceFolder);
  const { shown, ...verification } = await verifyRecords(reports, known, files);
  if (json) console.log(JSON.stringify({ ...verification, ...(show && { shown }) }, null, 2));
  else console.log([...(show ? shown : []), formatVerification(verification)].join('\n\n'));
  return verification.findings.length > 0 ? 1 : 0;
}

function existing(folder: string): string {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? folder : refuseArguments(`There is no folder ${folder}.`, USAGE);
}
