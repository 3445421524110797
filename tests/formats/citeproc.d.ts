/** The part of the CSL processor citeproc-js that this project uses; the package comes without types. */
declare module 'citeproc' {
  /** An element of a style as the processor holds it. */
  export interface StyleNode {
    readonly name: string;
    readonly attrs: Readonly<Record<string, string>>;
    readonly children: readonly (StyleNode | string)[];
  }
  interface System {
    retrieveLocale(language: string): string | false;
    retrieveItem(id: string): object | undefined;
  }
  class Engine {
    constructor(system: System, style: StyleNode, language?: string, forceLanguage?: boolean);
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [parameters: unknown, entries: string[]] | false;
  }
  const CSL: {
    readonly Engine: typeof Engine;
    parseXml(style: string): StyleNode;
    /** The ways in which a style changes the letters of a text. */
    readonly Output: { readonly Formatters: { title(engine: Engine, text: string): string } };
  };
  export default CSL;
}
