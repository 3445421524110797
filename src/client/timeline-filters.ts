/** Keeps the filters of the timeline in the address, so that a link and the back button bring them back. Styles filter. */
const filters = document.querySelector('[data-timeline-filters]');
const count = document.querySelector<HTMLElement>('.chart .count');

if (filters && count) {
  const lists = [...filters.querySelectorAll('select')];
  const meetings = [...document.querySelectorAll('[data-timeline] .meeting')];

  const tell = () => {
    const codes = lists.flatMap((list) => [...(list.selectedOptions[0]?.classList ?? [])]);
    const shown = meetings.filter((meeting) => codes.every((code) => meeting.classList.contains(code))).length;
    const { before = '', after = '' } = count.dataset;
    count.textContent = codes.length === 0 ? '' : `${before}${String(shown)}${after}`;
  };

  const readAddress = () => {
    const parameters = new URLSearchParams(location.search);
    for (const list of lists) {
      const wanted = parameters.get(list.name);
      const index = [...list.options].findIndex(({ value }) => value === wanted);
      list.selectedIndex = Math.max(0, index);
    }
    tell();
  };

  const writeAddress = () => {
    const address = new URL(location.href);
    for (const list of lists) {
      if (list.value === '') address.searchParams.delete(list.name);
      else address.searchParams.set(list.name, list.value);
    }
    if (address.href !== location.href) history.pushState(null, '', address);
    tell();
  };

  filters.addEventListener('change', writeAddress);
  filters.querySelector('a')?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    for (const list of lists) list.selectedIndex = 0;
    writeAddress();
    // The link is there only while something is filtered.
    lists[0]?.focus();
  });
  addEventListener('popstate', readAddress);
  // After the browser has put back what a list held when the page was left.
  addEventListener('pageshow', readAddress);
  readAddress();
}
