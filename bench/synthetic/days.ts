import { MONTHS } from '../../src/english/dates.ts';

const DAY = 86_400_000;

/** The number of a day since 1970, from YYYY-MM-DD. */
export function numberOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** YYYY-MM-DD from the number of a day since 1970. */
export function dayOf(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** 4 March 2015, from YYYY-MM-DD. */
export function longDate(day: string): string {
  return `${String(Number(day.slice(8)))} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}
