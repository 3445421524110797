import { afterEach, describe, expect, it, vi } from 'vitest';
import { isOver, report } from '../../bench/figures.ts';
import { parseStat, runMeasured } from '../../bench/run-measured.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

describe('the figures', () => {
  it('are over only above their budget, and most have none', () => {
    expect(isOver({ what: 'a page', value: 14_000, unit: 'B', budget: 14_000 })).toBe(false);
    expect(isOver({ what: 'a page', value: 14_001, unit: 'B', budget: 14_000 })).toBe(true);
    expect(isOver({ what: 'files', value: 1e9, unit: '' })).toBe(false);
  });

  it('fail the command when one is over', () => {
    vi.spyOn(console, 'table').mockReturnValue();
    const said = vi.spyOn(console, 'log').mockReturnValue();
    report([{ what: 'a page', value: 1, unit: 'B', budget: 2 }]);
    expect(process.exitCode).toBeUndefined();
    expect(said).toHaveBeenLastCalledWith('Within every budget.');
    report([{ what: 'a page', value: 3, unit: 'B', budget: 2 }]);
    expect(process.exitCode).toBe(1);
  });
});

describe('a measured command', () => {
  it('is told apart from others whose names have brackets and spaces', () => {
    const fields = ['S', '42', ...Array.from({ length: 9 }, () => '0'), '150', '50', ...Array.from({ length: 8 }, () => '0'), '10']; // prettier-ignore
    expect(parseStat(`7 (a) (b c) ${fields.join(' ')}`)).toEqual({ parent: 42, cpu: 2, memory: 0.04096 });
    expect(parseStat('')).toBeUndefined();
  });

  it.runIf(process.platform === 'linux')('has the largest of its processes counted, not their sum', async () => {
    const child = `const held = Buffer.alloc(60e6, 1); setTimeout(() => held, 700)`;
    const parent = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'ignore' }); ${child}`;
    const { memory, cpu, wall } = await runMeasured(['-e', parent], '.');
    expect(wall).toBeGreaterThan(0.7);
    expect(cpu).toBeGreaterThan(0);
    expect(memory).toBeGreaterThan(90);
    expect(memory).toBeLessThan(200);
  });

  it('fails with what it printed', async () => {
    await expect(runMeasured(['-e', 'console.error("no disk"); process.exit(3)'], '.')).rejects.toThrow(
      /status 3:\nno disk/,
    );
  });
});
