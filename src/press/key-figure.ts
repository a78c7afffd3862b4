import { formatQuantity, type Quantity } from "#lib/quantities.ts";

interface Measured {
  value: Quantity;
  unit?: string | undefined;
  measures: string;
}

/**
 * A figure as a sentence, in two parts. If the measure begins with the unit, the amount is only the number: "1 200" and
 * "personnes reconverties". Otherwise the amount has the unit too, if there is one, and the measure follows a colon: "4 mois"
 * and ": durée de la formation".
 */
export function keyFigureWords({ value, unit, measures }: Measured): {
  amount: string;
  about: string;
} {
  const whole = formatQuantity(value, unit);
  if (unit === undefined || !measures.startsWith(`${unit} `))
    return { amount: whole, about: `: ${measures}` };
  const amount = formatQuantity(value);
  // The unit may need a word before it: "de" in "une vingtaine" and "de jeunes formés".
  return { amount, about: whole.slice(amount.length).trim() + measures.slice(unit.length) };
}
