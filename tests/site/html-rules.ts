import type { ConfigData } from 'html-validate';

/** What counts as valid HTML: all recommended rules of html-validate but those below. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A record is cited by its whole title with its day, however long; search engines cut what they do not show.
    'long-title': 'off',
    // The id of a meeting is its permanent address and begins with its date; HTML admits any id without a space.
    'valid-id': ['error', { relaxed: true }],
  },
};
