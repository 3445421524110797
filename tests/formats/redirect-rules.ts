/** How each kind of server writes that an address leads to another, by the name of its file. */
export const REDIRECT_RULES = {
  _redirects: /^(\/[a-z\d./-]*) (\/[a-z\d./-]*) 301$/u,
  '_redirects.nginx': /^(\/[a-z\d./-]*) (\/[a-z\d./-]*);$/u,
  '_redirects.caddy': /^redir (\/[a-z\d./-]*) (\/[a-z\d./-]*) 301$/u,
};
