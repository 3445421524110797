import { checkContent } from '../check/check-content.ts';
import { formatForGithub, formatProblem, formatProblems } from '../check/problems.ts';
import { wordsIn } from '../words/words.ts';
import { readArguments, refuseArguments, typedContent } from './arguments.ts';

const USAGE = 'npm run check -- [--content DIR] [--json | --format text|json|github]';

const { values } = readArguments(
  {
    options: {
      content: { type: 'string' },
      json: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
    },
  },
  USAGE,
);
const format = values.json ? 'json' : values.format;
const folder = typedContent(values.content);
if (!['text', 'json', 'github'].includes(format)) refuseArguments(`There is no format “${format}”.`, USAGE);
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
