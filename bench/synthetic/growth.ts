/** How many entities of a kind the first `meetings` records name: fewer new ones with every record. */
export interface Growth {
  readonly factor: number;
  readonly exponent: number;
}

/** At 10,000 records: some 330 people, 190 places, 190 topics, 200 glossary entries, 400 commitments, 500 events. */
export const GROWTH = {
  people: { factor: 4, exponent: 0.48 },
  places: { factor: 4, exponent: 0.42 },
  topics: { factor: 12, exponent: 0.3 },
  glossary: { factor: 8, exponent: 0.35 },
  commitments: { factor: 4, exponent: 0.5 },
  events: { factor: 2, exponent: 0.6 },
} as const satisfies Readonly<Record<string, Growth>>;

/** How many entities the first `meetings` records name. */
export function grown({ factor, exponent }: Growth, meetings: number): number {
  return meetings === 0 ? 0 : Math.ceil(factor * meetings ** exponent);
}

/** The numbers of the entities that the record first names: it must mention them, or nothing would. */
export function firstNamedBy(growth: Growth, record: number): number[] {
  const [before, now] = [grown(growth, record), grown(growth, record + 1)];
  return Array.from({ length: now - before }, (_, index) => before + index);
}

/** The span of years that an archive of so many meetings covers: 10 for five of them, 78 for ten thousand. */
export function yearsOf(meetings: number): number {
  return Math.round(10 * (Math.max(meetings, 1) / 5) ** 0.27);
}
