import { Presets, SingleBar } from 'cli-progress';

/** What is shown while something long goes on: a bar with counts and remaining time on a terminal, else plain lines. */
export interface Progress {
  /**
   * @param text what is going on: a line of its own where lines are plain
   * @param detail how far that has come; shown by the bar only
   */
  at(done: number, text: string, detail?: string): void;
  end(): void;
}

/** Shows progress on standard error, so that a report on standard output stays clean. */
export function showProgress(total: number): Progress {
  if (!process.stderr.isTTY) {
    let said = '';
    return {
      at: (done, text) => {
        if (text === said) return;
        said = text;
        console.error(`[${String(done)}/${String(total)}] ${text}`);
      },
      end: () => undefined,
    };
  }
  const bar = new SingleBar(
    { format: '{bar} {value}/{total} · {eta_formatted} left · {text}', etaBuffer: 3, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(total, 0, { text: '' });
  return {
    at: (done, text) => {
      bar.update(done, { text });
    },
    end: () => {
      bar.stop();
    },
  };
}
