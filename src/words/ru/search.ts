import type { SearchWords } from '../dictionary.ts';

/** What the search says in Russian in the browser. */
export const search: SearchWords = {
  language: 'ru',
  dates: {
    months: '2-digit',
    inText: (date) => date.replaceAll(/\sг\./gu, ' года').replace(/(^|\s)(\d+)\s–\s(\d+\s)/u, '$1$2–$3'),
  },
  formats: {
    'in-person': 'Личная встреча',
    video: 'По видеосвязи',
    telephone: 'По телефону',
  },
  kinds: {
    people: 'Люди',
    places: 'Места',
    topics: 'Темы',
    glossary: 'Глоссарий',
    commitments: 'Обязательства',
  },
  voices: { outcomes: 'Итоги', background: 'Контекст' },
  marks: {
    comma: ', ',
    semicolon: '; ',
    colon: ': ',
    stop: '.',
    open: ' (',
    close: ')',
    between: ', ',
    space: ' ',
  },
  quoted: (text) => `«${text}»`,
  paragraphShort: (number) => `¶ ${String(number)}`,
  passageCount: { one: 'фрагмент', few: 'фрагмента', many: 'фрагментов', other: 'фрагмента' },
  search: {
    heading: 'Поиск',
    fromFolder:
      'На странице, открытой из папки, поиск не работает. Каждое имя, каждая тема и каждая цифра есть в указателе:',
    noScript: 'Для поиска нужен JavaScript. Каждое имя, каждая тема и каждая цифра есть и в указателе:',
    idle: 'Введите слово, имя в любом написании или фразу в кавычках.',
    loading: 'Идёт поиск…',
    empty: (query) => `По запросу «${query}» ничего не найдено.`,
    givenUp: (records) =>
      `Просмотрено лучшее из найденного (${records}), но эти слова не стоят там вместе; остальное не просмотрено. Попробуйте более редкое слово.`,
    emptyNarrowed: 'С этими фильтрами ничего не найдено.',
    offers: 'Возможно, вы имели в виду:',
    error: 'Не удалось загрузить то, что нужно для поиска.',
    failed: 'Поиск загрузить не удалось. Продолжайте ввод или нажмите Enter, чтобы попробовать снова.',
    retry: 'Попробовать снова',
    reload: 'Загрузить страницу заново',
    index: 'Алфавитный указатель',
    count: (passages, records) => `${passages} (${records})`,
    countUpTo: (found, read) => `не более чем ${found}; из них просмотрены лучшие: ${read}`,
    records: { one: 'запись', few: 'записи', many: 'записей', other: 'записи' },
    found: {
      one: 'запись или известная встреча',
      few: 'записи и известные встречи',
      many: 'записей и известных встреч',
      other: 'записи и известной встречи',
    },
    more: { one: 'фрагмент', few: 'фрагмента', many: 'фрагментов', other: 'фрагмента' },
    morePassages: (count) => `ещё ${count} в этой записи`,
    moreRecords: 'Показать больше записей',
    moreValues: 'ещё',
    explained: {
      spelled: (names) => `здесь в написании: ${names}`,
      called: (names) => `здесь под названием: ${names}`,
    },
    facts: [
      ['place', 'Место'],
      ['building', 'Здание'],
      ['format', 'Форма встречи'],
      ['day', 'День'],
      ['leaders', 'Участники'],
      ['outcome', 'Итог'],
    ],
    how: { inferred: 'выведено', evidenced: 'с другой страницы' },
    beside: {
      facts: 'Сведения о встрече',
      summary: 'Краткое содержание',
      accounts: 'Из другой публикации',
      known: 'Известная встреча, записи пока нет',
    },
    thirdParty: 'от третьей стороны',
    accounts: {
      one: 'утверждение из других публикаций',
      few: 'утверждения из других публикаций',
      many: 'утверждений из других публикаций',
      other: 'утверждения из других публикаций',
    },
    byFacts: {
      one: 'запись по сведениям или краткому содержанию',
      few: 'записи по сведениям или краткому содержанию',
      many: 'записей по сведениям или краткому содержанию',
      other: 'записи по сведениям или краткому содержанию',
    },
    knownMeetings: {
      one: 'известная встреча',
      few: 'известные встречи',
      many: 'известных встреч',
      other: 'известной встречи',
    },
    onlyNamed: 'Нет ни в записях, ни среди известных встреч; но есть отдельная статья.',
    showing: (word) => `Показаны результаты по запросу: ${word}.`,
    literally: (word) => `Искать «${word}» как введено`,
    leftOut: (words) => `Не учтено: ${words}`,
    apart: (all) => `Ни в одном фрагменте нет вместе: ${all}. Где есть одно из этого, сначала более редкое:`,
    dateWithout: (date, known) =>
      `По дате «${date}» ${known === '' ? 'нет ни записей, ни известных встреч' : `записей нет, но есть ${known}`}. Показаны ближайшие записи.`,
    narrow: 'Фильтры и порядок',
    order: 'Порядок',
    orders: {
      relevance: 'по соответствию запросу',
      newest: 'сначала последние встречи',
      oldest: 'сначала ранние встречи',
    },
    facets: {
      year: 'Год',
      leader: 'Участники',
      side: 'Кто говорит',
      topic: 'Тема',
      place: 'Место',
      format: 'Форма встречи',
    },
    description: 'Поиск по полному тексту каждой записи, с точностью до абзаца.',
  },
};

/**
 * What folded words end in when they are inflected: vowels, after them the м, х, го and му of cases, before them the ов
 * of genitives. A stem that ends so loses it too, in all its forms.
 */
export const endings = /(?<=.{3})(?:[оеё]в|[аеёиоуыэюяйь]+(?:ми?|х|го|му)?)+$/u;
