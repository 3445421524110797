import { spawn } from 'node:child_process';

/** What every change has to pass before the tests; beside one another, because each keeps one processor busy. */
const CHECKS = ['eslint .', 'astro check --minimumFailingSeverity hint', 'prettier --check --log-level warn .'];

/** Runs a check, prints what it says as a whole when it has ended, and says whether it found nothing. */
function passes(check: string): Promise<boolean> {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  return new Promise((resolve) => {
    // A shell, because on Windows the commands of packages are scripts.
    const running = spawn(check, { shell: true, env: { ...process.env, ...colour } });
    let said = '';
    for (const stream of [running.stdout, running.stderr]) stream.on('data', (text) => (said += String(text)));
    running.once('close', (code) => {
      process.stdout.write(said);
      if (code !== 0) console.error(`\n${check}\nended with ${String(code)}.\n`);
      resolve(code === 0);
    });
  });
}

const results = await Promise.all(CHECKS.map(passes));
process.exitCode = results.every(Boolean) ? 0 : 1;
