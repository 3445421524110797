import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RECORD_FILES } from '../../src/exports/record-files.ts';
import { CACHING, SECURITY_HEADERS } from '../../src/publish/security-headers.ts';
import { present } from '../unit/written-content.ts';

type Headers = Readonly<Record<string, string>>;

const onDisk = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** What a host that reads `_headers` sends: of every pattern that fits, in order, where `!` takes a header back. */
function byHost(text: string, address: string): Headers {
  const sent = new Map<string, string>();
  let fits = false;
  for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('#'))) {
    if (line.startsWith('/')) fits = address.startsWith(line.replace(/\*$/u, ''));
    else if (fits) {
      const [, isTaken, name = '', value = ''] = /^ {2}(! )?([\w-]+)(?:: (.*))?$/u.exec(line) ?? [];
      const before = sent.get(name);
      if (isTaken !== undefined) sent.delete(name);
      else sent.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return Object.fromEntries(sent);
}

/** What nginx sends: the headers of the server, where the first rule of the map that fits says how long copies last. */
function byNginx(text: string, address: string): Headers {
  const map = present(/map \$uri \$archive_caching \{([^}]*)\}/u.exec(text)?.[1]);
  const rules = [...map.matchAll(/^ +(?:~(?<begins>\S+)|default) "(?<value>[^"]*)";$/gmu)].map(({ groups }) => groups);
  const rule = rules.find((one) => one?.['begins'] !== undefined && new RegExp(one['begins'], 'u').test(address));
  const caching = (rule ?? rules.find((one) => one?.['begins'] === undefined))?.['value'] ?? '';
  const added = [...text.matchAll(/^ +add_header (\S+) "([^"]*)" always;$/gmu)];
  return Object.fromEntries(
    added.map(([, name = '', value = '']): [string, string] => [name, value === '$archive_caching' ? caching : value]),
  );
}

/** What Caddy sends: its block of headers, and the lines for one folder, before that for all others. */
function byCaddy(text: string, address: string): Headers {
  const block = present(/^\theader \{\n([^}]*)\t\}$/mu.exec(text)?.[1]);
  const pair = ([, header = '', value = '']: RegExpMatchArray): [string, string] => [header, value];
  const all = [...block.matchAll(/^\t\t(\S+) "([^"]*)"$/gmu)].map(pair);
  const others = [...text.matchAll(/^\theader \?(\S+) "([^"]*)"$/gmu)].map(pair);
  const own = [...text.matchAll(/^\theader (\/\S*)\* (\S+) "([^"]*)"$/gmu)]
    .filter(([, folder = '']) => address.startsWith(folder))
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
    for (const { folder, value } of CACHING) {
      expect(sent(`/${folder}a`)).toEqual({ ...SECURITY_HEADERS, 'Cache-Control': value });
    }
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

  test.for(['/_astro/a.js', '/pagefind/fragment/a.pf_fragment', '/pagefind/index/a.pf_index'])(
    'lets copies of %s, whose name changes with what is in it, last',
    (address) => {
      expect(sent(address)['Cache-Control']).toBe('public, max-age=31536000, immutable');
    },
  );

  test.for(['/', '/meetings/2015-01-21-davos/', '/pagefind/pagefind.js', '/feed.xml', '/service-worker.js'])(
    'lets copies of %s last no longer than five minutes',
    (address) => {
      expect(sent(address)['Cache-Control']).toBe('public, max-age=300');
    },
  );
});

test.for([
  ['docs/deploy/nginx.conf', (type: string, ending: string) => `${type} ${ending};`],
  [
    'docs/deploy/Caddyfile',
    (type: string, ending: string) => `path *.${ending}\n\theader @${ending} Content-Type "${type}`,
  ],
] as const)('%s names the types of the files beside records', ([path, line]) => {
  const text = onDisk(path);
  // Of these servers know the type by the last ending themselves.
  for (const { type, ending } of Object.values(RECORD_FILES).filter(({ ending: own }) => !own.endsWith('json'))) {
    expect(text).toContain(line(type, ending));
  }
});
