import { Presets, SingleBar } from 'cli-progress';

/** What is shown while something long goes on. */
export interface Progress {
  /**
   * @param done how much of the total
   * @param text what is going on
   * @param detail how far that has come; shown by the bar only
   */
  at(done: number, text: string, detail?: string): void;
  end(): void;
}

/**
 * Shows progress on standard error, so that a report on standard output stays clean: on a terminal a bar with counts
 * and the time that remains, elsewhere a plain line for each new text and each tenth of the way.
 */
export function showProgress(total: number): Progress {
  return process.stderr.isTTY ? bar(total) : plainLines(total);
}

/** The progress of one thing, which tells its total only with its first step; nothing is shown where none comes. */
export function showProgressOf(text: string): { at: (done: number, total: number) => void; end: () => void } {
  let progress: Progress | undefined;
  return {
    at: (done, total) => {
      progress ??= showProgress(total);
      progress.at(done, text);
    },
    end: () => progress?.end(),
  };
}

function bar(total: number): Progress {
  const shown = new SingleBar(
    { format: '{bar} {value}/{total} · {eta_formatted} left · {text}', etaBuffer: 3, clearOnComplete: true },
    Presets.shades_classic,
  );
  shown.start(total, 0, { text: '' });
  return {
    at: (done, text, detail = '') => {
      shown.update(done, { text: `${text} ${detail}` });
    },
    end: () => {
      shown.stop();
    },
  };
}

function plainLines(total: number): Progress {
  let [saidText, saidTenth] = ['', -1];
  return {
    at: (done, text) => {
      const tenth = Math.floor((done * 10) / total);
      if (text === saidText && tenth === saidTenth) return;
      [saidText, saidTenth] = [text, tenth];
      console.error(`[${String(done)}/${String(total)}] ${text}`);
    },
    end: () => undefined,
  };
}
