import { createHash } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
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

/** Sources that open nothing: this origin, a known text, and WebAssembly, which the search engine compiles. */
const STRICT_SOURCE = /^'(?:none|self|wasm-unsafe-eval|sha(?:256|384|512)-[\w+/]+=*)'$/u;

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
        [...policyOf(page)].flatMap(([name, sources]) =>
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
        // JSON-LD is data, which no browser runs; a policy says nothing of it.
        const scripts = 'script:not([src], [type="application/ld+json"])';
        return [...unnamed(scripts, 'script-src'), ...unnamed('style', 'style-src')];
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
