/** Arrow keys, Home and End go from meeting to meeting of a timeline, in order of time; at its ends the page scrolls. */
type Way = (meetings: readonly HTMLElement[], from: Element) => HTMLElement | undefined;

const isAfter = (one: Node, other: Node) =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
const next: Way = (meetings, from) => meetings.find((link) => isAfter(link, from));
const previous: Way = (meetings, from) => meetings.findLast((link) => isAfter(from, link));
const WAYS: Readonly<Record<string, Way>> = {
  ArrowRight: next,
  ArrowDown: next,
  ArrowLeft: previous,
  ArrowUp: previous,
  Home: (meetings) => meetings[0],
  End: (meetings) => meetings.at(-1),
};

for (const timeline of document.querySelectorAll<HTMLElement>('[data-timeline]')) {
  timeline.addEventListener('keydown', (event) => {
    const way = WAYS[event.key];
    const from = document.activeElement?.closest('.entries a');
    if (way === undefined || !from || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const meetings = [...timeline.querySelectorAll<HTMLElement>('.meeting a')];
    const to = way(
      meetings.filter((link) => link.checkVisibility({ visibilityProperty: true })),
      from,
    );
    if (to === undefined) return;
    event.preventDefault();
    to.focus();
  });
}
