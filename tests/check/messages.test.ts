import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/check/problems.ts';
import { type Edit, problemsWith } from './composed-content.ts';

const RECORD = 'meetings/2015-03-27-riverton.md';
const OTHER_RECORD = 'meetings/2015-04-01-riverton.md';

async function messages(...edits: readonly Edit[]): Promise<string> {
  return (await problemsWith({ edits })).map(formatProblem).join('\n');
}

/** The messages of the base content with a second record that reads so. */
async function messagesOfRecord(text: string): Promise<string> {
  return (await problemsWith({ files: { [OTHER_RECORD]: text } })).map(formatProblem).join('\n');
}

const inRecord = (from: string, to: string) => messages({ file: RECORD, from, to });
const inPerson = (from: string, to: string) => messages({ file: 'people/bo-south.yaml', from, to });
const inSettings = (from: string, to: string) => messages({ file: 'archive.yaml', from, to });

describe('front matter', () => {
  test('that does not end', async () => {
    expect(await messagesOfRecord('---\ntitle: T\n\n## North\n\nA word.\n')).toMatchInlineSnapshot(`
      "content/meetings/2015-04-01-riverton.md:1:1 error front-matter
        found     front matter that does not end
        accepted  front matter: a line ---, the fields in YAML, a line ---
        fix       write a line --- below its last field"
    `);
  });
  test('that is empty', async () => {
    expect(await messagesOfRecord('---\n---\n\n## North\n\nA word.\n')).toMatchInlineSnapshot(`
      "content/meetings/2015-04-01-riverton.md:1:1 error front-matter
        found     empty front matter
        accepted  the fields of the record in YAML
        fix       write the fields between the two lines ---; those that every record has are in content/meetings"
    `);
  });
  test('in an empty file', async () => {
    expect(await messagesOfRecord('')).toMatchInlineSnapshot(`
      "content/meetings/2015-04-01-riverton.md:1:1 error front-matter
        found     “” on the first line
        accepted  front matter: a line ---, the fields in YAML, a line ---
        fix       begin the file with front matter; npm run check shows the fields that are missing"
    `);
  });
  test('that names its language, be it YAML', async () => {
    expect(await messagesOfRecord('---yaml\ntitle: T\n---\n')).toMatchInlineSnapshot(`
      "content/meetings/2015-04-01-riverton.md:1:1 error front-matter
        found     “---yaml”
        accepted  front matter in YAML, opened by a line of three hyphens and nothing else
        fix       write --- alone on the first line and YAML below it"
    `);
  });
  test('with a line of four hyphens, which gray-matter takes for its end', async () => {
    expect(await inRecord('format: in-person', '----\nformat: in-person')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:7:1 error front-matter
        found     “----”
        accepted  front matter: a line ---, the fields in YAML, a line ---
        fix       write three hyphens and nothing else where the front matter ends, and begin no line of it with them"
    `);
  });
  test('that ends its YAML half way', async () => {
    expect(await inRecord('format: in-person', '...\nformat: in-person')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:8:1 error yaml-syntax
        found     “a second document (--- or ...)”
        accepted  well-formed YAML
        fix       correct the line; put quotation marks around texts that hold “: ” or begin with a sign"
    `);
  });
  test('that is no group of fields', async () => {
    expect(await messagesOfRecord('---\nhello\n---\n')).toMatchInlineSnapshot(`
      "content/meetings/2015-04-01-riverton.md:2:1 error invalid-value
        found     “hello”
        accepted  a group of fields
        fix       write fields, a line “key: value” for each"
    `);
  });
});

