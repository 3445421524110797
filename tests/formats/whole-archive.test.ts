import reader from '@customcommander/ris';
import { parse } from '@retorquere/bibtex-parser';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { downloadsOf } from '../../src/exports/downloads.ts';
import { present } from '../unit/written-content.ts';
import { COVER, HOME, HOSTILE, hostileArchive, ownArchive } from './archives.ts';

function file(archive: Archive, name: string): string {
  const found = downloadsOf(archive, HOME, COVER).find((download) => download.file === name);
  return new TextDecoder().decode(present(found).take());
}

describe.for([
  ['the archive', ownArchive],
  ['hostile texts', hostileArchive],
] as const)('how to cite all records of %s', ([, archive]) => {
  const ids = archive.meetings.map(({ id }) => `${new URL(archive.settings.url).host}:${id}`);
  const addresses = archive.meetings.map(({ id }) => `${HOME}meetings/${id}/`);

  test('as BibLaTeX', () => {
    const { entries, errors } = parse(file(archive, 'archive.bib'));
    expect(errors).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(ids);
    expect(entries.map(({ fields }) => fields.url)).toEqual(addresses);
  });

  test('as RIS', () => {
    const records = present(reader.read(file(archive, 'archive.ris').replaceAll('\r\n', '\n')) ?? undefined);
    expect(records.map((record) => record['ID']?.[0])).toEqual(ids);
    expect(records.map((record) => record['UR']?.[0])).toEqual(addresses);
    expect(new Set(records.map((record) => record['TY']?.[0]))).toEqual(new Set(['ELEC']));
  });

  test('as CSL-JSON', () => {
    const records = JSON.parse(file(archive, 'archive.csl.json')) as { id: string; URL: string }[];
    expect(records.map((record) => [record.id, record.URL])).toEqual(ids.map((id, index) => [id, addresses[index]]));
  });
});

test('the JSON of all has every record in full, and every entity', () => {
  const whole = JSON.parse(file(ownArchive, 'archive.json')) as {
    meetings: { id: string; title: string; sections: { paragraphs: { text: string }[] }[] }[];
    people: { name: string; url: string; offices: unknown[] }[];
    commitments: { name: string; steps: unknown[] }[];
    knownMeetings: { id: string; url: string; leaders: { id: string }[]; date: unknown; sure: string }[];
    coverage: unknown;
  };
  expect(
    whole.meetings.map(({ id, title, sections }) => [
      id,
      title,
      sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
    ]),
  ).toEqual(ownArchive.meetings.map(({ id, title, paragraphs }) => [id, title, paragraphs.map(({ text }) => text)]));
  expect(whole.people.map(({ name, url, offices }) => [name, url, offices])).toEqual(
    ownArchive.people.map(({ id, name, offices }) => [name, `${HOME}people/${id}/`, offices]),
  );
  expect(whole.commitments.map(({ name, steps }) => [name, steps])).toEqual(
    ownArchive.commitments.map(({ name, steps }) => [name, steps]),
  );
  expect(whole.knownMeetings).toMatchObject(
    ownArchive.knownMeetings.map(({ id, leaders, date, when, sure, doubt, occasion, about, sources }) => ({
      ...{ id, date, when, sure, occasion, about, sources, ...(doubt !== undefined && { doubt }) },
      url: `${HOME}meetings/#known-${id}`,
      leaders: leaders.map((leader) => ({ id: leader.id, name: leader.name })),
    })),
  );
  expect(whole.coverage).toEqual(ownArchive.coverage);
  expect(file(ownArchive, 'archive.json')).not.toMatch(/content\/|placeKind|glossaryKind/u);
  expect(JSON.parse(file(hostileArchive, 'archive.json'))).toMatchObject({ meetings: HOSTILE.map((title) => ({ title })) }); // prettier-ignore
});

test('JSON-LD expands to an event and a report for every meeting', async () => {
  // The context of schema.org cannot be fetched here; it puts every term into this vocabulary.
  const context = { '@context': { '@vocab': 'https://schema.org/' } };
  const expanded = await jsonld.expand(JSON.parse(file(ownArchive, 'archive.jsonld')) as jsonld.JsonLdDocument, {
    documentLoader: (url) => Promise.resolve({ documentUrl: url, document: context }),
  });
  const ofType = (type: string) =>
    expanded.flatMap((thing) => {
      const types = thing['@type'];
      return [types].flat().includes(`https://schema.org/${type}`) ? [thing] : [];
    });
  expect(ofType('Event').map((event) => event['@id'])).toEqual([
    ...ownArchive.meetings.map(({ id }) => `${HOME}meetings/${id}/#meeting`),
    ...ownArchive.knownMeetings.map(({ id }) => `${HOME}meetings/#known-${id}`),
  ]);
  // A day that no source states is no fact of a known meeting.
  expect(ofType('Event').map((event) => event['https://schema.org/startDate'])).toEqual([
    ...ownArchive.meetings.map(({ date }) => [{ '@value': date }]),
    ...ownArchive.knownMeetings.map(({ date }) =>
      date.known === 'stated' && !date.value.includes('/') ? [{ '@value': date.value }] : undefined,
    ),
  ]);
  expect(ofType('Report').map((report) => report['https://schema.org/abstract'])).toEqual(
    ownArchive.meetings.map(({ summary }) => [{ '@value': summary }]),
  );
  expect(ofType('Report').map((report) => report['@id'])).toEqual(
    ownArchive.meetings.map(({ id }) => `${HOME}meetings/${id}/`),
  );
  expect(ofType('Dataset').map((set) => set['https://schema.org/name'])).toEqual([
    [{ '@value': ownArchive.settings.name }],
  ]);
});
