import type { Fault } from "./faults.ts";

/** "120.000", but not a version, a standard, an IP address or the digit pairs of a phone number. */
const POINTED_THOUSANDS = /(?<![\p{L}\d.,-])\d{1,3}(?:\.000|(?:\.\d{3}){2,})(?![\d.,])/u;
/** "12.5 %": a measure, unlike the number of a standard. */
const POINTED_DECIMALS =
  /(?<![\p{L}\d.,-])\d+\.\d+ ?(?:%|€|m²|km|m|cm|mm|kg|g|h|heures?|jours?|mois|ans|euros?|kW|GHz|Go|To)(?![\p{L}\d²])/u;

/** Reports a number written the English way. */
export function numberFault(text: string): Pick<Fault, "fault" | "mend"> | undefined {
  const thousands = POINTED_THOUSANDS.exec(text)?.[0];
  if (thousands !== undefined)
    return {
      fault: `« ${thousands} » : les milliers prennent une espace`,
      mend: `écrivez « ${thousands.replaceAll(".", " ")} ».`,
    };
  const decimals = POINTED_DECIMALS.exec(text)?.[0];
  return decimals === undefined
    ? undefined
    : {
        fault: `« ${decimals} » : les décimales prennent une virgule`,
        mend: `écrivez « ${decimals.replace(".", ",")} ».`,
      };
}
