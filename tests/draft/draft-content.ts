import { fileURLToPath } from 'node:url';
import { composeContent } from '../check/composed-content.ts';

/** The path of a report made up for the tests. */
export function reportPath(name: string): string {
  return fileURLToPath(new URL(`../fixtures/draft/${name}`, import.meta.url));
}

/** The base content with a building, a second name for a topic and two more people. */
export function draftContent(files: Readonly<Record<string, string | undefined>> = {}): Promise<string> {
  return composeContent({
    files: {
      'places/town-hall.yaml': `name: Town Hall
kind: building
country: North
within: riverton
coordinates: { latitude: 10, longitude: 20 }
about: A hall.
`,
      'topics/trade.yaml': 'name: Trade\notherNames:\n  - commerce\nabout: Buying and selling.\n',
      'people/cy-south.yaml': `name: Cy South
familyName: South
country: South
offices:
  - title: Premier of South
    side: south
    from: "2021-01-01"
about: Premier of South from 2021.
`,
      // So that no entity stays without mention.
      'meetings/2021-02-03-riverton.md': `---
title: Ada North meets Cy South in Riverton
summary: The two heads of government met.
outcome: Talks held
date: "2021-02-03"
format: in-person
leaders: [ada-north, cy-south]
venue:
  place: riverton
  building: town-hall
topics: [trade]
source:
  title: not stated
  publisher: not stated
  section: not stated
  published: not stated
  credit: not stated
  file: report-2.txt
  sha256: 1123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
  side: north
  url: https://reports.example/2021-02-03-riverton
  found: "2024-06-01"
---

## North

[Ada North](../people/ada-north.yaml) spoke of [trade](../topics/trade.yaml).
`,
      ...files,
    },
  });
}
