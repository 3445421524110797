/** A stretch of an excerpt, found words apart from the rest. */
export interface ExcerptPart {
  readonly text: string;
  readonly found: boolean;
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }),
);

/**
 * Splits an excerpt of the search engine, which is escaped HTML with `<mark>` around what was found, into plain
 * texts, so that it can be shown without ever being read as HTML.
 */
export function excerptParts(excerpt: string): ExcerptPart[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/su)
    .filter((part) => part !== '')
    .map((part) => {
      const inner = /^<mark>(.*)<\/mark>$/su.exec(part)?.[1];
      return { text: unescaped(inner ?? part), found: inner !== undefined };
    });
}

function unescaped(text: string): string {
  return text.replace(/&(#?\w+);/gu, (entity, name: string) => ENTITIES.get(name) ?? entity);
}
