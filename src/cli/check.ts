import { checkContent } from '../check/check-content.ts';
import { formatForGithub, formatProblem, formatProblems } from '../check/problems.ts';
import { readContent } from '../content/read-content.ts';
import { renumber } from '../desk/renumber.ts';
import { writeTogether } from '../desk/write-together.ts';
import { wordsIn } from '../words/words.ts';
import { readArguments, refuseArguments, typedContent } from './arguments.ts';

const USAGE = `npm run check -- [--content DIR] [--json | --format text|json|github] [--renumber]
--renumber first corrects the numbers of paragraphs in front matter and commitments, where it is sure of all of them.`;

const { values } = readArguments(
  {
    options: {
      content: { type: 'string' },
      json: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      renumber: { type: 'boolean', default: false },
    },
  },
  USAGE,
);
const format = values.json ? 'json' : values.format;
const folder = typedContent(values.content);
if (!['text', 'json', 'github'].includes(format)) refuseArguments(`There is no format “${format}”.`, USAGE);
if (values.renumber) await renumberContent();
const { content, problems } = await checkContent(folder);
const isRefused = problems.some(({ severity }) => severity === 'error');

if (format === 'json') console.log(JSON.stringify(problems, null, 2));
else if (format === 'github') console.log(formatForGithub(problems));
else if (isRefused) console.log(formatProblems(problems));
else {
  const { reports, entities } = content;
  const words = wordsIn();
  const records = words.count(reports.length, { one: 'record', other: 'records' });
  const checked = `No problem in ${records} and ${words.count(entities.length, { one: 'entity', other: 'entities' })}`;
  const notices = problems.length === 0 ? '' : `; ${words.count(problems.length, { one: 'notice', other: 'notices' })}`;
  console.log([...problems.map(formatProblem), `${checked}${notices}.`].join('\n\n'));
}
process.exitCode = isRefused ? 1 : 0;

/** Corrects the numbers of paragraphs; ends the command where one cannot be told. What it says goes beside the findings. */
async function renumberContent() {
  const read = await readContent(folder);
  const { files, moved, unsure } = await renumber(folder, read);
  if (unsure.length > 0) {
    console.log(`${formatProblems(unsure)}\n\nNothing was renumbered.`);
    process.exit(1);
  }
  await writeTogether(files);
  // The check that follows says what is wrong with these, and refuses them.
  const unread = [...read.unread].filter((path) => /^(?:meetings|commitments)\//u.test(path));
  const rest = unread.length > 0 ? `Not looked at, because it cannot be read: ${unread.join(', ')}.\n` : 'Every number leads to its paragraph.\n'; // prettier-ignore
  console.error([...moved, moved.length > 0 && unread.length === 0 ? '' : rest].join('\n'));
}
