/** The months as the MLA style shortens them. */
const SHORT_MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/**
 * The words with which a style gives the day on which a page was read.
 * @param pattern the words with `{YYYY}`, `{MMMM}`, `{MMM}`, `{MM}`, `{DD}` and `{D}` for the parts of the day
 * @param day the day in the calendar of the reader
 */
export function accessedOn(pattern: string, day: Date): string {
  const [month, date] = [day.getMonth(), day.getDate()];
  const parts: Readonly<Record<string, string>> = {
    YYYY: String(day.getFullYear()),
    MMMM: new Intl.DateTimeFormat('en', { month: 'long' }).format(day),
    MMM: SHORT_MONTHS[month] ?? '',
    MM: String(month + 1).padStart(2, '0'),
    DD: String(date).padStart(2, '0'),
    D: String(date),
  };
  return pattern.replace(/\{(\w+)\}/gu, (written, name: string) => parts[name] ?? written);
}
