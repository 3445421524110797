/** Where the arrow keys lead from the focused element among the results; nothing when they are not for the search. */
export function moveByArrow(
  event: KeyboardEvent,
  box: HTMLInputElement,
  links: readonly HTMLElement[],
): HTMLElement | undefined {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return undefined;
  const from = document.activeElement;
  const at = links.findIndex((link) => link === from);
  if (from !== box && at === -1) return undefined;
  const next = at + (event.key === 'ArrowDown' ? 1 : -1);
  return next < 0 ? box : links[Math.min(next, links.length - 1)];
}
