/** Every rule id a problem can carry, with what it protects. An id is never renamed. */
export const RULES = {
  'unreadable-file': 'Content is plain UTF-8 text with Unix line endings, so that every tool reads the same bytes.',
  'invalid-file-name': 'A file name is a permanent address: lower-case letters, digits and hyphens.',
  'duplicate-id':
    'No two files of a folder have names that differ only in case or Unicode form, which some systems take for one.',
  'stray-file': 'The content folder holds nothing that nothing reads, because a mistyped name would lose a record.',
  'front-matter': 'A record begins with front matter in YAML; front matter in other languages is never run.',
  'yaml-syntax': 'The YAML of a file is well formed.',
  'yaml-alias': 'YAML anchors and aliases are refused: a few lines of them can grow into gigabytes.',
  'unknown-key': 'A key the schema does not know is an error, because a mistyped key would silently lose a fact.',
  'missing-field': 'A record states every fact, if only as “not stated”.',
  'invalid-value': 'A value has the form its field asks for.',
  'raw-html': 'Records are text; HTML in them is refused, so that nothing can be smuggled into a page.',
  'unsupported-markdown':
    'Records use headings, paragraphs, emphasis and links only, so that every export can hold them.',
  'unknown-section':
    'A record has a section for each side, one for outcomes and one for background, each at most once.',
  'outside-section': 'Every paragraph belongs to a section, so that each statement has a speaker.',
  'broken-link': 'A link in a record leads to the file of an entity.',
  'empty-record': 'A record has paragraphs.',
  'unwritten-text': 'A record says everything itself: nothing is left that npm run new wrote for an editor to replace.',
  'unknown-entity': 'A reference leads to an entity that has a file.',
  'unmentioned-entity': 'Every entity is mentioned or referred to by a record; otherwise its page would be empty.',
  'unmentioned-topic': 'A topic in the front matter is linked in a paragraph.',
  'unlisted-topic': 'A topic linked in a paragraph stands in the front matter.',
  'leader-not-in-office': 'Each leader was head of government of a side on the day of the meeting, one of each side.',
  'office-order': 'A term of office ends after it begins, and terms of one person stand in order of time.',
  'missing-paragraph': 'A paragraph that is referred to exists.',
  'figure-not-in-paragraph': 'A figure stands in the paragraph that it names.',
  'date-not-in-file-name': 'The file name of a record begins with the day of the meeting.',
  'date-disagrees': 'A full date in the text of the meeting’s day agrees with the calendar: weekday and date fit.',
  'future-date': 'No meeting lies in the future.',
  'duplicate-title': 'No two records or entities of a kind have the same title or name, nor two headings of about.md.',
  'vanished-address':
    'A published address leads to its page for good, under its old name too after a file was renamed.',
  'unpublished-address': 'What is not in the ledger yet may still be renamed; once it is online it is put there.',
  'changed-paragraph':
    'A published number keeps its paragraph and its speaker; a correction is recorded with its reason.',
  'damaged-ledger': 'The ledger is written by npm run ledger alone; its hashes fit its wordings.',
  'event-disagrees': 'Records that refer to the same event give it the same title, kind, date and place.',
  'source-without-address': 'A record leads to its report, so that readers can compare the two.',
  'unknown-account': 'A comparison names accounts of its record, and gives to a side only what its accounts say.',
  'known-and-recorded': 'A meeting has a record or is a known meeting, never both.',
  'commitment-without-topic': 'A commitment and its topic agree: the paragraph of each step links the topic.',
  'repeated-link': 'A name is linked once in a record; named again, it counts as a mention by itself.',
} as const satisfies Readonly<Record<string, string>>;

export type RuleId = keyof typeof RULES;
