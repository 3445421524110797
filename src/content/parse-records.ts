import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ContentFile } from './read-files.ts';
import { parseReport, positionsIn } from './parse-report.ts';
import type { ParsedReport } from './parse-report.ts';
import { parseRecordLedger } from './record-parsing.ts';
import type { ParsedRecordLedger, ParsingTask, SentReport } from './record-parsing.ts';
import type { Side } from '../archive/schema/archive-settings.ts';

/** So many files are worth the start of threads. */
const MANY = 500;
/** Files handed to a thread at a time. */
const BATCH = 100;
/** More threads than this give little: one thread has to take in what all of them send. */
const MOST_THREADS = 4;

/** What parsing leaves behind lives shorter than a batch; with room for it, it is not moved about first. */
const YOUNG_MEGABYTES = 96;

/** Not written where it is used: Vite would take it for a file of the browser and bundle it. */
const WORKER = './parsing-worker.ts';

/** Told how many of many records are parsed. */
export type OnParsed = (parsed: number, total: number) => void;

/** Parses records in the order of their files, on all processors when there are many; only then it tells how far it is. */
export async function parseReports(
  files: readonly ContentFile[],
  sides: readonly Side[] | undefined,
  onParsed: OnParsed = () => undefined,
): Promise<ParsedReport[]> {
  if (files.length < MANY) return files.map((file) => parseReport(file, sides));
  const tasks = batchesOf(files).map((batch) => ({ kind: 'reports', files: batch, sides }) as const);
  const sent = await onThreads<SentReport>(tasks, (done) => {
    onParsed(Math.min(done * BATCH, files.length), files.length);
  });
  return sent.map(({ report, problems }, index) => {
    const file = files[index];
    if (report === undefined || file === undefined) return { problems };
    return { problems, report: { ...report, positionOf: positionsIn(file) } };
  });
}

/** Parses the files of the ledger, one for each record, in their order. */
export async function parseRecordLedgers(files: readonly ContentFile[]): Promise<ParsedRecordLedger[]> {
  if (files.length < MANY) return files.map(parseRecordLedger);
  return onThreads<ParsedRecordLedger>(batchesOf(files).map((batch) => ({ kind: 'ledgers', files: batch })));
}

function batchesOf(files: readonly ContentFile[]): ContentFile[][] {
  return Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) =>
    files.slice(index * BATCH, (index + 1) * BATCH),
  );
}

/** Does the tasks on threads, each taking the next task when it has done one; the answers stand in their order. */
async function onThreads<T>(
  tasks: readonly ParsingTask[],
  onDone: (tasks: number) => void = () => undefined,
): Promise<T[]> {
  const answers: T[][] = [];
  let [next, done] = [0, 0];
  const work = async () => {
    const thread = new Worker(new URL(WORKER, import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    try {
      for (let task = tasks[next]; task !== undefined; task = tasks[next]) {
        const place = next++;
        answers[place] = await answerOf<T>(thread, task);
        done += 1;
        onDone(done);
      }
    } finally {
      await thread.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), MOST_THREADS) }, work));
  return answers.flat();
}

function answerOf<T>(thread: Worker, task: ParsingTask): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      thread.off('message', onMessage).off('error', onError);
      end();
    };
    const onMessage = (answer: T[]) => {
      settle(() => {
        resolve(answer);
      });
    };
    const onError = (error: Error) => {
      settle(() => {
        reject(error);
      });
    };
    thread.on('message', onMessage).on('error', onError);
    thread.postMessage(task);
  });
}
