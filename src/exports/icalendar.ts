/** A line of an iCalendar object before it is folded: its name with its parameters, and its value as it is written. */
export type CalendarLine = readonly [name: string, value: string];

/** A calendar (RFC 5545) that holds these events, its lines folded and ended as the format asks. */
export function calendarText(name: string, events: readonly CalendarLine[]): string {
  const lines: CalendarLine[] = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', `-//${escaped(name)}//EN`],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', escaped(name)],
    ...events,
    ['END', 'VCALENDAR'],
  ];
  return lines.map(([key, value]) => folded(`${key}:${value}`)).join('');
}

/** Text as a value: what has a meaning in iCalendar is escaped, control characters are left out. */
export function escaped(text: string): string {
  return (
    text
      .replace(/\r\n?/gu, '\n')
      // eslint-disable-next-line no-control-regex -- control characters are what is taken out
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/gu, '')
      .replace(/[\\;,]/gu, (character) => `\\${character}`)
      .replaceAll('\n', '\\n')
  );
}

/** Octets that a line has at most, without its end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/** A line in pieces of 75 octets at most; no character is cut, whatever its length in UTF-8. */
function folded(line: string): string {
  const lines: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > LONGEST_LINE) {
      lines.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += length;
  }
  return [...lines, piece].map((one) => `${one}\r\n`).join('');
}
