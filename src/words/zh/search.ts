import type { SearchWords } from '../dictionary.ts';

/** What the search says in the browser, in Chinese. */
export const search: SearchWords = {
  language: 'zh',
  dates: {
    months: 'long',
    // A span of days: `2015年3月27日至29日`, which Intl writes in slashes.
    inText: (date) =>
      date
        .replace(/(\d+)\/(\d+)\/(\d+)/gu, '$1年$2月$3日')
        .replace(/^(\d+年)(\d+月)?(.*?)\s*–\s*(?:\1(?:\2(?=\d))?)?/u, '$1$2$3至'),
  },
  formats: {
    'in-person': '当面会晤',
    video: '视频会晤',
    telephone: '通电话',
  },
  kinds: {
    people: '人物',
    places: '地点',
    topics: '主题',
    glossary: '词汇表',
    commitments: '承诺事项',
  },
  voices: { outcomes: '成果', background: '背景' },
  marks: {
    comma: '，',
    semicolon: '；',
    colon: '：',
    stop: '。',
    open: '（',
    close: '）',
    between: '、',
    space: '',
  },
  quoted: (text) => `“${text}”`,
  paragraphShort: (number) => `¶ ${String(number)}`,
  passageCount: { other: '段文字' },
  search: {
    heading: '检索',
    fromFolder: '从文件夹中打开的页面不能检索。所有名称、主题和数字都在索引中：',
    noScript: '检索需要JavaScript。所有名称、主题和数字也都在索引中：',
    idle: '请输入一个词、任意拼法的名称，或用引号括起的短语。',
    loading: '正在检索……',
    empty: (query) => `没有与“${query}”相符的内容。`,
    givenUp: (records) =>
      `含有这些词的记录中，最相关的${records}里这些词并不同在一处；其余未经检索。请换用更少见的词。`,
    emptyNarrowed: '没有符合这些筛选条件的内容。',
    offers: '您是否要找',
    error: '检索所需的部分内容未能载入。',
    failed: '检索功能未能载入。请继续输入以重试，或按回车键。',
    retry: '重试',
    reload: '重新载入页面',
    index: '名称索引',
    count: (passages, records) => `${passages}，见于${records}`,
    countUpTo: (found, read) => `至多${found}，已检索其中最相关的${read}份`,
    records: { other: '份记录' },
    found: { other: '份记录和已知会晤' },
    more: { other: '段文字' },
    morePassages: (count) => `此记录中还有${count}`,
    moreRecords: '显示更多记录',
    moreValues: '更多',
    explained: {
      spelled: (names) => `此处写作${names}`,
      called: (names) => `此处称${names}`,
    },
    facts: [
      ['place', '地点'],
      ['building', '场所'],
      ['format', '形式'],
      ['day', '日期'],
      ['leaders', '会晤双方'],
      ['outcome', '成果'],
    ],
    how: { inferred: '推知', evidenced: '据其他网页' },
    beside: {
      facts: '会晤要素',
      summary: '摘要',
      accounts: '据其他记述',
      known: '已知会晤，尚无记录',
    },
    thirdParty: '来自第三方',
    accounts: { other: '条其他记述中的说法' },
    byFacts: { other: '份记录因其要素或摘要相符' },
    knownMeetings: { other: '次已知会晤' },
    onlyNamed: '各份记录和已知会晤中均未出现；另有专门词条。',
    showing: (word) => `现显示“${word}”的结果。`,
    literally: (word) => `按原样检索“${word}”`,
    leftOut: (words) => `未计入：${words}`,
    apart: (all) => `没有任何一段同时含有${all}。以下各段含有其中之一，较少见的在前：`,
    dateWithout: (date, known) =>
      `“${date}”没有记录${known === '' ? '，也没有已知会晤' : `，但有${known}`}。现显示时间最近的记录。`,
    narrow: '筛选与排序',
    order: '排序',
    orders: { relevance: '按相关程度', newest: '会晤从晚到早', oldest: '会晤从早到晚' },
    facets: {
      year: '年份',
      leader: '会晤双方',
      side: '发言方',
      topic: '主题',
      place: '地点',
      format: '形式',
    },
    description: '检索每份记录的全文，直至段落。',
  },
};

export const endings = undefined;
