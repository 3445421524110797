/** The languages that accounts of meetings are written in, by their tags; others are shown by their tag. */
const NAMES: Readonly<Record<string, string>> = {
  ar: 'Arabic',
  de: 'German',
  en: 'English',
  es: 'Spanish',
  fil: 'Filipino',
  fr: 'French',
  ja: 'Japanese',
  kk: 'Kazakh',
  ko: 'Korean',
  pt: 'Portuguese',
  ru: 'Russian',
  tr: 'Turkish',
  zh: 'Chinese',
};

/** The English name of a language. Written here, because the names that Intl gives differ between versions of Node. */
export function nameOfLanguage(tag: string): string {
  return NAMES[tag.split('-')[0] ?? tag] ?? tag;
}
