/** The five records, by a letter. */
const MEETINGS = {
  D: '2015-01-21-davos',
  M: '2015-03-27-beijing',
  B: '2015-12-14-beijing',
  V: '2022-11-29-video',
  S: '2024-11-04-shanghai',
} as const;

/** A query and what it must give. */
export interface ExpectedSearch {
  readonly query: string;
  /** The records found, as letters; in this order where `ordered` says so. */
  readonly meetings: string;
  readonly ordered?: boolean;
  /** The meetings known without a record that are found: all of them, by their ids. */
  readonly known?: readonly string[];
  /** What another account is found to tell, or a part of it. */
  readonly account?: string;
  /** What of the facts or the summary of a record is shown. */
  readonly fact?: string;
  /** The very first passage, or any of these: `B6`. */
  readonly first?: string | readonly string[];
  /** How many passages are found in all. */
  readonly passages?: number;
  /** The name that some passage is said to have in another spelling: “spelled Massimov here”. */
  readonly spelled?: string;
  /** The name by which some passage is said to call what was asked for: “called Beijing here”. */
  readonly called?: string;
  /** What was put in place of a slip. */
  readonly corrected?: string;
  /** What is offered for a word that is not changed. */
  readonly offered?: string;
  /** Words that ask, and words that no record has. */
  readonly leftOut?: string;
  /** What no passage has together: then passages with one of these are shown. */
  readonly apart?: string;
  /** The date of which there is no record: then the nearest are shown. */
  readonly dateWithout?: string;
  /** An address offered beside the passages, such as `people/li-qiang`. */
  readonly goTo?: string;
  /** Filters and order, as the address holds them. */
  readonly parameters?: string;
}

/** A group of queries that must give the same, whatever the spelling. */
function each(queries: readonly string[], expected: Omit<ExpectedSearch, 'query'>): ExpectedSearch[] {
  return queries.map((query) => ({ query, ...expected }));
}

const massimov = { meetings: 'DMB', passages: 24, goTo: 'people/karim-massimov' };
const keqiang = { meetings: 'DMBV', passages: 48 };
const bektenov = { meetings: 'S', passages: 7 };
/** What Kazakhstan says, and all that name it. */
const kazakhstan = { meetings: 'DMBVS', passages: 46, goTo: 'places/kazakhstan' };
const astana = {
  ...{ meetings: 'MB', passages: 2, first: ['B6', 'B11'], account: 'Astana', goTo: 'places/astana' },
  known: ['2001-09-12-astana', '2008-10-astana', '2014-12-14-astana', '2016-11-03-astana'],
};
const beltAndRoad = { meetings: 'MS', passages: 4, goTo: 'glossary/belt-and-road' };
const vucic = { meetings: 'D', first: 'D2', passages: 1 };

