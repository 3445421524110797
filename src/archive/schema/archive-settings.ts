import { z } from 'zod';
import { IdSchema, LanguageSchema, listOf, text, TextSchema, translationsSchema, WebAddressSchema } from './parts.ts';

/** Sections that belong to neither side, by their heading in a record. */
export const SHARED_VOICES = { Outcomes: 'outcomes', Background: 'background' } as const;

/** The papers on which a site is read; `--paper` of the styles. */
const PAPER = { light: '#fbf8f1', dark: '#1a1714' };
const LEAST_CONTRAST = 4.5;

/** How bright a colour is, as WCAG 2 measures it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function colourOn(paper: string) {
  const contrast = (colour: string) => {
    const [dark = 0, light = 0] = [luminance(colour), luminance(paper)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  return z
    .string()
    .regex(/^#[0-9a-f]{6}$/, { error: 'a colour of the form #a1b2c3', abort: true })
    .refine((colour) => contrast(colour) >= LEAST_CONTRAST, {
      error: `a colour of at least ${String(LEAST_CONTRAST)}:1 against the paper, ${paper}`,
    });
}

/** What those who meet are called, whoever they are: one of them, and several. */
const LeadersSchema = z
  .strictObject({
    one: text('One of them, in lower case: head of government, president.'),
    other: text('Several: heads of government, presidents.'),
  })
  .describe('What those who meet are called.');

const SideSchema = z.strictObject({
  id: IdSchema.describe('A short id; offices and sections refer to it.'),
  name: text('The side’s name; it is also the heading of the side’s section in every record.'),
  adjective: text('The adjective: Chinese.'),
  office: text('The title of the office whose holders meet: Premier of China.'),
  otherTitles: listOf(
    z.string().min(1),
    'What else the office is called, without the side and in any language in which a reader may search: 总理, премьер.',
  ),
  translations: translationsSchema({ name: TextSchema, adjective: TextSchema, office: TextSchema }),
  colour: z
    .strictObject({
      light: colourOn(PAPER.light).describe('On the light paper: #a3301f.'),
      dark: colourOn(PAPER.dark).describe('On the dark paper: #f08a75.'),
    })
    .describe('The colour of its statements, at least 4.5:1 against the paper in each scheme.'),
});

/** Sections are told apart by these. */
const DISTINCT = {
  id: 'an id that no other side has, and neither outcomes nor background',
  name: 'a name that no other side has, and neither Outcomes nor Background',
};

/** Where a site is, with its sub-path. In other letters a path is written in two ways, of which servers and Astro take one each. */
export const SiteAddressSchema = WebAddressSchema.regex(/^\w+:\/\/[^/]+\/(?:[\w.~-]+\/)*$/, {
  error: 'an address that ends with a slash, its path of letters a–z, digits, hyphens, dots and low lines',
}).meta({ format: 'uri' });

/** What makes this archive this one: content/archive.yaml. */
export const ArchiveSettingsSchema = z.strictObject({
  name: text('The name of the site.'),
  description: text('One sentence: what is collected here.'),
  url: SiteAddressSchema.describe(
    'The permanent address of the site, with its sub-path if it has one; ends with a slash.',
  ),
  editor: text('Who edits the archive, as cited.'),
  leaders: LeadersSchema.default({ one: 'leader', other: 'leaders' }).describe(
    'What those who meet are called; leader and leaders where it is left out.',
  ),
  translations: translationsSchema({
    name: TextSchema,
    description: TextSchema,
    editor: TextSchema,
    leaders: LeadersSchema,
  }),
  licence: z
    .strictObject({
      name: text('Its short name: CC BY 4.0.'),
      url: WebAddressSchema.describe('Where its text stands.'),
    })
    .describe('The licence of the records.'),
  corrections: z
    .url({ protocol: /^(https|mailto)$/, error: 'an address that begins with https:// or mailto:' })
    .optional()
    .describe('Where a reader can report an error: an https or mailto address.'),
  editions: z
    .array(LanguageSchema)
    .min(1)
    .optional()
    .describe('The further languages of the archive: the record ID.md has its translation beside it in ID.zh.md.'),
  sides: z
    .array(SideSchema)
    .length(2)
    .superRefine((sides, context) => {
      const ids = new Set<string>(Object.values(SHARED_VOICES));
      const names = new Set<string>(Object.keys(SHARED_VOICES));
      for (const [index, { id, name }] of sides.entries()) {
        if (ids.has(id)) context.addIssue({ code: 'custom', path: [index, 'id'], message: DISTINCT.id });
        if (names.has(name)) context.addIssue({ code: 'custom', path: [index, 'name'], message: DISTINCT.name });
        ids.add(id);
        names.add(name);
      }
    })
    .describe('The two sides of the table, in the order used everywhere.'),
});

export type ArchiveSettings = z.output<typeof ArchiveSettingsSchema>;
export type Side = z.output<typeof SideSchema>;

const address = z
  .string()
  .regex(/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'an address such as topics/new-energy' });

/** Addresses whose file is gone and that lead to another page: content/moved.yaml. */
export const MovedSchema = z
  .record(address, address)
  .describe(
    'From an address whose file was taken away to the one it leads to: commitments/new-energy: topics/new-energy.',
  );