describe('fields', () => {
  test('a key that is a number', async () => {
    expect(await messages({ file: 'topics/trade.yaml', from: 'about:', to: '5: five\nabout:' })).toMatchInlineSnapshot(`
      "content/topics/trade.yaml:2:1 error unknown-key
        found     “5”
        accepted  one of name, nativeNames, otherNames, about, translations
        fix       remove “5”"
    `);
  });
  test('a second document in one file', async () => {
    expect(await messages({ file: 'topics/trade.yaml', from: 'about:', to: '---\nabout:' })).toMatchInlineSnapshot(`
      "content/topics/trade.yaml:2:1 error yaml-syntax
        found     “a second document (--- or ...)”
        accepted  well-formed YAML
        fix       correct the line; put quotation marks around texts that hold “: ” or begin with a sign"
    `);
  });
  test('a key written twice', async () => {
    expect(await messages({ file: 'topics/trade.yaml', from: 'about:', to: 'name: Trade\nabout:' }))
      .toMatchInlineSnapshot(`
      "content/topics/trade.yaml:2:1 error yaml-syntax
        found     “Map keys must be unique”
        accepted  well-formed YAML
        fix       correct the line; put quotation marks around texts that hold “: ” or begin with a sign"
    `);
  });
  test('an alias', async () => {
    expect(await inRecord('section: not stated', 'section: *title')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:16:12 error yaml-alias
        found     “*title”
        accepted  YAML without anchors (&) and aliases (*)
        fix       write the value out, or put quotation marks around it"
    `);
  });
  test('an empty file', async () => {
    expect((await problemsWith({ files: { 'topics/trade.yaml': '' } })).map(formatProblem).join('\n'))
      .toMatchInlineSnapshot(`
      "content/topics/trade.yaml:1:1 error invalid-value
        found     nothing
        accepted  a group of fields
        fix       write fields, a line “key: value” for each"
    `);
  });
  test('a key without a value', async () => {
    expect(await inRecord('title: Ada North meets Bo South', 'title:')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:2:7 error invalid-value
        found     “title” without a value
        accepted  a text
        fix       write a text"
    `);
  });
  test('a year that YAML reads as a number', async () => {
    expect(await inRecord('date: 2014-12', 'date: 2014')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:33:11 error invalid-value
        found     refersTo.0.date: “2014”
        accepted  a text
        fix       put quotation marks around it"
    `);
  });
  test('a month that the calendar lacks', async () => {
    expect(await inRecord('date: 2014-12', 'date: 2014-13')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:33:11 error invalid-value
        found     refersTo.0.date: “2014-13”
        accepted  a year 2014, a month 2014-12, a day 2015-12-14 or a span 2015-12-16/2015-12-18
        fix       write a year 2014, a month 2014-12, a day 2015-12-14 or a span 2015-12-16/2015-12-18"
    `);
  });
  test('an inferred fact without its reason', async () => {
    expect(await inRecord('  place: riverton\n  building', '  place: { value: riverton }\n  building'))
      .toMatchInlineSnapshot(`
        "content/meetings/2015-03-27-riverton.md:10:10 error missing-field
          found     no “venue.place.inferred”
          accepted  a text
          fix       add the line “inferred: …” with a text"
      `);
  });
  test('an inferred fact with a mistyped key', async () => {
    expect(await inRecord('date: 2015-03-27', 'date: { value: 2015-03-27, infered: The report says so. }'))
      .toMatchInlineSnapshot(`
        "content/meetings/2015-03-27-riverton.md:6:7 error missing-field
          found     no “date.inferred”
          accepted  a text
          fix       add the line “inferred: …” with a text
        content/meetings/2015-03-27-riverton.md:6:28 error unknown-key
          found     “infered”
          accepted  one of value, inferred, evidenced, url
          fix       write “inferred”"
      `);
  });
  test('an evidenced fact without the address of its page', async () => {
    expect(await inRecord('place: riverton\n  building', 'place: { value: riverton, evidenced: x }\n  building'))
      .toMatchInlineSnapshot(`
        "content/meetings/2015-03-27-riverton.md:10:10 error missing-field
          found     no “venue.place.url”
          accepted  a text
          fix       add the line “url: …” with a text"
      `);
  });
  test('an evidenced fact with a mistyped key', async () => {
    expect(await inRecord('date: 2015-03-27', 'date: { value: 2015-03-27, evidence: x, url: "https://e.example/" }'))
      .toMatchInlineSnapshot(`
        "content/meetings/2015-03-27-riverton.md:6:7 error missing-field
          found     no “date.evidenced”
          accepted  a text
          fix       add the line “evidenced: …” with a text
        content/meetings/2015-03-27-riverton.md:6:28 error unknown-key
          found     “evidence”
          accepted  one of value, inferred, evidenced, url
          fix       write “evidenced”"
      `);
  });
  test('a summary and an outcome that are too long', async () => {
    expect(
      await messages(
        { file: RECORD, from: 'The two heads of government met.', to: 'word '.repeat(61) },
        { file: RECORD, from: 'outcome: Talks held', to: 'outcome: one two three four five six seven eight nine' },
      ),
    ).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:3:10 error invalid-value
        found     summary: “word word word word word word word word word word word word…”
        accepted  at most 60 words
        fix       write at most 60 words
      content/meetings/2015-03-27-riverton.md:5:10 error invalid-value
        found     outcome: “one two three four five six seven eight nine”
        accepted  at most 8 words
        fix       write at most 8 words"
    `);
  });
  test('a known meeting with a mistyped key in its date, and one with a single date of several', async () => {
    const known = (date: string) =>
      `date: ${date}\nplace: riverton\nleaders: [ada-north, bo-south]\noccasion: A visit\nabout: Trade.\nsure: yes\n` +
      'sources:\n  - { publisher: P, side: south, language: en, published: 2016, url: https://p.example/, found: 2024-06-01 }\n';
    const problems = await problemsWith({
      files: {
        'known-meetings/2016-riverton.yaml': known('{ value: "2016", infered: x }'),
        'known-meetings/2017-riverton.yaml': known('{ oneOf: ["2017"] }'),
      },
    });
    expect(problems.map(formatProblem).join('\n')).toMatchInlineSnapshot(`
      "content/known-meetings/2016-riverton.yaml:1:7 error missing-field
        found     no “date.inferred”
        accepted  a text
        fix       add the line “inferred: …” with a text
      content/known-meetings/2016-riverton.yaml:1:24 error unknown-key
        found     “infered”
        accepted  one of value, inferred, evidenced, url, oneOf
        fix       write “inferred”
      content/known-meetings/2016-riverton.yaml:8:59 error invalid-value
        found     sources.0.published: “2016”
        accepted  a text
        fix       put quotation marks around it
      content/known-meetings/2017-riverton.yaml:1:16 error invalid-value
        found     date.oneOf: “["2017"]”
        accepted  at least 2 entries
        fix       write at least 2 entries
      content/known-meetings/2017-riverton.yaml:8:59 error invalid-value
        found     sources.0.published: “2016”
        accepted  a text
        fix       put quotation marks around it"
    `);
  });
  test('a form of meeting that the archive does not know', async () => {
    expect(await inRecord('format: in-person', 'format: letter')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:7:9 error invalid-value
        found     format: “letter”
        accepted  one of in-person, video, telephone
        fix       write one of in-person, video, telephone"
    `);
  });
  test('no venue, with another fault', async () => {
    const venue = 'venue:\n  place: riverton\n  building: not stated\n';
    expect(await inRecord(`leaders: [ada-north, bo-south]\n${venue}`, 'leaders: [ada-north]\n')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:2:1 error missing-field
        found     no “venue”
        accepted  a group of fields
        fix       add the line “venue: …” with a group of fields
      content/meetings/2015-03-27-riverton.md:8:10 error invalid-value
        found     leaders: “["ada-north"]”
        accepted  at least 2 entries
        fix       write at least 2 entries"
    `);
  });
  test('a venue without its building', async () => {
    expect(await inRecord('  building: not stated\n', '')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:10:3 error missing-field
        found     no “venue.building”
        accepted  the id of a building, or “not stated”
        fix       add the line “building: …” with the id of a building, or “not stated”"
    `);
  });
  test('a call needs neither', async () => {
    const inPerson =
      'format: in-person\nleaders: [ada-north, bo-south]\nvenue:\n  place: riverton\n  building: not stated\n';
    const call = 'format: telephone\nleaders: [ada-north, bo-south]\n';
    expect(await inRecord(inPerson, call)).toBe('');
    expect(await inRecord(inPerson, `${call}venue: { otherPlace: riverton }\n`)).toBe('');
  });
  test('one leader too few', async () => {
    expect(await inRecord('leaders: [ada-north, bo-south]', 'leaders: [ada-north]')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:8:10 error invalid-value
        found     leaders: “["ada-north"]”
        accepted  at least 2 entries
        fix       write at least 2 entries"
    `);
  });
  test('a paragraph counted from nought, and one that is no whole number', async () => {
    expect(
      await messages(
        { file: RECORD, from: 'of: documents signed\n    paragraph: 1', to: 'of: documents signed\n    paragraph: 0' },
        { file: RECORD, from: 'two ways.\n    paragraph: 2', to: 'two ways.\n    paragraph: 1.5' },
      ),
    ).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:28:16 error invalid-value
        found     figures.0.paragraph: “0”
        accepted  at least 1
        fix       write at least 1
      content/meetings/2015-03-27-riverton.md:39:16 error invalid-value
        found     notes.0.paragraph: “1.5”
        accepted  a whole number
        fix       write a whole number"
    `);
  });
  test('an address of the site without its last slash', async () => {
    expect(await inSettings('archive.example/', 'archive.example')).toMatchInlineSnapshot(`
      "content/archive.yaml:3:6 error invalid-value
        found     url: “https://archive.example”
        accepted  an address that ends with a slash, its path of letters a–z, digits, hyphens, dots and low lines
        fix       write an address that ends with a slash, its path of letters a–z, digits, hyphens, dots and low lines"
    `);
  });
  test('an address that is none', async () => {
    expect(
      await messages(
        { file: 'archive.yaml', from: 'editor: Editors', to: 'editor: Editors\ncorrections: write to us' },
        { file: RECORD, from: 'url: https://reports.example/2015-03-27-riverton', to: 'url: report.txt' },
      ),
    ).toMatchInlineSnapshot(`
      "content/archive.yaml:5:14 error invalid-value
        found     corrections: “write to us”
        accepted  an address that begins with https:// or mailto:
        fix       write an address that begins with https:// or mailto:
      content/meetings/2015-03-27-riverton.md:22:8 error invalid-value
        found     source.url: “report.txt”
        accepted  an address that begins with https://
        fix       write an address that begins with https://
      content/meetings/2015-03-27-riverton.md:22:8 error invalid-value
        found     source.url: “report.txt”
        accepted  an address without a user’s name before the site
        fix       write an address without a user’s name before the site"
    `);
  });
  test('a colour by name', async () => {
    expect(await inSettings('"#a3301f"', 'red')).toMatchInlineSnapshot(`
      "content/archive.yaml:13:22 error invalid-value
        found     sides.0.colour.light: “red”
        accepted  a colour of the form #a1b2c3
        fix       write a colour of the form #a1b2c3"
    `);
  });
  test('a colour too near to the paper, in the scheme where it is', async () => {
    const styles = await readFile(new URL('../../src/styles/roles.css', import.meta.url), 'utf8');
    expect(styles).toContain('--paper: light-dark(#fbf8f1, #1a1714);');
    expect(await inSettings('"#a3301f"', '"#e08a75"')).toMatchInlineSnapshot(`
      "content/archive.yaml:13:22 error invalid-value
        found     sides.0.colour.light: “#e08a75”
        accepted  a colour of at least 4.5:1 against the paper, #fbf8f1
        fix       write a colour of at least 4.5:1 against the paper, #fbf8f1"
    `);
    expect(await inSettings('"#6fc0dd"', '"#14617f"')).toMatchInlineSnapshot(`
      "content/archive.yaml:18:39 error invalid-value
        found     sides.1.colour.dark: “#14617f”
        accepted  a colour of at least 4.5:1 against the paper, #1a1714
        fix       write a colour of at least 4.5:1 against the paper, #1a1714"
    `);
  });
});

