/** What a first visit to a page costs a browser, as EcoIndex counts it. */
export interface EcoCosts {
  /** Elements of the document, without those inside drawings (`<svg>`). */
  readonly elements: number;
  readonly requests: number;
  /** What was sent, compressed, in KB (1,000 bytes). */
  readonly kilobytes: number;
}

/**
 * Quantiles of the web's pages, in steps of 5 %: 5 % of all pages have fewer than 47 elements, 10 % fewer than 75, and so on.
 * From `ecoindex_reference.json` of cnumr/ecoindex_reference, 1.0.2.
 */
const QUANTILES: Readonly<Record<keyof EcoCosts, readonly number[]>> = {
  elements: [
    0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459, 1801,
    2479, 594601,
  ],
  requests: [
    0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920,
  ],
  kilobytes: [
    0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27,
    1876.08, 2142.06, 2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26,
  ],
};

/** The weight of each cost in the formula. */
const WEIGHTS: Readonly<Record<keyof EcoCosts, number>> = {
  elements: 3,
  requests: 2,
  kilobytes: 1,
};

/** The position of a value among the quantiles, from 0 to 20, interpolated between two of them. */
function placeOf(value: number, quantiles: readonly number[]): number {
  const next = quantiles.findIndex((quantile) => value < quantile);
  if (next === -1) return quantiles.length - 1;
  const [from = 0, to = 0] = quantiles.slice(next - 1, next + 1);
  return next - 1 + (value - from) / (to - from);
}

/**
 * EcoIndex of a page, from 0 to 100 (best), to one decimal; above 80 is grade A. The formula is that of
 * `compute_ecoindex` in cnumr/ecoindex_python (which rounds to a whole number). The npm package `ecoindex` mixes up the tables
 * of requests and sizes.
 */
export function ecoIndex(costs: EcoCosts): number {
  const names = ["elements", "requests", "kilobytes"] as const;
  const lost = names.reduce(
    (sum, name) => sum + WEIGHTS[name] * placeOf(costs[name], QUANTILES[name]),
    0,
  );
  return Math.round((100 - (5 * lost) / 6) * 10) / 10;
}
