import { parse as parseBibTex } from '@retorquere/bibtex-parser';
import ris from '@customcommander/ris';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { PNG } from 'pngjs';
import { SaxesParser } from 'saxes';
import { parseDocument } from 'yaml';
import { faults, readBook } from './read-book.ts';
import { REDIRECT_RULES } from './redirect-rules.ts';

type Reader = (bytes: Buffer) => void | Promise<void>;

/** A text in UTF-8; what is none throws. */
function textOf(bytes: Buffer): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** The same of a format whose readers do not take control characters. */
function plainTextOf(bytes: Buffer): string {
  const text = textOf(bytes);
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u.exec(text)?.[0];
  if (control !== undefined) throw new Error(`a control character: U+${control.charCodeAt(0).toString(16)}`);
  return text;
}

const json: Reader = (bytes) => {
  JSON.parse(textOf(bytes));
};

const xml: Reader = (bytes) => {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(textOf(bytes)).close();
};

const text: Reader = (bytes) => {
  plainTextOf(bytes);
};

/** A note, and rules that say nothing but what they should. */
const redirects =
  (rule: RegExp): Reader =>
  (bytes) => {
    const [, ...lines] = plainTextOf(bytes).trimEnd().split('\n');
    const other = lines.find((line) => !rule.test(line));
    if (other !== undefined) throw new Error(`no redirect: ${other}`);
  };

/** What the bundler and the search write, whose readers are those of the browser; other tests load them all. */
const ofOtherPrograms: Reader = () => undefined;

/**
 * How each kind of file of a site is read back by a reader that is not the site’s own; one that is not whole throws. A
 * new kind of file gets a line here.
 */
export const READERS: Readonly<Record<string, Reader>> = {
  '.json': json,
  '.jsonld': json,
  '.webmanifest': json,
  '.xml': xml,
  '.svg': xml,
  '.txt': text,
  _headers: text,
  _redirects: redirects(REDIRECT_RULES._redirects),
  '.nginx': redirects(REDIRECT_RULES['_redirects.nginx']),
  '.caddy': redirects(REDIRECT_RULES['_redirects.caddy']),
  '.ics': (bytes) => {
    ICAL.Component.fromString(plainTextOf(bytes));
  },
  '.csv': (bytes) => {
    const { data, errors } = Papa.parse<string[]>(textOf(bytes).trimEnd(), { header: false });
    if (errors.length > 0) throw new Error(errors[0]?.message);
    if (new Set(data.map(({ length }) => length)).size > 1) throw new Error('rows of different lengths');
    const formula = data.flat().find((cell) => /^[=+@\t\r＝＋＠－]|^-(?!\d)/u.test(cell));
    if (formula !== undefined) throw new Error(`a formula: ${formula}`);
  },
  '.bib': (bytes) => {
    const { errors } = parseBibTex(plainTextOf(bytes), { sentenceCase: false });
    if (errors.length > 0) throw new Error(errors[0]?.error);
  },
  '.ris': (bytes) => {
    if (ris.read(plainTextOf(bytes).replaceAll('\r\n', '\n')) === null) throw new Error('no RIS');
  },
  '.md': (bytes) => {
    // The body of a record holds hostile texts as they are; that pages of it run nothing is seen in the browser.
    const [, front = ''] = /^---\n(.*?)\n---\n/su.exec(textOf(bytes)) ?? [];
    const { errors } = parseDocument(front);
    if (front === '' || errors.length > 0) throw errors[0] ?? new Error('no front matter');
  },
  '.epub': async (bytes) => {
    const [fault] = faults(await readBook(bytes));
    if (fault !== undefined) throw new Error(fault);
  },
  '.ico': (bytes) => {
    // Behind a directory of one entry stands a PNG.
    PNG.sync.read(bytes.subarray(bytes.readUInt32LE(18)));
  },
  '.png': (bytes) => {
    PNG.sync.read(bytes);
  },
  // Every page is parsed and compared with those of the archive by tests of its own.
  '.html': ofOtherPrograms,
  '.js': ofOtherPrograms,
  '.woff2': ofOtherPrograms,
  '.wasm': ofOtherPrograms,
  '.pf_filter': ofOtherPrograms,
  '.pf_index': ofOtherPrograms,
  '.pf_meta': ofOtherPrograms,
};