describe('text', () => {
  test('a side’s section twice', async () => {
    expect(await inRecord('## South', '## North')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:46:1 error unknown-section
        found     a second “## North”
        accepted  each of ## North, ## South, ## Outcomes, ## Background at most once
        fix       move its paragraphs under the first heading of that name"
    `);
  });
  test('a heading of another level', async () => {
    expect(await inRecord('## South', '### South')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:46:1 error unknown-section
        found     “### South”
        accepted  each of ## North, ## South, ## Outcomes, ## Background at most once
        fix       use one of these headings, or make it running text"
    `);
  });
  test('a link without words', async () => {
    expect(await inRecord('seven documents', 'seven [](../topics/trade.yaml) documents')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:44:91 error broken-link
        found     a link without words to “../topics/trade.yaml”
        accepted  the words that speak of the entity between the square brackets
        fix       put the words between the brackets, or remove the link"
    `);
  });
  test('a link to a kind of entity that does not exist', async () => {
    expect(await inRecord('../glossary/river-fund.yaml', '../funds/river-fund.yaml')).toMatchInlineSnapshot(`
      "content/glossary/river-fund.yaml:1:1 error unmentioned-entity
        found     “River Fund”, which no record or known meeting mentions
        accepted  at least one link to it in a record
        fix       link it where a record speaks of it, as [River Fund](../glossary/river-fund.yaml), or remove the file
      content/meetings/2015-03-27-riverton.md:48:89 error broken-link
        found     “../funds/river-fund.yaml”
        accepted  a relative link to an entity, such as ../topics/trade.yaml (people, places, topics, glossary, commitments)
        fix       link to the file of the person, place, topic or term, or remove the link; addresses of sources belong in “source”"
    `);
  });
  test('bold text around a link loses neither the words nor the mention', async () => {
    expect(await inRecord('[trade](../topics/trade.yaml)', '**[trade](../topics/trade.yaml)**')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:44:48 error unsupported-markdown
        found     bold text (**)
        accepted  headings of the second level (##), paragraphs, *emphasis* and [links](…)
        fix       write it as running text"
    `);
  });
  test('a list', async () => {
    expect(await inRecord('## South', '- one\n- two\n\n## South')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:46:1 error unsupported-markdown
        found     a list
        accepted  headings of the second level (##), paragraphs, *emphasis* and [links](…)
        fix       write it as running text"
    `);
  });
  test('a comment in HTML', async () => {
    expect(await inRecord('## South', '<!-- later -->\n\n## South')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:46:1 error raw-html
        found     “<!-- later -->”
        accepted  headings of the second level (##), paragraphs, *emphasis* and [links](…)
        fix       remove the HTML; to write a less-than sign as text, put a backslash before it"
    `);
  });
  test('an address in the account of the method that a browser would run', async () => {
    expect(
      await messages({ file: 'about.md', from: 'A small archive.', to: 'A [small](javascript:alert(1)) archive.' }),
    ).toMatchInlineSnapshot(`
      "content/about.md:3:3 error broken-link
        found     “javascript:alert(1)”
        accepted  an address that begins with https:// or mailto:
        fix       write the whole address, or remove the link"
    `);
  });
  test('addresses that a browser would run, however they are written', async () => {
    const written = [
      '[seven](javascript:alert(1))',
      '[seven](JaVaScRiPt:alert(1))',
      '[seven](&#106;avascript:alert(1))',
      '[seven](java%73cript:alert(1))',
      '[seven](<java script:alert(1)>)',
      '[seven](data:text/html,x)',
      '[seven](vbscript:x)',
      '<javascript:alert(1)>',
    ];
    for (const words of written) {
      const problems = await problemsWith({ edits: [{ file: RECORD, from: 'seven', to: words }] });
      expect(
        problems.map(({ rule }) => rule),
        words,
      ).toContain('broken-link');
    }
  });
  test('images, here or elsewhere, in a record and in the account of the method', async () => {
    for (const image of [
      '![x](https://example.org/x.png)',
      '![x](//example.org/x.png)',
      '![x](x.png)',
      '![x][y]\n\n[y]: x.png\n\nMore',
    ]) {
      const inText = await problemsWith({ edits: [{ file: RECORD, from: 'seven', to: `seven ${image}` }] });
      expect(
        inText.map(({ rule }) => rule),
        image,
      ).toContain('unsupported-markdown');
      const inMethod = await problemsWith({ edits: [{ file: 'about.md', from: 'small', to: `small ${image}` }] });
      expect(
        inMethod.map(({ rule }) => rule),
        image,
      ).toContain('unsupported-markdown');
    }
  });
  test('the title of a link, which would be lost', async () => {
    expect(await inRecord('[trade](../topics/trade.yaml)', '[trade](../topics/trade.yaml "Trade")'))
      .toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:44:48 error unsupported-markdown
        found     a link with the title “Trade”
        accepted  links without a title, [words](address)
        fix       remove the title; what it says belongs into the text"
    `);
    expect(await messages({ file: 'about.md', from: 'small', to: "[small](https://example.org/ 'Small')" }))
      .toMatchInlineSnapshot(`
      "content/about.md:3:3 error unsupported-markdown
        found     a link with the title “Small”
        accepted  links without a title, [words](address)
        fix       remove the title; what it says belongs into the text"
    `);
  });
  test('two headings of the account of the method that would have the same address', async () => {
    expect(
      await messages({
        file: 'about.md',
        from: 'A small archive.',
        to: 'A small archive.\n\n## What this is!\n\nAgain.',
      }),
    ).toMatchInlineSnapshot(`
      "content/about.md:5:1 error duplicate-title
        found     “What this is!”, whose words “What this is” has too
        accepted  headings that differ in their words, which make their addresses
        fix       give one of the two another heading"
    `);
    expect(await messages({ file: 'about.md', from: '## What this is', to: '## …' })).toMatchInlineSnapshot(`
      "content/about.md:1:1 error unsupported-markdown
        found     the heading “…”
        accepted  a heading with a letter or a digit, which make its address
        fix       write a word into the heading, or remove it"
    `);
  });
  test('a title in the account of the method', async () => {
    expect(await messages({ file: 'about.md', from: '## What', to: '# What' })).toMatchInlineSnapshot(`
      "content/about.md:1:1 error unsupported-markdown
        found     a heading of another level
        accepted  headings of the second level (##), paragraphs, *emphasis* and [links](…)
        fix       write it as running text"
    `);
  });
  test('a day that the calendar lacks', async () => {
    expect(await inRecord('wants a [', 'wants, on 31 April, a [')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:48:1 error date-disagrees
        found     “31 April” in paragraph 2
        accepted  a day that the calendar has
        fix       correct the weekday or the date"
    `);
  });
  test('a weekday that fits is no problem, nor is a number before the name of a month', async () => {
    expect(await inRecord('wants a [', 'wanted, on Friday, 27 March and in 2042 May Day, a [')).toBe('');
  });
});

describe('references', () => {
  test('a topic listed twice', async () => {
    expect(await inRecord('topics: [trade]', 'topics: [trade, trade]')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:12:17 error unmentioned-topic
        found     “trade” a second time
        accepted  each topic once, and only those that a paragraph links to
        fix       remove the line"
    `);
  });
  test('every field that leads to an entity', async () => {
    expect(
      await messages(
        { file: RECORD, from: 'leaders: [ada-north, bo-south]', to: 'leaders: [ada-norht, bo-south]' },
        { file: RECORD, from: '  building: not stated', to: '  building: town-hall\n  otherPlace: elsewhere' },
        { file: RECORD, from: '    place: riverton\n    paragraph', to: '    place: rivertown\n    paragraph' },
        { file: 'places/riverton.yaml', from: 'country: North', to: 'country: North\nwithin: norht' },
        { file: 'commitments/new-bridge.yaml', from: '2015-03-27-riverton', to: '2015-03-27-rivertown' },
      ),
    ).toMatchInlineSnapshot(`
      "content/commitments/new-bridge.yaml:5:14 error unknown-entity
        found     “2015-03-27-rivertown”, which has no file in meetings
        accepted  the name of a file in meetings, without its ending
        fix       write “2015-03-27-riverton”, or create the file
      content/meetings/2015-03-27-riverton.md:8:11 error unknown-entity
        found     “ada-norht”, which has no file in people
        accepted  the name of a file in people, without its ending
        fix       write “ada-north”, or create the file
      content/meetings/2015-03-27-riverton.md:11:13 error unknown-entity
        found     “town-hall”, which has no file in places
        accepted  the name of a file in places, without its ending
        fix       create the file in places, or correct the name
      content/meetings/2015-03-27-riverton.md:12:15 error unknown-entity
        found     “elsewhere”, which has no file in places
        accepted  the name of a file in places, without its ending
        fix       create the file in places, or correct the name
      content/meetings/2015-03-27-riverton.md:35:12 error unknown-entity
        found     “rivertown”, which has no file in places
        accepted  the name of a file in places, without its ending
        fix       write “riverton”, or create the file
      content/places/riverton.yaml:4:9 error unknown-entity
        found     “norht”, which has no file in places
        accepted  the name of a file in places, without its ending
        fix       create the file in places, or correct the name"
    `);
  });
  test('every field that names a paragraph', async () => {
    expect(
      await messages(
        { file: RECORD, from: 'of: documents signed\n    paragraph: 1', to: 'of: documents signed\n    paragraph: 9' },
        { file: RECORD, from: 'place: riverton\n    paragraph: 2', to: 'place: riverton\n    paragraph: 8' },
        { file: RECORD, from: 'two ways.\n    paragraph: 2', to: 'two ways.\n    paragraph: 7' },
      ),
    ).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:28:16 error missing-paragraph
        found     paragraph 9 of 2015-03-27-riverton
        accepted  a number from 1 to 2
        fix       correct the number; the record’s page shows the numbers of its paragraphs
      content/meetings/2015-03-27-riverton.md:35:16 error missing-paragraph
        found     paragraph 8 of 2015-03-27-riverton
        accepted  a number from 1 to 2
        fix       correct the number; the record’s page shows the numbers of its paragraphs
      content/meetings/2015-03-27-riverton.md:39:16 error missing-paragraph
        found     paragraph 7 of 2015-03-27-riverton
        accepted  a number from 1 to 2
        fix       correct the number; the record’s page shows the numbers of its paragraphs"
    `);
  });
  test('a record that cannot be read makes nothing else a problem', async () => {
    expect(await inRecord('format: in-person', 'format in-person')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:7:1 error yaml-syntax
        found     “Implicit keys need to be on a single line”
        accepted  well-formed YAML
        fix       correct the line; put quotation marks around texts that hold “: ” or begin with a sign"
    `);
  });
  test('a published address whose file cannot be read has not vanished', async () => {
    const problems = await problemsWith({
      edits: [{ file: RECORD, from: 'format: in-person', to: 'format in-person' }],
      files: {
        'topics/trade.yaml': 'name Trade\n',
        'ledger/entities.yaml': 'addresses: [topics/trade]\n',
        'ledger/meetings/2015-03-27-riverton.yaml': 'published: 2015-04-01\nparagraphs: []\n',
      },
    });
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'content/meetings/2015-03-27-riverton.md yaml-syntax',
      'content/topics/trade.yaml invalid-value',
    ]);
  });
  test('an entity that cannot be read makes nothing else a problem', async () => {
    expect(await messages({ file: 'glossary/river-fund.yaml', from: 'about: A fund.\n', to: '' }))
      .toMatchInlineSnapshot(`
      "content/glossary/river-fund.yaml:1:1 error missing-field
        found     no “about”
        accepted  a text
        fix       add the line “about: …” with a text"
    `);
  });
});

describe('folders and files', () => {
  const filed = async (files: Readonly<Record<string, string | undefined>>) =>
    (await problemsWith({ files })).map(formatProblem).join('\n');

  test('whose names differ only in case', async () => {
    expect(await filed({ 'people/Ada-North.yaml': 'name: A\n' })).toMatchInlineSnapshot(`
      "content/people/Ada-North.yaml:1:1 error duplicate-id
        found     “Ada-North.yaml”, which differs from “ada-north.yaml” only in case or Unicode form
        accepted  one file for each id, whatever the file system makes of its name
        fix       remove one of the two, or give it another name"
    `);
  });
  test('a folder with a mistyped name', async () => {
    expect(await filed({ 'topic/tolls.yaml': 'name: Tolls\nabout: Tolls.\n' })).toMatchInlineSnapshot(`
      "content/topic:1:1 error stray-file
        found     “topic”, which is read by nothing
        accepted  one of archive.yaml, about.md, coverage.yaml, moved.yaml, meetings, known-meetings, ledger, people, places, topics, glossary, commitments
        fix       rename it to “topics”, or move it out of the content folder"
    `);
  });
  test('in the ledger', async () => {
    const problems = await problemsWith({
      files: { 'ledger/entities.yaml': 'addresses: []\n', 'ledger/notes.txt': '' },
    });
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(formatProblem).join('\n')).toMatchInlineSnapshot(`
      "content/ledger/notes.txt:1:1 error stray-file
        found     “notes.txt”, which is read by nothing
        accepted  one of entities.yaml, meetings
        fix       move it out of the content folder"
    `);
  });
  test('a file where a folder should be', async () => {
    expect(await filed({ ledger: 'No folder.\n' })).toMatchInlineSnapshot(`
      "content/ledger:1:1 error unreadable-file
        found     a file
        accepted  a folder
        fix       rename or remove the file, and put a folder in its place"
    `);
  });
  test('hidden ones are left alone', async () => {
    expect(await filed({ '.DS_Store': '', 'topics/.trade.yaml.swp': '', 'ledger/.keep': '' })).toBe(
      await filed({ 'ledger/.keep': '' }),
    );
  });
});

describe('sides', () => {
  test('with the same id', async () => {
    expect(await inSettings('id: south', 'id: north')).toContain('an id that no other side has');
  });
  test('that take the name of a section both share', async () => {
    expect(await inSettings('id: south', 'id: outcomes')).toContain('an id that no other side has');
    expect(await inSettings('name: South', 'name: Background')).toContain('a name that no other side has');
  });
});

describe('documents', () => {
  const withDocument = (fields: string) =>
    inRecord('topics: [trade]\n', `topics: [trade]\ndocuments:\n  - { title: A treaty, ${fields} }\n`);
  test('with all that can be said of them', async () => {
    expect(await withDocument('kind: agreement, date: 2015-03, url: "https://texts.example/1", paragraph: 1')).toBe('');
  });
  test('signed in the future, in a paragraph that is not there', async () => {
    expect(await withDocument('kind: agreement, date: "2025-06-02", paragraph: 99')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:14:47 error future-date
        found     2025-06-02
        accepted  a day not after today, 2025-06-01
        fix       correct the date; a document is listed after it was signed
      content/meetings/2015-03-27-riverton.md:14:72 error missing-paragraph
        found     paragraph 99 of 2015-03-27-riverton
        accepted  a number from 1 to 2
        fix       correct the number; the record’s page shows the numbers of its paragraphs"
    `);
  });
  test('of no kind, at no address', async () => {
    expect(await withDocument('kind: letter, date: "2015", url: texts')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:14:30 error invalid-value
        found     documents.0.kind: “letter”
        accepted  one of agreement, memorandum, protocol, statement, communique, plan, contract, other
        fix       write one of agreement, memorandum, protocol, statement, communique, plan, contract, other
      content/meetings/2015-03-27-riverton.md:14:57 error invalid-value
        found     documents.0.url: “texts”
        accepted  an address that begins with https://
        fix       write an address that begins with https://
      content/meetings/2015-03-27-riverton.md:14:57 error invalid-value
        found     documents.0.url: “texts”
        accepted  an address without a user’s name before the site
        fix       write an address without a user’s name before the site"
    `);
  });
});

describe('several who met for a side', () => {
  const files = {
    'people/eva-west.yaml':
      'name: Eva West\nfamilyName: West\ncountry: North\nabout: A minister.\noffices:\n  - { title: Minister, side: north, from: "2010" }\n',
  };
  const met = async (to: string) =>
    (await problemsWith({ files, edits: [{ file: RECORD, from: '[ada-north, bo-south]', to }] }))
      .map(formatProblem)
      .join('\n');
  test('are in the order of the sides', async () => {
    expect(await met('[ada-north, eva-west, bo-south]')).toBe('');
    expect(await met('[ada-north, bo-south, eva-west]')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:8:32 error leader-not-in-office
        found     “eva-west”, who was not Premier of South on 2015-03-27
        accepted  the Premier of South of that day: bo-south
        fix       correct the name, the date, or the terms of office in people/eva-west.yaml"
    `);
    expect(await met('[ada-north, bo-south, eva-west, bo-south]')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:8:32 error leader-not-in-office
        found     “eva-west”, who was not Premier of South on 2015-03-27
        accepted  the Premier of South of that day: bo-south
        fix       correct the name, the date, or the terms of office in people/eva-west.yaml"
    `);
  });
  test('meet somebody of the other', async () => {
    expect(await met('[ada-north, eva-west]')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:8:22 error leader-not-in-office
        found     “eva-west”, who was not Premier of South on 2015-03-27
        accepted  the Premier of South of that day: bo-south
        fix       correct the name, the date, or the terms of office in people/eva-west.yaml"
    `);
  });
});

describe('offices', () => {
  test('a term that ends before it begins', async () => {
    expect(
      await messages({
        file: 'people/bo-south.yaml',
        from: '    to: "2020-12-31"',
        to: '    to: "2020-12-31"\n  - title: Envoy\n    from: "2022-01-01"\n    to: "2021-01-01"',
      }),
    ).toMatchInlineSnapshot(`
      "content/people/bo-south.yaml:11:9 error office-order
        found     a term that ends on 2021-01-01 and begins on 2022-01-01
        accepted  an end after the beginning
        fix       correct “from” or “to”"
    `);
  });
  test('of a side that the archive does not have', async () => {
    expect(
      await inPerson(
        '    to: "2020-12-31"',
        '    to: "2020-12-31"\n  - title: Envoy\n    side: west\n    from: "2022-01-01"',
      ),
    ).toMatchInlineSnapshot(`
      "content/people/bo-south.yaml:10:11 error unknown-entity
        found     “west”, which is no side of this archive
        accepted  one of north, south
        fix       correct the id, or leave the line out"
    `);
  });
  test('leaders in the wrong order: whose office it was is told', async () => {
    expect(await inRecord('[ada-north, bo-south]', '[bo-south, ada-north]')).toMatchInlineSnapshot(`
      "content/meetings/2015-03-27-riverton.md:8:11 error leader-not-in-office
        found     “bo-south”, who was not Premier of North on 2015-03-27
        accepted  the Premier of North of that day: ada-north
        fix       correct the name, the date, or the terms of office in people/bo-south.yaml
      content/meetings/2015-03-27-riverton.md:8:21 error leader-not-in-office
        found     “ada-north”, who was not Premier of South on 2015-03-27
        accepted  the Premier of South of that day: bo-south
        fix       correct the name, the date, or the terms of office in people/ada-north.yaml"
    `);
  });
});
