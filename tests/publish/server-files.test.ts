import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CACHING, headersOf, OPEN_ENDINGS, redirectFiles, TYPES } from '../../src/publish/server-rules.ts';
import { createArchive } from '../../src/archive/create-archive.ts';
import { readContent } from '../../src/content/read-content.ts';
import { FEED_FORMATS } from '../../src/exports/feed-formats.ts';
import { RECORD_FILES } from '../../src/exports/record-files.ts';
import { FIVE_MEETINGS } from '../five-meetings.ts';
import { present } from '../unit/written-content.ts';

type Headers = Readonly<Record<string, string>>;

const onDisk = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** What a host that reads `_headers` sends: of every pattern that fits, in order, where `!` takes a header back. */
function byHost(text: string, address: string): Headers {
  const sent = new Map<string, string>();
  let fits = false;
  for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('#'))) {
    if (line.startsWith('/'))
      fits = new RegExp(`^${line.replaceAll('.', '\\.').replace(/:\w+/u, '[^/]+').replace('*', '.*')}$`, 'u').test(
        address,
      );
    else if (fits) {
      const [, isTaken, name = '', value = ''] = /^ {2}(! )?([\w-]+)(?:: (.*))?$/u.exec(line) ?? [];
      const before = sent.get(name);
      if (isTaken !== undefined) sent.delete(name);
      else sent.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return Object.fromEntries(sent);
}

/** What nginx sends: the headers of the server, some by the first rule of their map that fits. */
function byNginx(text: string, address: string): Headers {
  const mapped = new Map<string, string>();
  for (const [, name = '', rules = ''] of text.matchAll(/map \$uri (\$archive_\w+) \{([^}]*)\}/gu)) {
    const all = [...rules.matchAll(/^ +(?:~(?<fits>\S+)|default) "(?<value>[^"]*)";$/gmu)].map(({ groups }) => groups);
    const rule = all.find((one) => one?.['fits'] !== undefined && new RegExp(one['fits'], 'u').test(address));
    mapped.set(name, present(rule ?? all.find((one) => one?.['fits'] === undefined))['value'] ?? '');
  }
  const added = [...text.matchAll(/^ +add_header (\S+) "([^"]*)" always;$/gmu)];
  const sent = added.map(([, name = '', value = '']): [string, string] => [name, mapped.get(value) ?? value]);
  return Object.fromEntries(sent.filter(([, value]) => value !== ''));
}

/** What Caddy sends: its block of headers, the lines for some paths, before them those for what has none of its own. */
function byCaddy(text: string, address: string): Headers {
  const block = present(/^\theader \{\n([^}]*)\t\}$/mu.exec(text)?.[1]);
  const pair = ([, header = '', value = '']: RegExpMatchArray): [string, string] => [header, value];
  const all = [...block.matchAll(/^\t\t(\S+) "([^"]*)"$/gmu)].map(pair);
  const others = [...text.matchAll(/^\theader \?(\S+) "([^"]*)"$/gmu)].map(pair);
  const matchers = new Map(
    [...text.matchAll(/^\t(@\w+) path (.*)$/gmu)].map(([, name = '', paths = '']) => [name, paths.split(' ')]),
  );
  const regexps = new Map(
    [...text.matchAll(/^\t(@\w+) path_regexp (\S+)$/gmu)].map(([, name = '', of = '']) => [name, of]),
  );
  const fits = (matcher: string) =>
    regexps.has(matcher)
      ? new RegExp(regexps.get(matcher) ?? '', 'u').test(address)
      : (matchers.get(matcher) ?? [matcher]).some((path) =>
          path.startsWith('*') ? address.endsWith(path.slice(1)) : address.startsWith(path.replace(/\*$/u, '')),
        );
  const own = [...text.matchAll(/^\theader ([@/]\S*) (\S+) "([^"]*)"$/gmu)]
    .filter(([, matcher = '']) => fits(matcher))
    .map(([, , ...written]) => pair(['', ...written]));
  return Object.fromEntries([...others, ...all, ...own]);
}

