/** A text or number in a file, with its path there; `field` is the same for every entry of a list: `refersTo.*.title`. */
export interface Field {
  readonly path: readonly PropertyKey[];
  readonly field: string;
  readonly value: string | number;
  /** The group of fields that holds it. */
  readonly within: unknown;
}

/** Walks all that a file says, so that no field can be forgotten. */
export function fieldsIn(value: unknown, path: readonly PropertyKey[] = [], within?: unknown): Field[] {
  if (typeof value === 'object' && value !== null) {
    const inner = Object.entries(value).map(([key, one]: [string, unknown]) => [Array.isArray(value) ? Number(key) : key, one] as const); // prettier-ignore
    return inner.flatMap(([key, one]) => fieldsIn(one, [...path, key], Array.isArray(value) ? within : value));
  }
  const field = path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');
  return typeof value === 'string' || typeof value === 'number' ? [{ path, field, value, within }] : [];
}
