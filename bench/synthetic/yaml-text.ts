/** A text as a YAML scalar: JSON’s quoting is YAML’s too. */
export function scalar(text: string): string {
  return JSON.stringify(text);
}

/** A list of texts under a key, or nothing when it is empty. */
export function listOf(key: string, texts: readonly string[]): string {
  return texts.length === 0 ? '' : `${key}:\n${texts.map((text) => `  - ${scalar(text)}\n`).join('')}`;
}