const SERVERS = [
  ['public/_headers', byHost],
  ['docs/deploy/nginx.conf', byNginx],
  ['docs/deploy/Caddyfile', byCaddy],
] as const;

describe.for(SERVERS)('%s', ([path, read]) => {
  const sent = (address: string) => read(onDisk(path), address);

  test('sends what the preview does', () => {
    for (const { folder } of CACHING) {
      for (const path of [`${folder}a`, `zh/${folder}a`]) expect(sent(`/${path}`), path).toEqual(headersOf(path));
    }
    for (const ending of OPEN_ENDINGS) {
      const { 'Content-Type': type, ...others } = sent(`/meetings/a.${ending}`);
      expect(others, ending).toEqual(headersOf(`meetings/a.${ending}`));
      if (type !== undefined) expect(type, ending).toBe(TYPES[ending]);
    }
  });

  test('opens data, feeds, files and pictures to other sites, and no page', () => {
    for (const path of [
      '/data/archive.json',
      '/feed.xml',
      '/meetings/a.csl.json',
      '/meetings/a.bib',
      '/pictures/a.png',
      '/calendar.ics',
      '/data/statements.csv',
    ]) {
      expect(sent(path), path).toMatchObject({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }); // prettier-ignore
    }
    for (const path of ['/', '/meetings/a/', '/_astro/a.js', '/service-worker.js', '/404.html']) {
      expect(sent(path)['Access-Control-Allow-Origin'], path).toBeUndefined();
      expect(sent(path)['Cross-Origin-Resource-Policy'], path).toBe('same-origin');
    }
  });

  test('promises https for its own host alone', () => {
    expect(sent('/')['Strict-Transport-Security']).toMatch(/^max-age=\d+$/u);
  });

  test.for(['/', '/meetings/', '/_astro/page.js', '/no-such-page/'])('tells browsers to be strict on %s', (address) => {
    const { 'Content-Security-Policy': policy = '', 'Cache-Control': caching, ...others } = sent(address);
    const directives = new Map(policy.split('; ').map((one) => [one.split(' ', 1)[0], one.split(' ').slice(1)]));
    expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", "'inline-speculation-rules'"]);
    for (const closed of ['object-src', 'base-uri', 'form-action', 'frame-ancestors']) {
      expect([["'none'"], ["'self'"]], closed).toContainEqual(directives.get(closed));
    }
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy).not.toMatch(/unsafe-inline|\*|https?:/u);
    expect(caching).toMatch(/^public, max-age=\d+/u);
    expect(others).toMatchObject({
      'Strict-Transport-Security': expect.stringMatching(/^max-age=\d{8}\b/u) as string,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': expect.stringContaining('geolocation=()') as string,
    });
  });

  test.for(['/_astro/a.js', '/pagefind/fragment/a.json', '/kk/pagefind/index/a.pf_index'])(
    'lets copies of %s, whose name changes with what is in it, last',
    (address) => {
      expect(sent(address)['Cache-Control']).toBe('public, max-age=31536000, immutable');
    },
  );

  test.for(['/', '/zh/meetings/2015-01-21-davos/', '/pagefind/pagefind.js', '/feed.xml', '/service-worker.js'])(
    'lets copies of %s last no longer than five minutes',
    (address) => {
      expect(sent(address)['Cache-Control']).toBe('public, max-age=300');
    },
  );
});

test('texts of other programs are sent with their charset by every server', () => {
  const texts = Object.entries(TYPES).filter(([, type]) => type.endsWith('; charset=utf-8'));
  expect(texts.map(([ending]) => ending)).toEqual(expect.arrayContaining(['md', 'bib', 'ris', 'csl.json', 'ics']));
  const inNginx = present(/^ +charset_types (.*);$/mu.exec(onDisk('docs/deploy/nginx.conf'))?.[1]).split(' ');
  expect(onDisk('docs/deploy/nginx.conf')).toMatch(/^ +charset utf-8;$/mu);
  for (const [ending, type] of texts) {
    expect(inNginx, ending).toContain(type.replace(/;.*/u, ''));
    expect(byCaddy(onDisk('docs/deploy/Caddyfile'), `/meetings/a.${ending}`)['Content-Type'], ending).toBe(type);
    expect(byHost(onDisk('public/_headers'), `/meetings/a.${ending}`)['Content-Type'], ending).toBe(type);
  }
});

