import type { Problem } from '../../archive/content.ts';

/** Why an answer was not taken: what was found, what is accepted, how to fix it. */
export type Refusal = Pick<Problem, 'found' | 'expected' | 'fix'>;

/** What an answer came to. */
export type Choice<T> = { readonly value: T } | { readonly refusals: readonly Refusal[] };

/** An answer refused for one reason. */
export function refused(refusal: Refusal): { refusals: readonly Refusal[] } {
  return { refusals: [refusal] };
}

/** A refusal as text, in the form of the problems of the check; `what` is the argument or file it is about. */
export function formatRefusal(what: string, { found, expected, fix }: Refusal): string {
  return [`${what} refused`, `  found     ${found}`, `  accepted  ${expected}`, `  fix       ${fix}`].join('\n');
}
