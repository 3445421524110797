import { formatProblems } from '../check/problems.ts';
import { checkContent } from '../check/check-content.ts';
import { updateLedger, writeLedger } from '../desk/ledger.ts';
import { localDay } from '../archive/partial-date.ts';
import { readArguments, refuseArguments, typedContent } from './arguments.ts';

const USAGE = `npm run ledger -- [--reason "why published paragraphs were changed"] [--renamed OLD=NEW …] [--content DIR]
OLD and NEW are ids of records (2015-01-21-davos) or addresses of entities (people/li-keqiang).`;

/** Rules that the ledger itself cures; any other problem has to be fixed before anything is published. */
const CURED = new Set(['vanished-address', 'changed-paragraph', 'unpublished-address']);

const { values } = readArguments(
  {
    options: {
      content: { type: 'string' },
      reason: { type: 'string' },
      renamed: { type: 'string', multiple: true, default: [] },
    },
  },
  USAGE,
);
if (values.reason?.trim() === '') refuseArguments('--reason is empty; readers see it beside the correction.', USAGE);
const renamed = values.renamed.map(oldAndNew);
const folder = typedContent(values.content);
const { content, problems } = await checkContent(folder);
const grave = problems.filter(({ rule, severity }) => severity === 'error' && !CURED.has(rule));

if (grave.length > 0) {
  console.error(`${formatProblems(grave)}\n\nNothing was published.`);
  process.exitCode = 1;
} else {
  const ledger = content.ledger ?? { records: new Map(), entities: { addresses: [], moved: {} } };
  const update = updateLedger(content, ledger, { today: localDay(), reason: values.reason, renamed });
  if (update.refused.length > 0) {
    const cure = update.needsReason
      ? ['Restore the published paragraphs, or record why they changed: npm run ledger -- --reason "why"']
      : [];
    console.error([...update.refused, '', 'Nothing was written.', ...cure].join('\n'));
    process.exitCode = 1;
  } else {
    await writeLedger(folder, update);
    console.log(update.done.length > 0 ? update.done.join('\n') : 'Nothing new to publish.');
  }
}

function oldAndNew(written: string): [string, string] {
  const [from, to, ...more] = written.split('=');
  if (from !== undefined && to !== undefined && from !== '' && to !== '' && more.length === 0) return [from, to];
  return refuseArguments(`--renamed takes OLD=NEW, not “${written}”.`, USAGE);
}