test('a renamed thing leads on at once with all its files, a feed that is no more to that of all', async () => {
  const content = await readContent(FIVE_MEETINGS);
  const ledger = present(content.ledger);
  const moved = {
    'topics/power': 'topics/fuels',
    'topics/fuels': 'topics/energy',
    'topics/roads': 'glossary/belt-and-road',
    'people/li': 'people/li-keqiang',
    'glossary/obor': 'glossary/belt-and-road',
  };
  const archive = createArchive({ ...content, ledger: { ...ledger, entities: { ...ledger.entities, moved } } });
  const [, ...lines] = present(redirectFiles(archive, '/a/', ['', 'zh/']).get('_redirects'))
    .trimEnd()
    .split('\n');
  const rules = new Map(lines.map((line) => line.split(' ')).map(([from = '', to = '']) => [from, to]));
  expect([...rules].filter(([from, to]) => from === to || rules.has(to))).toEqual([]);
  expect(rules.get('/a/topics/power/')).toBe('/a/topics/energy/');
  expect(rules.get('/a/topics/power/feed.xml')).toBe('/a/topics/energy/feed.xml');
  expect(rules.get('/a/topics/fuels/feed.json')).toBe('/a/topics/energy/feed.json');
  expect(rules.get('/a/topics/roads/')).toBe('/a/glossary/belt-and-road/');
  expect(rules.get('/a/topics/roads/feed.xml')).toBe('/a/feed.xml');
  expect(rules.get('/a/people/li/feed.json')).toBe('/a/people/li-keqiang/feed.json');
  expect([...rules.keys()].filter((from) => from.includes('obor'))).toEqual([
    '/a/glossary/obor/',
    '/a/zh/glossary/obor/',
  ]);
  expect(rules.get('/a/zh/topics/power/feed.xml')).toBe('/a/zh/topics/energy/feed.xml');
});

/** The type that nginx sends: of the place whose pattern fits, else by the ending of the name. */
function typeByNginx(address: string): string | undefined {
  const text = onDisk('docs/deploy/nginx.conf');
  const places = [...text.matchAll(/^ +location ~ (\S+) \{\n +types \{\}\n +default_type (\S+);$/gmu)];
  const [, , ofPlace] = places.find(([, fits = '']) => new RegExp(fits, 'u').test(address)) ?? [];
  const [, ofEnding] = new RegExp(`^ +(\\S+/\\S+) ${address.replace(/^.*\./u, '')};$`, 'mu').exec(text) ?? [];
  return ofPlace ?? ofEnding;
}

test.for(Object.entries(TYPES).filter(([ending]) => ending !== 'json'))(
  '%s is sent as the links to it promise by every server',
  ([ending, type]) => {
    const isName = ending.startsWith('feed') || ending.startsWith('opensearch');
    for (const address of isName ? [`/${ending}`, `/topics/a/${ending}`] : [`/meetings/a.${ending}`]) {
      expect(byHost(onDisk('public/_headers'), address)['Content-Type'], address).toBe(type);
      expect(byCaddy(onDisk('docs/deploy/Caddyfile'), address)['Content-Type'], address).toBe(type);
      expect(typeByNginx(address), address).toBe(type.replace(/;.*/u, ''));
    }
  },
);

test('every kind of file has the type that the links of pages promise', () => {
  const promised = [...RECORD_FILES, ...Object.values(FEED_FORMATS)].map(({ type }) => type);
  const sent = Object.values(TYPES).map((type) => type.replace(/;.*/u, ''));
  expect(promised.filter((type) => !sent.includes(type))).toEqual([]);
});
