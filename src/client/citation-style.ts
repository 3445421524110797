/** Where the style that a reader copied last is kept, for the records read after it. */
const STYLE_KEY = 'citation-style';

export function rememberStyle(style: string): void {
  try {
    localStorage.setItem(STYLE_KEY, style);
  } catch {
    // Storage may be switched off; the first style then serves.
  }
}

export function rememberedStyle(): string | null {
  try {
    return localStorage.getItem(STYLE_KEY);
  } catch {
    return null;
  }
}
