import { formatQuantity, type Quantity } from "#lib/quantities.ts";

interface Measured {
  value: Quantity;
  unit?: string | undefined;
  measures: string;
}

/**
 * A figure as a sentence, in two parts: "1 200" and "personnes reconverties", but "4 mois" and ": durée de la formation". Most
 * measures begin with their unit.
 */
export function keyFigureWords({ value, unit, measures }: Measured): {
  amount: string;
  about: string;
} {
  const whole = formatQuantity(value, unit);
  if (unit === undefined || !measures.startsWith(`${unit} `))
    return { amount: whole, about: `: ${measures}` };
  const amount = formatQuantity(value);
  // There may be a word between the two: « une vingtaine » and « de jeunes formés ».
  return { amount, about: whole.slice(amount.length).trim() + measures.slice(unit.length) };
}
