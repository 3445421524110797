import { latestDay, localDay } from '../archive/partial-date.ts';
import { createAsker } from '../desk/new/answers.ts';
import { newArchive } from '../desk/new/new-archive.ts';
import { newRecord, summary } from '../desk/new/new-record.ts';
import { indexFrontMatter } from '../desk/schemas.ts';
import { typedPath } from '../content/content-folder.ts';
import { readArguments, refuseArguments, typedContent } from './arguments.ts';

const USAGE = `npm run new -- [--from REPORT.txt] [--date YYYY-MM-DD] [--place ID] [--leaders ID,ID]
                      [--format in-person|video|telephone] [--slug WORDS] [--known ID]
                      [--create all|NAMES] [--content DIR] [--dry-run] [--json]
npm run new -- --archive [--name NAME] [--sides "NAME (ADJECTIVE), NAME (ADJECTIVE)"] [--office WORD]
                      [--colours "LIGHT DARK, LIGHT DARK"] [--content DIR]
Arguments win over what the report says; what is missing is asked for at a terminal.`;

/** Writes the skeleton of a new record, or the first files of another archive. Exit codes: 1 when something was refused, 2 when the call was at fault. */
const { values } = readArguments(
  {
    options: {
      from: { type: 'string' },
      date: { type: 'string' },
      place: { type: 'string' },
      leaders: { type: 'string' },
      format: { type: 'string' },
      slug: { type: 'string' },
      known: { type: 'string' },
      create: { type: 'string' },
      archive: { type: 'boolean', default: false },
      name: { type: 'string' },
      sides: { type: 'string' },
      office: { type: 'string' },
      colours: { type: 'string' },
      content: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  },
  USAGE,
);
const { archive, name, sides, office, colours, from, known, create, content, json, 'dry-run': dryRun, ...given } = values; // prettier-ignore
const folder = typedContent(content);
// Questions go to standard error, so that what is printed can be piped.
const asker = process.stdin.isTTY ? createAsker(process.stdin, process.stderr) : undefined;
const record = archive
  ? await newArchive(folder, { name, sides, office, colours }, asker)
  : await newRecord(
      { folder, from: from && typedPath(from), given, known, create, dryRun, today: localDay(), latest: latestDay() },
      asker,
    );
asker?.close();

if (record.outcome === 'incomplete') {
  refuseArguments(['Missing:', ...record.missing.map((one) => `  ${one}`)].join('\n'), USAGE);
} else if (record.outcome === 'refused') {
  console.error(record.messages.join('\n'));
  process.exitCode = 1;
} else if (record.outcome === 'written') {
  console.log(`Wrote ${record.files.join(', ')} in ${folder}.`);
  console.log('Its address and its editors are in archive.yaml, how it is made in about.md; npm run new begins its first record.'); // prettier-ignore
} else {
  const { file, text, detected } = record;
  // The code editor learns of the new front matter; of other content folders it knows nothing.
  if (!dryRun && content === undefined) await indexFrontMatter('.', folder);
  if (json) console.log(JSON.stringify({ file, detected }, null, 2));
  else if (dryRun) process.stdout.write(text);
  else console.log(summary(file, detected));
}
