import { latestChange } from '../archive/archive.ts';
import type { Archive } from '../archive/archive.ts';
import type { Home } from './addresses.ts';
import { knownMeetingThing, recordThings } from './json-ld.ts';

/** The archive in the terms of schema.org: itself as a data set, every meeting with its record, and the known meetings. */
export function archiveJsonLd(archive: Archive, home: Home): string {
  const { name, description, editor, licence } = archive.settings;
  const changed = latestChange(archive.meetings);
  const collection = {
    '@type': 'Dataset',
    '@id': `${home}data/`,
    url: `${home}data/`,
    name,
    description,
    creator: { '@type': 'Organization', name: editor },
    license: licence.url,
    ...(changed !== undefined && { dateModified: changed }),
    distribution: {
      '@type': 'DataDownload',
      contentUrl: `${home}data/datapackage.json`,
      encodingFormat: 'application/json',
    },
  };
  const records = archive.meetings.flatMap((meeting) => recordThings(archive, meeting, home));
  const known = archive.knownMeetings.map((one) => knownMeetingThing(archive, one, home));
  const whole = { '@context': 'https://schema.org', '@graph': [collection, ...records, ...known] };
  return `${JSON.stringify(whole, undefined, 1)}\n`;
}
