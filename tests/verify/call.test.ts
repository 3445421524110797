import { expect, test } from 'vitest';
import { findingsWith } from './verified-fixture.ts';

const BY_TELEPHONE = {
  of: '2018-02-20-video',
  source: [
    { from: 'held talks via video link on', to: 'spoke by telephone on' },
    { from: 'Lorn and Ferr hold video talks on energy', to: 'Lorn and Ferr speak on energy' },
  ],
  record: [
    { from: 'Lorn and Ferr hold video talks on energy', to: 'Lorn and Ferr speak on energy' },
    { from: 'talk by video link', to: 'talk by telephone' },
    { from: 'By video link, Prime', to: 'By telephone, Prime' },
    { from: 'held talks on 20', to: 'spoke on 20' },
  ],
} as const;
const VENUE = 'venue:\n  place: not stated\n  building: not stated\n  otherPlace: not stated\n';

test('a call is what its report says, and needs no venue', () => {
  const call = [
    { from: `format: video\n`, to: 'format: telephone\n' },
    { from: VENUE, to: '' },
  ];
  expect(findingsWith({ ...BY_TELEPHONE, record: [...BY_TELEPHONE.record, ...call] })).toEqual([]);
  expect(findingsWith(BY_TELEPHONE).map(({ rule, found }) => `${rule} ${found}`)).toEqual([
    'venue-disagrees “video” as the format, where the source has telephone',
  ]);
});

test('what one of them sees by video link is not how they met', () => {
  const of = '2016-05-06-port-halden';
  const from = 'Ferr welcomed the plan and said';
  expect(findingsWith({ of, source: [{ from, to: `Lorn also visited a port by video link. ${from}` }] }).filter(({ rule }) => rule === 'venue-disagrees')).toEqual([]); // prettier-ignore
});
