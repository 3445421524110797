import type { Content, Paragraph, Report } from '../../src/archive/content.ts';

/** A record in what a test needs of it: the day, and the paragraphs. */
export interface PlainRecord {
  readonly day: string;
  readonly texts: readonly string[];
}

/** The content with records more, of the form of its first, which say nothing but these texts. */
export function withRecords(content: Content, records: readonly PlainRecord[]): Content {
  const [model] = content.reports;
  if (model === undefined) throw new Error('there is no record to take the form of');
  const added = records.map(({ day, texts }): Report => {
    const paragraphs = texts.map((text, at): Paragraph => ({
      ...{ number: at + 1, voice: 'background', line: at + 1, column: 1 },
      ...{ text, inlines: [{ type: 'text', text }], mentions: [] },
    }));
    return {
      ...model,
      id: `${day}-wuzhen`,
      file: `meetings/${day}-wuzhen.md`,
      frontMatter: {
        ...model.frontMatter,
        ...{ title: 'zuzu', summary: 'zuzu', outcome: 'zuzu', accounts: [], refersTo: [], figures: [], notes: [] },
        comparison: undefined,
        date: { known: 'stated', value: day },
        leaders: ['serik-akhmetov', 'nurlan-balgimbayev'],
        venue: { place: { known: 'stated', value: 'serbia' }, building: { known: 'not stated' } },
        topics: [],
      },
      sections: model.sections.slice(0, 1).map((section) => ({ ...section, paragraphs })),
      paragraphs,
    };
  });
  return { ...content, reports: [...added, ...content.reports] };
}
