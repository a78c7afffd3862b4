import { plainId } from "../lib/plain-id.ts";
import type { Fault } from "./faults.ts";
import { fields, isShown, type ContentFile } from "./files.ts";
import { DEPARTMENTS } from "../schools/departments.ts";

/** The towns of more than 100 000 people, and those around Lille, by their department (Insee, populations légales 2023). */
const TOWNS =
  "Paris 75|Marseille 13|Lyon 69|Toulouse 31|Nice 06|Nantes 44|Montpellier 34|Strasbourg 67|Bordeaux 33|Lille 59|Rennes 35|Reims 51|Toulon 83|Saint-Étienne 42|Le Havre 76|Dijon 21|Grenoble 38|Angers 49|Villeurbanne 69|Nîmes 30|Aix-en-Provence 13|Clermont-Ferrand 63|Le Mans 72|Brest 29|Tours 37|Amiens 80|Limoges 87|Annecy 74|Metz 57|Besançon 25|Perpignan 66|Orléans 45|Rouen 76|Argenteuil 95|Mulhouse 68|Caen 14|Nancy 54|Tourcoing 59|Villeneuve-d'Ascq 59|Wattrelos 59|Dunkerque 59|Calais 62|Valenciennes 59|Douai 59|Lens 62|Arras 62|Maubeuge 59|Nanterre 92|Créteil 94|Évry-Courcouronnes 91|Versailles 78|Cergy 95|Bobigny 93|Roubaix 59";

/** A postcode of French people, and the words behind it. */
const POSTCODE = /(?<![\d.,-])(\d{2}) ?(\d{3}) (\p{Lu}[\p{L}'’ -]*)/gu;

/** The department of each town whose name says it: of the greatest, and of our schools. Names that many towns have say nothing. */
export function townsOf(files: readonly ContentFile[]): Map<string, string> {
  const towns = new Map<string, string>();
  for (const file of files) {
    if (file.collection !== "schools" || !isShown(file)) continue;
    const { department } = fields(file) as { department?: { code?: unknown } | null };
    const code = department?.code;
    const isTown = !/\d|^saint/.test(file.id);
    if (isTown && typeof code === "string" && DEPARTMENTS.has(code)) towns.set(file.id, code);
  }
  for (const town of TOWNS.split("|")) {
    const [, name = "", code = ""] = /^(.*) (\d\d)$/.exec(town) ?? [];
    towns.set(plainId(name), code);
  }
  // It is a department too, whose name begins as a town's.
  towns.delete("seine-saint-denis");
  return towns;
}

/** A postcode that the town behind it cannot have. */
export function postcodeFault(
  text: string,
  towns: ReadonlyMap<string, string>,
): Pick<Fault, "fault" | "mend"> | undefined {
  for (const [, start = "", end = "", words = ""] of text.matchAll(POSTCODE)) {
    const behind = plainId(words);
    const town = [...towns.keys()].find((id) => behind === id || behind.startsWith(`${id}-`));
    const code = town === undefined ? undefined : towns.get(town);
    if (town === undefined || code === undefined || code === start) continue;
    const name = words.split(/[ ]/).slice(0, town.split("-").length)[0] ?? words;
    return {
      fault: `« ${start}${end} ${name} » : ${name} est dans le département ${code}`,
      mend: `corrigez le code postal, qui commence par ${code}, ou la ville.`,
    };
  }
  return undefined;
}
