import { copyText } from './clipboard.ts';
import { rememberStyle } from './citation-style.ts';
import { citationBeside } from './page-citation.ts';

export { toggleMenu } from './paragraph-menu.ts';

/** Copies the citation beside a button, with the date of today as that of access. */
export function copyCitation(button: HTMLElement): void {
  const citation = citationBeside(button);
  if (!citation) return;
  rememberStyle(button.dataset['copy'] ?? '');
  void copyText(citation.text, button, citation.shown);
}
