/** The address under which this build is published, with a slash at its end; formats need it to write whole addresses. */
export const home = new URL(import.meta.env.BASE_URL.replace(/\/*$/, '/'), import.meta.env.SITE).href;
