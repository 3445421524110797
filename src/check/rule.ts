import type { Problem, Content } from '../archive/content.ts';

/** What a rule's function may know besides the content. */
export interface CheckContext {
  /** Today, YYYY-MM-DD; no meeting lies after it. */
  readonly today: string;
}

/** Looks at the whole content and tells the problems it finds. */
export type Rule = (content: Content, context: CheckContext) => Problem[];
