import { createInterface } from 'node:readline/promises';

/** Puts questions to whoever sits at the terminal. */
export interface Asker {
  /** The answer without white space around it; `undefined` when the input ended. */
  ask(question: string): Promise<string | undefined>;
  say(text: string): void;
  close(): void;
}

/** Reads answers line by line; lines that come before their question are kept for it. */
export function createAsker(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Asker {
  const lines = createInterface({ input, output });
  const answers = lines[Symbol.asyncIterator]();
  let hasEnded = false;
  lines.once('close', () => {
    hasEnded = true;
  });
  return {
    ask: async (question) => {
      lines.setPrompt(`${question} `);
      // Once the input has ended no prompt can be given, but lines that came before may still hold the answer.
      if (hasEnded) output.write(lines.getPrompt());
      else lines.prompt();
      const next = await answers.next();
      return next.done === true ? undefined : next.value.trim();
    },
    say: (text) => output.write(`${text}\n`),
    close: () => {
      lines.close();
    },
  };
}
