import { expect, test } from 'vitest';
import { findingsWith } from './verified-fixture.ts';

const dated = (date: string) => {
  const record = [{ from: 'date: "2016-05-06"', to: `date: "${date}"` }];
  return findingsWith({ of: '2016-05-06-port-halden', record }).map(({ rule, found }) => `${rule} ${found}`);
};

test('a month in which the day of the report lies says nothing that the report does not', () => {
  expect(dated('2016-05')).toEqual([]);
});

test('a month that the report does not name is added, and days of which it gives one', () => {
  expect(dated('2016-06')).toEqual(['date-added “2016-06” in the front matter, which the source does not state']);
  expect(dated('2016-05-05/2016-05-07')).toEqual([
    'date-added “2016-05-05/2016-05-07” in the front matter, which the source does not state',
  ]);
});
