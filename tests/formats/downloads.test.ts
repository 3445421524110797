import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { periodsOf } from '../../src/archive/pager.ts';
import { Downloads } from '../../src/exports/downloads.ts';
import { COVER, HOME, largeArchive, ownArchive } from './archives.ts';

function hashes(downloads: Downloads): [string, string][] {
  return downloads.all.map((download) => [
    download.file,
    createHash('sha256').update(downloads.take(download)).digest('hex'),
  ]);
}

test('every file is the same to the byte whenever and wherever it is made', () => {
  const zone = process.env['TZ'];
  const first = hashes(new Downloads(ownArchive, HOME, COVER));
  try {
    process.env['TZ'] = 'Pacific/Kiritimati';
    expect(hashes(new Downloads(ownArchive, HOME, COVER))).toEqual(first);
    process.env['TZ'] = 'America/Adak';
    expect(hashes(new Downloads(ownArchive, HOME, COVER))).toEqual(first);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
  expect(first.length).toBeGreaterThan(20);
});

test('a file is measured as it is written', () => {
  const downloads = new Downloads(ownArchive, HOME, COVER);
  for (const download of downloads.all) {
    const { bytes, sha256 } = downloads.measure(download);
    const written = downloads.take(download);
    expect(written.length, download.file).toBe(bytes);
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
    const downloads = new Downloads(large, HOME, COVER, 200);
    const files = downloads.all.map(({ file }) => file);
    expect(downloads.periods).toEqual(['1990s', '2000-1', '2000-2']);
    expect(new Downloads(large, HOME, COVER, 400).periods).toEqual([]);
    for (const name of ['archive-1990s.epub', 'archive-2000-1.json', 'archive-2000-2.bib', 'statements-1990s.csv']) {
      expect(files).toContain(name);
    }
    expect(files).toContain('entities.csv');
    expect(files).not.toContain('statements.csv');
    for (const download of downloads.all) {
      if (typeof download.of === 'string' && download.of !== 'datapackage') {
        expect(downloads.measure(download).rows).toBeLessThanOrEqual(200);
      }
    }
    const records = downloads.all.filter(({ of }) => of === 'json').map((download) => downloads.measure(download).rows);
    expect(records).toEqual([184, 200, 16]);
  });
});
