import { plainId } from "#lib/plain-id.ts";
import type { Mistake } from "#content-check/faults.ts";

/**
 * Towns with their departments: the largest, those around Lille and some with a school of ours (Insee, Code officiel
 * géographique 2026). A name that several towns have is not listed: there is a Grigny in Essonne and another in the Rhône.
 */
const TOWNS =
  "Paris 75|Marseille 13|Lyon 69|Toulouse 31|Nice 06|Nantes 44|Montpellier 34|Strasbourg 67|Bordeaux 33|Lille 59|Rennes 35|Reims 51|Toulon 83|Saint-Étienne 42|Le Havre 76|Dijon 21|Grenoble 38|Angers 49|Villeurbanne 69|Nîmes 30|Aix-en-Provence 13|Clermont-Ferrand 63|Le Mans 72|Brest 29|Tours 37|Amiens 80|Limoges 87|Annecy 74|Metz 57|Besançon 25|Perpignan 66|Orléans 45|Rouen 76|Argenteuil 95|Mulhouse 68|Caen 14|Nancy 54|Tourcoing 59|Villeneuve-d'Ascq 59|Wattrelos 59|Dunkerque 59|Calais 62|Valenciennes 59|Douai 59|Lens 62|Arras 62|Maubeuge 59|Nanterre 92|Créteil 94|Évry-Courcouronnes 91|Versailles 78|Cergy 95|Bobigny 93|Roubaix 59|Vénissieux 69|Rivesaltes 66|Magny-les-Hameaux 78|Romans-sur-Isère 26|Châlons-en-Champagne 51|Saint-Herblain 44";

/** The department of a town in `TOWNS`: "59" for "Dunkerque". */
export const departmentOfTown = (town: string): string | undefined =>
  DEPARTMENT_OF.get(plainId(town));

/** A French postcode, and the words after it up to a comma or the like: « 59100 Roubaix ». */
const POSTCODE = /(?<![\d.,-]|\d\s)(\d{2})\s?(\d{3})\s(\p{Lu}[\p{L}'’ -]*)/gu;

/** The names of the towns in `TOWNS`. */
export const TOWN_NAMES = TOWNS.split("|").map((town) => town.slice(0, -3));

const DEPARTMENT_OF = new Map(
  TOWNS.split("|").map((town) => [plainId(town.slice(0, -3)), town.slice(-2)]),
);

/**
 * The town at the start of a text: "Roubaix" for « Roubaix le mardi », "Le Mans" for « Le Mans ». Empty for a place that has
 * the name of a town and is not in it: « Paris La Défense ».
 */
const townIn = (words: string): string =>
  /^(?:L(?:e|a|es) )?[\p{L}'’-]+(?![\p{L}'’-]| [Ll]a Défense| Le Bourget| Orly| Charles)/u.exec(
    words,
  )?.[0] ?? "";

/** A town with its department: « Roubaix (59) ». */
const WITH_DEPARTMENT = /(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?)\s\((\d{2})\)/gu;

/** Reports a postcode or department that does not belong to its town: « 62100 Roubaix », « Roubaix (62) ». */
export function postcodeFault(text: string): Mistake | undefined {
  for (const [, start = "", end = "", words = ""] of text.matchAll(POSTCODE)) {
    const town = townIn(words);
    const code = DEPARTMENT_OF.get(plainId(town));
    if (code === undefined || code === start) continue;
    return {
      fault: `« ${start}${end} ${town} » : ${town} est dans le département ${code}`,
      remedy: `corrigez le code postal, qui commence par ${code}, ou la ville.`,
    };
  }
  for (const [words, named = "", typed] of text.matchAll(WITH_DEPARTMENT)) {
    const town = DEPARTMENT_OF.has(plainId(named)) ? named : (named.split(" ").at(-1) ?? "");
    const code = DEPARTMENT_OF.get(plainId(town));
    if (code !== undefined && code !== typed)
      return {
        fault: `« ${words} » : ${town} est dans le département ${code}`,
        remedy: "corrigez le numéro ou la ville.",
      };
  }
  return undefined;
}
