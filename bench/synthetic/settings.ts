/** The two sides of the synthetic archive, which exist nowhere. */
export const SIDES = [
  { id: 'arvenia', name: 'Arvenia', adjective: 'Arvenian', office: 'Prime Minister of Arvenia' },
  { id: 'kelmora', name: 'Kelmora', adjective: 'Kelmoran', office: 'Chancellor of Kelmora' },
] as const;

/** content/archive.yaml of a synthetic archive. */
export const SETTINGS_FILE = `name: Synthetic Archive
description: An archive that a seed has made, for measuring.
url: https://synthetic-archive.example/
editor: The generator
licence:
  name: CC BY 4.0
  url: https://creativecommons.org/licenses/by/4.0/
sides:
${SIDES.map(
  ({ id, name, adjective, office }, index) =>
    `  - id: ${id}\n    name: ${name}\n    adjective: ${adjective}\n    office: ${office}\n` +
    `    colour: ${index === 0 ? '{ light: "#a3301f", dark: "#f08a75" }' : '{ light: "#14617f", dark: "#6fc0dd" }'}\n`,
).join('')}`;

/** content/about.md of a synthetic archive. */
export const ABOUT_FILE = `## What this is

A synthetic archive. People, places and statements were made from a seed, so that builds and pages can be measured at any size.
`;
