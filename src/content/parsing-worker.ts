import { parentPort } from 'node:worker_threads';
import { doParsing } from './record-parsing.ts';
import type { ParsingTask } from './record-parsing.ts';

// The other end of parse-records.ts: a thread that parses what it is sent.
parentPort?.on('message', (task: ParsingTask) => {
  parentPort?.postMessage(doParsing(task));
});
