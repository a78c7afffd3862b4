/** A cheap phone beside a desk machine: how many times slower its processor is. */
export const SLOWDOWN = 4;

/** Of measures of one thing: other work of the machine makes some of them longer. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
