import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { checkContent } from '../check/check-content.ts';
import { formatProblems } from '../check/format-problems.ts';
import { contentFolder } from '../content-folder.ts';

const { values } = parseArgs({ options: { content: { type: 'string' }, json: { type: 'boolean', default: false } } });
const folder = values.content === undefined ? contentFolder() : resolve(values.content);
const { content, problems } = await checkContent(folder);

if (values.json) console.log(JSON.stringify(problems, null, 2));
else if (problems.length > 0) console.error(formatProblems(problems));
else {
  const { reports, entities } = content;
  console.log(`No problem in ${String(reports.length)} records and ${String(entities.length)} entities.`);
}
process.exitCode = problems.some((problem) => problem.severity === 'error') ? 1 : 0;
