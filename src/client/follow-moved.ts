/** Leads on from a renamed address at once and keeps the paragraph of the link, which a refresh in the page's head loses. */
const link = document.querySelector<HTMLAnchorElement>('[data-moved-to]');
if (link !== null) location.replace(`${link.href}${location.hash}`);
