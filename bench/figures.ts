/** Something that was measured. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The most that the design allows. */
  readonly budget?: number;
}

export const isOver = ({ value, budget }: Figure): boolean => budget !== undefined && value > budget;

/** Prints figures with their budgets, and sets the exit status to 1 when one is over. */
export function report(figures: readonly Figure[]): void {
  const over = figures.filter(isOver);
  console.table(figures.map((figure) => ({ ...figure, value: Math.round(figure.value * 100) / 100, '': isOver(figure) ? 'OVER' : '' }))); // prettier-ignore
  console.log(over.length === 0 ? 'Within every budget.' : `Over budget: ${String(over.length)} figures.`);
  if (over.length > 0) process.exitCode = 1;
}
