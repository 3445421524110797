/** A reader of RIS that comes without types. */
declare module '@customcommander/ris' {
  const ris: {
    /** The records as the values of each tag, or null when the text is no RIS. */
    read(text: string): readonly Readonly<Record<string, readonly unknown[]>>[] | null;
  };
  export default ris;
}
