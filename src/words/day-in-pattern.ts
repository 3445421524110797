const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore
/** The months as the MLA style shortens them. */
const SHORT_MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/**
 * A day in the words of a style of citation.
 * @param pattern the words with `{YYYY}`, `{MMMM}`, `{MMM}`, `{MM}`, `{DD}` and `{D}` for the parts of the day
 */
export function dayInPattern(pattern: string, [year, month, day]: readonly [number, number, number]): string {
  const parts: Readonly<Record<string, string>> = {
    YYYY: String(year).padStart(4, '0'),
    MMMM: MONTHS[month - 1] ?? '',
    MMM: SHORT_MONTHS[month - 1] ?? '',
    MM: String(month).padStart(2, '0'),
    DD: String(day).padStart(2, '0'),
    D: String(day),
  };
  return pattern.replace(/\{(\w+)\}/gu, (written, name: string) => parts[name] ?? written);
}