export const QUERIES: readonly ExpectedSearch[] = [
  // Names, in every script and spelling.
  ...each(['Massimov', 'massimov', 'Karim Massimov'], massimov),
  { query: 'Masimov', ...massimov, first: ['B16', 'B18'], spelled: 'Karim Massimov' },
  ...each(['Масимов', 'Мәсімов', '马西莫夫', 'Карим Масимов', 'Кәрім Мәсімов', 'Karim Masimov'], {
    ...massimov,
    spelled: 'Karim Massimov',
  }),
  { query: 'Massimov Karim', ...massimov, goTo: '' },
  { query: 'Қажымқанұлы', meetings: 'DMB', passages: 24, spelled: 'Karim Massimov' },
  { query: '卡里姆·马西莫夫', ...massimov, spelled: 'Karim Massimov' },
  ...each(['Vučić', 'Vucic', 'vucic', 'Aleksandar Vučić', 'Aleksandar Vucic'], vucic),
  ...each(['Вучић', 'Вучич', '武契奇'], { ...vucic, spelled: 'Aleksandar Vučić' }),
  ...each(['Li Keqiang', 'li keqiang', 'Keqiang Li'], keqiang),
  ...each(['李克强', '李克強', 'Ли Кэцян', '"李克强"'], { ...keqiang, spelled: 'Li Keqiang' }),
  { query: '李克强总理', ...keqiang, spelled: 'Li Keqiang', leftOut: '总理' },
  { query: '克强', ...keqiang, spelled: 'Li Keqiang' },
  { query: 'Keqiang', ...keqiang },
  { query: 'Li Qiang', meetings: 'S', first: ['S10', 'S11'], goTo: 'people/li-qiang' },
  { query: '李强', meetings: 'S', first: ['S10', 'S11'], spelled: 'Li Qiang', goTo: 'people/li-qiang' },
  { query: 'Ли Цян', meetings: 'S', first: ['S10', 'S11'], spelled: 'Li Qiang' },
  { query: 'Li', meetings: 'DMBVS', passages: 60 },
  { query: '李', meetings: 'DMBVS', passages: 60, spelled: 'Li Keqiang' },
  { query: '李学仁', meetings: 'S', first: 'S3', passages: 1, spelled: 'Li Xueren' },
  ...each(['Bektenov', 'Olzhas Bektenov', 'Oljas Bektenov'], bektenov),
  ...each(['Бектенов', '别克捷诺夫', 'Олжас Абаевич Бектенов'], { ...bektenov, spelled: 'Olzhas Bektenov' }),
  ...each(['Smailov', 'Смаилов', 'Смайылов', 'Smaiylov', '斯迈洛夫', 'Alihan Smailov'], {
    meetings: 'V',
    passages: 4,
  }),
  ...each(['Nazarbayev', 'Nazarbaev', 'Назарбаев', '纳扎尔巴耶夫', 'Назарба́ев', 'NAZARBAYEV'], {
    ...{ meetings: 'MB', first: 'B8', passages: 1, account: 'President Nazarbayev' },
  }),
  // Places, former names among them.
  ...each(['Astana', 'Nur-Sultan', 'Nur Sultan', 'Akmola', 'Целиноград', '阿斯塔纳', 'Нұр-Сұлтан'], astana),
  // Written so, the city is also a given name.
  { query: 'NurSultan', meetings: 'MB', passages: 3, called: 'Astana' },
  { query: 'Kazakhstan', ...kazakhstan },
  { query: 'Kazakstan', ...kazakhstan, spelled: 'Kazakhstan' },
  ...each(['Казахстан', 'Қазақстан', '哈萨克斯坦', 'Qazaqstan'], {
    ...kazakhstan,
    called: 'Kazakhstan',
  }),
  ...each(['Davos', 'Давос', '达沃斯'], { meetings: 'D', first: 'D1', passages: 1 }),
  ...each(['Peking', '北京', 'Пекин'], {
    meetings: 'MBVS',
    passages: 3,
    called: 'Beijing',
    fact: 'place: Beijing, evidenced',
  }),
  { query: 'Great Hall of the People', meetings: 'MBV', goTo: 'places/great-hall-of-the-people' },
  { query: '人民大会堂', meetings: 'MBV', passages: 2, called: 'Great Hall of the People' },
  { query: '上海', meetings: 'BS', first: ['S1', 'S2', 'S3'], called: 'Shanghai', goTo: 'places/shanghai' },
  { query: 'Zhengzhou', meetings: 'B', first: 'B4', passages: 1 },
  { query: '乌镇', meetings: 'B', first: 'B5', called: 'Wuzhen' },
  // Terms and abbreviations.
  { query: 'Belt and Road', ...beltAndRoad },
  ...each(['BRI', 'OBOR', 'One Belt One Road', '一带一路', 'Один пояс, один путь', 'Пояс и путь'], {
    ...beltAndRoad,
    called: 'Belt and Road',
  }),
  ...each(['Nyrly Zhol', 'Nurly Zhol', 'Bright Path', 'Нұрлы жол', '光明之路'], {
    meetings: 'M',
    first: 'M7',
    passages: 1,
    goTo: 'glossary/nurly-zhol',
  }),
  { query: 'SCO', meetings: 'BS', passages: 3, goTo: 'glossary/shanghai-cooperation-organization' },
  ...each(['ШОС', '上合组织'], { meetings: 'BS', passages: 3, called: 'Shanghai Cooperation Organization' }),
  {
    query: 'Shanghai Cooperation Organisation',
    meetings: 'BS',
    passages: 3,
    spelled: 'Shanghai Cooperation Organization',
  },
  ...each(['CIIE', '进博会', 'Import Expo'], { meetings: 'S', first: 'S2', passages: 1 }),
  ...each(['UN', 'U.N.', 'ООН', '联合国'], { meetings: 'S', first: 'S12', passages: 1, called: 'United Nations' }),
  { query: 'MOU', meetings: 'M', first: 'M19' },
  { query: 'Astana LRT', meetings: 'B', first: ['B6', 'B11'], goTo: 'glossary/astana-light-rail' },
  { query: 'CRG', meetings: 'B', first: 'B6' },
  { query: 'Made in China 2025', meetings: 'B', first: 'B17', passages: 1 },
  { query: '核能', meetings: 'MB', passages: 2, called: 'nuclear energy' },
  { query: 'atomic power', meetings: 'MB', passages: 2, called: 'nuclear power' },
  { query: '农业', meetings: 'MBVS', passages: 5, called: 'agriculture' },
  // Slips forgiven, and said.
  { query: 'capasity', meetings: 'DMBVS', corrected: 'capacity' },
  { query: 'agricultre', meetings: 'MBVS', corrected: 'agriculture' },
  { query: 'betkenov', ...bektenov, corrected: 'Bektenov', goTo: 'people/olzhas-bektenov' },
  { query: 'Betkenov', meetings: '', offered: 'Bektenov' },
  { query: 'masimow', meetings: 'DMB', passages: 24, corrected: 'Masimov' },
  { query: 'nazarbayew', meetings: 'MB', first: 'B8', corrected: 'Nazarbayev' },
  { query: 'Nazarbayew', meetings: '', offered: 'Nazarbayev' },
  { query: 'tourizm', meetings: 'BS', corrected: 'tourism' },
  { query: 'raliways', meetings: 'DMBV', corrected: 'railways' },
  { query: 'hydroelectrcity', meetings: 'M', first: 'M20', corrected: 'hydroelectricity' },
  { query: 'polypropilene', meetings: 'B', first: 'B10', corrected: 'polypropylene' },
  { query: 'shangai', meetings: 'BS', first: ['S1', 'S2', 'S3'], corrected: 'Shanghai' },
  { query: 'масимав', meetings: 'DMB', passages: 24, corrected: 'Масимов' },
  { query: 'renmin dahuitan', meetings: 'MBV', passages: 2, corrected: 'Dahuitang' },
  { query: 'Shangai energy', meetings: 'DMBVS', leftOut: 'Shangai', offered: 'Shanghai' },
  { query: 'capasity', meetings: '', parameters: 'literal=1', leftOut: 'capasity' },
  // Nonsense and unknown words.
  ...each(['xqzzyk', 'blorptangle', '☃', 'zzetopicsenergy99', 'wine'], { meetings: '', passages: 0 }),
  { query: 'green energy', meetings: 'DMBVS', leftOut: 'green', first: ['B7', 'D13', 'V11', 'M13'] },
  { query: 'football tourism', meetings: 'BS', leftOut: 'football' },
  // Phrases anywhere, and leaving out.
  { query: '"light railway"', meetings: 'B', passages: 2 },
  { query: 'Astana "light railway" 18', meetings: 'B', passages: 1, first: 'B6' },
  { query: '“win-win results”', meetings: 'M', first: 'M12', passages: 1 },
  { query: '"railway light"', meetings: '', passages: 0 },
  { query: '"visit of Karim Massimov"', meetings: 'M', first: 'M4', passages: 1 },
  { query: '"cross-border e-commerce"', meetings: 'V', first: 'V13', passages: 1 },
  { query: '"nuclear energy" agriculture', meetings: 'M', first: 'M13', passages: 1 },
  { query: 'Massimov "nuclear power"', meetings: 'B', first: 'B18', passages: 1 },
  { query: '"Belt and Road" connectivity', meetings: 'MS', first: 'S16', passages: 2 },
  { query: 'nuclear -agriculture', meetings: '', passages: 0 },
  { query: 'gas -winter', meetings: 'MB', passages: 2 },
  { query: 'railways -"light railway"', meetings: 'DM', passages: 3 },
  { query: 'energy -nuclear', meetings: 'DBVS', passages: 7 },
  { query: 'tourism -xqzzyk', meetings: 'BS', passages: 2 },
  { query: 'Xinhua -Massimov', meetings: 'VS', passages: 2 },
  { query: 'energy -2015', meetings: 'VS', passages: 3 },
  // Numbers and amounts.
  ...each(['$23.6bn', '23.6 billion', '23.6 billion USD', '23.6bn', 'US$23.6bn', 'USD 23.6 billion', '23.6'], {
    meetings: 'M',
    first: 'M20',
    passages: 1,
  }),
  ...each(['22.4km', '22.4 km', '22.4 kilometres'], { meetings: 'B', first: 'B6', passages: 1 }),
  { query: '33', meetings: 'MVS', first: 'M20', passages: 1, account: '33 billion USD' },
  { query: '33 documents', meetings: 'M', first: 'M20', passages: 1 },
  { query: '52 projects', meetings: 'B', first: 'B10', passages: 1 },
  { query: '18 stations', meetings: 'B', first: 'B6', passages: 1 },
  { query: '30 years', meetings: 'VS', passages: 2 },
  ...each(['3', '$99bn', '77'], { meetings: '', passages: 0 }),
  { query: '77 documents', meetings: 'MBS', leftOut: '77' },
  { query: '7th', meetings: 'S', first: 'S2' },
  { query: '14th meeting', meetings: 'B', first: 'B4', passages: 1 },
  // Dates.
  ...each(
    ['2015-12-14', '14 December 2015', 'Dec 14 2015', 'December 14, 2015', 'Dec 2015', '14.12.2015', '2015年12月14日'],
    {
      meetings: 'B',
      first: 'B1',
      passages: 19,
    },
  ),
  ...each(['November 2022', 'Nov 2022', '2022-11', '29 November 2022', '2022'], { meetings: 'V', first: 'V1' }),
  { query: '2015', meetings: 'DMB', passages: 52 },
  { query: '2025', meetings: 'BS', passages: 2 },
  { query: '1992', meetings: 'VS', passages: 2 },
  { query: 'December 2014', meetings: 'DB', first: ['D4', 'B8'] },
  { query: 'agriculture 2015', meetings: 'MB', passages: 3 },
  { query: '2015-13-45', meetings: '', passages: 0 },
  // Hyphens and diacritics.
  ...each(['e-commerce', 'ecommerce', 'E-Commerce', 'e commerce', 'electronic commerce'], {
    meetings: 'V',
    first: 'V13',
    passages: 1,
  }),
  { query: 'early harvest', meetings: 'B', first: 'B10', goTo: 'glossary/early-harvest-projects' },
  { query: 'co-operation nuclear', meetings: 'MB', passages: 2 },
  { query: 'non-ferrous metals', meetings: 'M', first: 'M20' },
  { query: 'win win', meetings: 'DMV', first: ['D9', 'M12'] },
  // Two words: the paragraph that has both, or both side by side, first.
  { query: 'nuclear energy', meetings: 'MB', first: 'M13', passages: 2 },
  { query: 'political trust', meetings: 'BVS', first: ['V14', 'S5'] },
  { query: 'new energy', meetings: 'D', first: 'D8', goTo: 'topics/new-energy' },
  { query: 'gas winter', meetings: 'V', first: 'V12', passages: 1 },
  { query: 'world economy', meetings: 'DMS', first: 'M5' },
  { query: 'steel cement', meetings: 'B', first: 'B12', passages: 1 },
  { query: 'deflation demand', meetings: 'D', first: 'D10', passages: 1 },
  { query: 'Silk Road', meetings: 'B', first: ['B14', 'B17'], passages: 2 },
  { query: 'Massimov railways', meetings: 'DB', first: 'D13', passages: 1 },
  { query: 'friendly neighbours', meetings: 'V', first: 'V7' },
  { query: 'core interests', meetings: 'S', first: 'S5' },
  { query: 'surplus capacity', meetings: 'DM', first: ['M6', 'D9'] },
  // Meetings without a record, by who, where and when; a year without a record.
  ...each(['Sagintayev', 'Сагинтаев', 'Bakytzhan Sagintaev'], {
    meetings: '',
    known: ['2016-11-03-astana', '2018-10-11-dushanbe', '2018-11-22-beijing'],
    goTo: 'people/bakytzhan-sagintayev',
  }),
  ...each(['Mamin', 'Мамин'], { meetings: '', known: ['2019-11-tashkent'], goTo: 'people/askar-mamin' }),
  { query: '2018', meetings: 'BV', dateWithout: '2018', known: ['2018-10-11-dushanbe', '2018-11-22-beijing'] },
  ...each(['Dushanbe 2018', 'Душанбе 2018'], { meetings: '', known: ['2018-10-11-dushanbe'] }),
  { query: 'October 2018', meetings: 'BV', dateWithout: 'October 2018', known: ['2018-10-11-dushanbe'] },
  { query: 'known meetings 2010', meetings: '', known: ['2010-11-24-dushanbe'] },
  { query: '', parameters: 'year=2018', meetings: '', known: ['2018-10-11-dushanbe', '2018-11-22-beijing'] },
  // Other accounts, the facts and the summary of a record.
  { query: '19.7 billion', meetings: 'V', account: '19.7 billion USD in ten months' },
  { query: 'third rail crossing', meetings: 'V', account: 'Proposed by Alikhan Smailov' },
  { query: 'visas', meetings: 'DMV', account: 'Talks on travel without them' },
  { query: '"33 documents" 23.6', meetings: 'M', first: 'M20' },
  { query: 'Massimov "great hall" video', meetings: 'DMBV', apart: 'Massimov video “great hall”' },
  { query: 'Smailov "great hall" video', meetings: 'V', fact: 'building: Great Hall of the People, evidenced' },
  { query: 'Kazakh reports trade figures', meetings: 'V', fact: 'Kazakh reports tell of trade figures' },
  // Whose voice: a side, or who speaks for it, first says it and then is named.
  ...each(['Kazakhstan nuclear', 'nuclear Kazakhstan', 'Kazakh nuclear', 'Kazakh side nuclear', 'Казахстан nuclear'], {
    ...{ meetings: 'MB', first: 'B18', passages: 2 },
  }),
  {
    query: 'what did Kazakhstan say about nuclear power',
    meetings: 'MB',
    first: 'B18',
    passages: 2,
    leftOut: 'what did say about',
  },
  { query: 'how much gas does China want in winter', meetings: 'V', first: 'V12', leftOut: 'how much does want in' },
  { query: 'who signed the memorandum', meetings: 'M', first: 'M19', leftOut: 'who the' },
  { query: 'что Казахстан сказал о nuclear power', meetings: 'MB', first: 'B18', leftOut: 'что сказал о' },
  { query: 'China gas', meetings: 'V', first: 'V12' },
  ...each(['Kazakh Prime Minister nuclear', 'nuclear Prime Minister of Kazakhstan'], { meetings: 'MB', first: 'B18' }),
  ...each(['Chinese Premier gas', 'Premier of China gas'], { meetings: 'V', first: 'V12' }),
  { query: 'Massimov gas', meetings: 'MB', first: 'B18' },
  { query: 'China’s position on gas', meetings: 'V', first: 'V12', leftOut: 'position on' },
  { query: 'Chinese side visas', meetings: 'MDV', first: 'M11' },
  { query: 'Chinese enterprises', meetings: 'DS', first: 'S17' },
  { query: 'Bektenov invest', meetings: 'S', first: ['S15', 'S17'] },
  // Together in no passage: the rarer first.
  { query: 'visa free', meetings: 'DMVS', first: 'S13', apart: 'visa free' },
  { query: '"production capacity" winter', meetings: 'DMBVS', first: 'V12', apart: 'winter “production capacity”' },
  { query: 'tourism deflation', meetings: 'DSB', first: 'D10', apart: 'tourism deflation' },
  { query: '"light railway" "e-commerce"', meetings: 'VB', first: 'V13', apart: '“light railway” “e-commerce”' },
  { query: 'deflation winter', meetings: 'DV', first: ['D10', 'V12'], apart: 'deflation winter' },
  // Look-alike signs, signs that nobody sees, no space between.
  ...each(['"light\u00A0railway"', '"light\u2009railway"'], { meetings: 'B', passages: 2 }),
  ...each(['"cross\u2011border e\u2011commerce"', '"cross\u2010border e\u2010commerce"', '"cross border ecommerce"'], {
    meetings: 'V',
    first: 'V13',
    passages: 1,
  }),
  ...each(['"early\u2013harvest"', '"early\u2011harvest"', 'early\u2010harvest'], {
    meetings: 'B',
    first: 'B10',
    passages: 1,
  }),
  ...each(['nuclear\u2060 energy', 'nuclear\u202Fenergy', 'nuclear\u3000energy'], { meetings: 'MB', first: 'M13' }),
  ...each(['Massimov`s', 'Massimovʼs', 'MASSIMOV’S'], massimov),
  ...each(['K. Massimov', 'K.Massimov'], { ...massimov, leftOut: 'K' }),
  ...each(['gas \u2212winter', 'gas \u2013winter', 'gas \uFF0Dwinter'], { meetings: 'MB', passages: 2 }),
  { query: 'Kazakh\u00ADstan', ...kazakhstan },
  { query: 'Ka\u200Bzakhstan', ...kazakhstan },
  { query: 'Ｋａｚａｋｈｓｔａｎ', ...kazakhstan },
  ...each(['gas/winter', 'gas,winter', 'gas·winter', 'gas—winter'], { meetings: 'V', first: 'V12', passages: 1 }),
  { query: 'energy,trade', meetings: 'MVS', first: 'V15' },
  ...each(['(gas)winter', 'gas&winter', 'gas|winter', 'gas;winter'], { meetings: 'V', first: 'V12', passages: 1 }),
  { query: 'steel,cement,smelting', meetings: 'B', first: 'B12', passages: 1 },
  ...each(['核能/农业', 'nuclear+agriculture'], { meetings: 'MB' }),
  ...each(['上海2024年', '2024年上海'], { meetings: 'S', first: 'S2' }),
  { query: '李克强、马西莫夫', meetings: 'DMB', passages: 9 },
  { query: '2015年李克强', meetings: 'DMB' },
  ...each(['卡里姆・马西莫夫', '卡里姆‧马西莫夫', '卡里姆•马西莫夫'], { ...massimov, spelled: 'Karim Massimov' }),
  // Dates as people type them.
  ...each(
    [
      'Monday 14 December 2015',
      'Monday, 14 December 2015',
      '14-12-2015',
      '14 декабря 2015',
      '14 декабря 2015 года',
      '14th of December 2015',
      'the 14th of December, 2015',
      '12/14/2015',
      '14.12.15',
      '14 Dec 15',
      '2015 жылғы 14 желтоқсан',
      '14 желтоқсан 2015',
      '2015年十二月十四日',
      'понедельник 14 декабря 2015',
      '2015.12.14',
      'DECEMBER 14TH 2015',
      'Dec. 14, 2015',
      '14 dec. 2015',
      '14. 12. 2015',
      '14. декабря 2015',
      '二〇一五年十二月十四日',
      '20151214',
    ],
    { meetings: 'B', first: 'B1', passages: 19 },
  ),
  ...each(
    [
      'декабрь 2015',
      '12/2015',
      '12.2015',
      '2015年12月',
      'December of 2015',
      'Dec ’15',
      'mid-December 2015',
      '二零一五年十二月',
    ],
    {
      meetings: 'B',
      first: 'B1',
      passages: 19,
    },
  ),
  ...each(['14 December', 'December 14', '14 декабря', '12月14日'], {
    meetings: 'DB',
    first: 'B1',
    known: ['2014-12-14-astana'],
  }),
  ...each(['2010s', '2010-е', '2010年代'], { meetings: 'DMB', passages: 52 }),
  { query: '1990s', meetings: 'VS', passages: 2 },
  ...each(['2022–2024', '2022 to 2024', 'between 2022 and 2024', 'с 2022 по 2024'], { meetings: 'VS' }),
  { query: '5 November 2024', meetings: 'S', dateWithout: '5 November 2024', known: [] },
  { query: 'April 2024', meetings: 'VS', dateWithout: 'April 2024', known: [] },
  { query: '3 March 2015', meetings: 'DM', dateWithout: '3 March 2015', known: [] },
  { query: '11/4/2024', meetings: 'S' },
  { query: '23,6 billion', meetings: 'M', first: 'M20' },
  { query: '6 billion', meetings: '', leftOut: '6 billion' },
  { query: '1,234', meetings: '' },
  { query: '2017', meetings: 'BV', dateWithout: '2017', passages: 0, known: [] },
  { query: '1999', meetings: 'D', dateWithout: '1999', passages: 0, known: [] },
  // Nothing rather than anything.
  ...each(['uranium', 'hydrogen', 'wine cellar', 'football', 'plutonium', 'Tokyo', 'Toronto', 'inflation', 'coal'], {
    ...{ meetings: '', passages: 0 },
  }),
  ...each(['promise', 'Promise'], { meetings: 'B', passages: 0 }),
  { query: 'police', meetings: '', offered: '' },
  { query: 'Chian', meetings: '', offered: 'China' },
  { query: 'Tokayev', meetings: '', known: ['2001-09-12-astana'], goTo: 'people/kassym-jomart-tokayev' },
  { query: 'deflation', meetings: 'D', first: 'D10', passages: 1 },
  // Filters, their combinations, and order.
  { query: 'energy', parameters: 'year=2015', meetings: 'DMB' },
  { query: 'energy', parameters: 'year=2015&side=kazakhstan', meetings: 'D', first: 'D13', passages: 1 },
  { query: 'energy', parameters: 'year=2022&year=2024', meetings: 'VS', passages: 3 },
  { query: 'energy', parameters: 'leader=li-qiang', meetings: 'S', first: 'S9' },
  { query: 'energy', parameters: 'topic=nuclear-energy', meetings: 'M', first: 'M13' },
  { query: 'energy', parameters: 'place=beijing&side=outcomes', meetings: 'B', first: 'B19' },
  { query: 'Li', parameters: 'format=video', meetings: 'V', passages: 13 },
  { query: 'energy', parameters: 'year=1999', meetings: '', passages: 0 },
  { query: '', parameters: 'topic=tourism', meetings: 'BS', passages: 2 },
  { query: 'energy', parameters: 'sort=oldest', meetings: 'DMBVS', ordered: true },
  { query: 'energy', parameters: 'sort=newest', meetings: 'SVBMD', ordered: true, first: 'S9' },
];

/** The letter of a record by its id. */
export function letterOf(id: string): string {
  const known = Object.entries(MEETINGS).find(([, meeting]) => meeting === id);
  return known?.[0] ?? id;
}
