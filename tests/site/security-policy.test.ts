import { createHash } from 'node:crypto';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { describe, expect, inject, test } from 'vitest';
import { headersOf, POLICY, SCRIPTS, SECURITY_HEADERS } from '../../src/publish/server-rules.ts';
import { readBuiltSite } from './built-site.ts';
import type { BuiltPage } from './built-site.ts';

const site = await readBuiltSite(inject('rootSite'));
const pages = [...site.pages.values()];

/** The directives of a page’s policy with their sources. */
function policyOf({ $ }: BuiltPage): Map<string, string[]> {
  const written = $('head > meta[http-equiv=content-security-policy]').attr('content') ?? '';
  const directives = written.split(';').map((directive) => directive.trim().split(/\s+/u));
  return new Map(
    directives.flatMap(([name, ...sources]) => (name === undefined || name === '' ? [] : [[name, sources]])),
  );
}

function faultsOnPages(faults: (page: BuiltPage) => readonly string[]): string[] {
  return pages.flatMap((page) => faults(page).map((fault) => `/${page.path}: ${fault}`));
}

/** Sources that open nothing: this origin, a known text, WebAssembly, which the search engine compiles, and rules. */
const STRICT_SOURCE = /^'(?:none|self|wasm-unsafe-eval|inline-speculation-rules|sha(?:256|384|512)-[\w+/]+=*)'$/u;

/** Directives that name no sources. */
const NO_SOURCES = new Set(['require-trusted-types-for', 'trusted-types']);

describe('every page', () => {
  test('has one policy, before any script', () => {
    expect(
      faultsOnPages(({ $, html }) => {
        const count = $('meta[http-equiv=content-security-policy]').length;
        const script = html.indexOf('<script');
        const isFirst = script === -1 || html.indexOf('content-security-policy') < script;
        return count === 1 && isFirst ? [] : [`${String(count)} policies, ${isFirst ? 'first' : 'after a script'}`];
      }),
    ).toEqual([]);
  });

  test('forbids everything that its policy does not name', () => {
    expect(
      faultsOnPages((page) => {
        const policy = policyOf(page);
        const isClosed = (name: string) => policy.get(name)?.join(' ') === "'none'";
        return ['default-src', 'base-uri'].filter((name) => !isClosed(name)).map((name) => `${name} is open`);
      }),
    ).toEqual([]);
  });

  test('allows no inline code, no eval and no other host', () => {
    expect(
      faultsOnPages((page) =>
        [...policyOf(page)]
          .filter(([name]) => !NO_SOURCES.has(name))
          .flatMap(([name, sources]) =>
            sources.filter((source) => !STRICT_SOURCE.test(source)).map((source) => `${name} ${source}`),
          ),
      ),
    ).toEqual([]);
  });

  test('names the hash of each inline script and style', () => {
    expect(
      faultsOnPages((page) => {
        const policy = policyOf(page);
        const unnamed = (selector: string, directive: string) =>
          page
            .$(selector)
            .toArray()
            .map((element) => page.$(element).text())
            .filter(
              (text) =>
                !policy.get(directive)?.includes(`'sha256-${createHash('sha256').update(text).digest('base64')}'`),
            )
            .map((text) => `${directive} lacks the hash of ${text.slice(0, 60)}`);
        // JSON-LD is data, which no browser runs; rules for fetching ahead are allowed by name.
        const scripts = 'script:not([src], [type="application/ld+json"], [type=speculationrules])';
        return [...unnamed(scripts, 'script-src'), ...unnamed('style', 'style-src')];
      }),
    ).toEqual([]);
  });

  test('names no hash of another page', () => {
    expect(
      faultsOnPages((page) => {
        const texts = page
          .$('script, style')
          .toArray()
          .map((element) => page.$(element).text());
        const own = texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
        const hashes = [...policyOf(page).values()].flat().filter((source) => source.startsWith("'sha256-"));
        return hashes.filter((hash) => !own.includes(hash));
      }),
    ).toEqual([]);
  });

  test('has no style attribute and no inline event handler', () => {
    expect(
      faultsOnPages(({ $ }) =>
        $('*')
          .toArray()
          .flatMap((element) => Object.keys($(element).attr() ?? {}))
          .filter((name) => name === 'style' || name.startsWith('on')),
      ),
    ).toEqual([]);
  });

  test('has no address that runs code', () => {
    expect(
      faultsOnPages(({ $ }) =>
        $('[href], [src], [action]')
          .toArray()
          .flatMap((element) => Object.values($(element).attr() ?? {}))
          .filter((value) => /^\s*(?:javascript|data|vbscript):/iu.test(value)),
      ),
    ).toEqual([]);
  });
});

/**
 * What Google’s evaluator finds in a policy at high or medium severity. “Maybe” is left to INFO and below only in one
 * point: it cannot know what 'self' serves, and asks whether this host has JSONP or Angular, which it has not.
 */
function findings(policy: string): string[] {
  const found = new CspEvaluator(new CspParser(policy).csp).evaluate();
  return found
    .filter(({ severity }) => severity < Severity.INFO && severity !== Severity.STRICT_CSP)
    .filter(({ value, severity }) => !(severity === Severity.MEDIUM_MAYBE && value === "'self'"))
    .map(({ directive, value, severity, description }) => [directive, value, severity, description].join(' '));
}

describe('Google’s evaluator', () => {
  test('finds nothing in any page', () => {
    expect(
      faultsOnPages(({ $ }) => findings($('meta[http-equiv=content-security-policy]').attr('content') ?? '')),
    ).toEqual([]);
  });

  test('finds nothing in the header', () => {
    expect(findings(SECURITY_HEADERS['Content-Security-Policy'] ?? '')).toEqual([]);
  });

  test('would find a fault', () => {
    expect(findings("script-src 'self' 'unsafe-inline'")).not.toEqual([]);
    expect(findings("default-src 'none'; script-src https:; base-uri 'none'")).not.toEqual([]);
  });
});

test('page and header agree, and the header says what a page cannot', () => {
  const header = new Map(
    (SECURITY_HEADERS['Content-Security-Policy'] ?? '').split('; ').map((directive): [string, string] => {
      const [name, ...values] = directive.split(' ');
      return [name ?? '', values.join(' ')];
    }),
  );
  expect(header.get('frame-ancestors')).toBe("'none'");
  expect(header.size).toBe(POLICY.length + 2);
  expect(
    faultsOnPages((page) => {
      const own = policyOf(page);
      const unlike = POLICY.filter((directive) => {
        const [name = '', ...values] = directive.split(' ');
        return own.get(name)?.join(' ') !== values.join(' ') || header.get(name) !== values.join(' ');
      });
      const scripts = own.get('script-src')?.filter((source) => !source.startsWith("'sha"));
      return scripts?.join(' ') === SCRIPTS.join(' ') ? unlike : [...unlike, 'script-src'];
    }),
  ).toEqual([]);
  expect(header.get('script-src')).toBe(SCRIPTS.join(' '));
});

test.for(['', 'about/', 'no-such-page/', 'icon.svg', 'pagefind/pagefind.js'])(
  '/%s is served with every header',
  async (path) => {
    const response = await fetch(new URL(path, inject('rootSite').address));
    for (const [name, value] of Object.entries(headersOf(path))) expect([name, response.headers.get(name)]).toEqual([name, value]); // prettier-ignore
  },
);
