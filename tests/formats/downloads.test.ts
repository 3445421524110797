import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { periodsOf } from '../../src/archive/pager.ts';
import { downloadsOf } from '../../src/exports/downloads.ts';
import { COVER, HOME, largeArchive, ownArchive } from './archives.ts';

function hashes(archive: Archive): [string, string][] {
  return downloadsOf(archive, HOME, COVER).map(({ file, take }) => [
    file,
    createHash('sha256').update(take()).digest('hex'),
  ]);
}

test('every file is the same to the byte whenever and wherever it is made', () => {
  const zone = process.env['TZ'];
  const first = hashes(ownArchive);
  try {
    process.env['TZ'] = 'Pacific/Kiritimati';
    expect(hashes(ownArchive)).toEqual(first);
    process.env['TZ'] = 'America/Adak';
    expect(hashes(ownArchive)).toEqual(first);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
  expect(first.length).toBeGreaterThan(20);
});

test('a file is measured as it is written', () => {
  for (const { file, measure, take } of downloadsOf(ownArchive, HOME, COVER)) {
    const { bytes, sha256 } = measure();
    const written = take();
    expect(take()).toEqual(written);
    expect(written.length, file).toBe(bytes);
    expect(createHash('sha256').update(written).digest('hex')).toBe(sha256);
  }
});

describe('a large archive', () => {
  const large = largeArchive(400, '1999-07-01');
  const periods = periodsOf(large.meetings, 200);

  test('is divided by decades, full decades by halves, those by years, and years by number', () => {
    expect(periods.map(({ key, meetings }) => [key, meetings.length])).toEqual([
      ['1990s', 184],
      ['2000-1', 200],
      ['2000-2', 16],
    ]);
    expect(periodsOf(large.meetings, 220).map(({ key }) => key)).toEqual(['1990s', '2000s']);
    expect(periodsOf(largeArchive(40, '2014-12-20').meetings, 39).map(({ key }) => key)).toEqual([
      '2010-2014',
      '2015-2019',
    ]);
    expect(periods.flatMap(({ meetings }) => meetings)).toEqual(large.meetings);
  });

  test('is given out in files of which none holds more than the bound', () => {
    const downloads = downloadsOf(large, HOME, COVER, 200);
    const files = downloads.map(({ file }) => file);
    expect(new Set(downloads.map(({ period }) => period))).toEqual(new Set(['1990s', '2000-1', '2000-2', undefined]));
    expect(new Set(downloadsOf(large, HOME, COVER, 400).map(({ period }) => period))).toEqual(new Set([undefined]));
    for (const name of ['archive-1990s.epub', 'archive-2000-1.json', 'archive-2000-2.bib', 'statements-1990s.csv']) {
      expect(files).toContain(name);
    }
    expect(files).toContain('entities.csv');
    expect(files).not.toContain('statements.csv');
    for (const download of downloads) {
      if (typeof download.of === 'string' && download.of !== 'datapackage') {
        expect(download.measure().rows).toBeLessThanOrEqual(200);
      }
    }
    const records = downloads.filter(({ of }) => of === 'json').map(({ measure }) => measure().rows);
    expect(records).toEqual([184, 200, 16]);
  });
});
