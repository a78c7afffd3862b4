/**
 * Pictures on a school's page whose words name the town of another school. Such words were probably copied from that school's
 * page, together with the other fields of the picture.
 */
import { captionsIn } from "#content-check/dates/captions.ts";
import { faultAt, type Fault, type Mistake } from "#content-check/faults.ts";
import { schoolTowns, type SchoolTown } from "#content-check/numbers/figure-places.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { townOf, wholeName } from "#content-check/schools/cohorts.ts";

/** Words before a town in the name of something else: « la gare de Lyon », « le Grand Lyon ». */
const IN_A_NAME =
  /(?:(?:gare|porte|rue|avenue|boulevard|place|quai|métropole|agglomération|académie|département|préfecture|région) (?:de |d['’]|des )|(?<!\p{L})grand[ -])$/iu;

/** The captions and the alternative text of a file's pictures, each with a function that makes a fault at its place. */
function picturesIn(file: ContentFile): { words: string; at: (wrong: Mistake) => Fault }[] {
  const { picture } = fields(file) as { picture?: { alt?: unknown } | null };
  const alt = picture?.alt;
  return [
    ...captionsIn(file),
    ...(typeof alt === "string"
      ? [{ words: alt, at: (wrong: Mistake) => faultAt(file, ["picture", "alt"], wrong) }]
      : []),
  ];
}

/**
 * The town of another school in the words of a picture. A town with the same name as the page's own department is left out:
 * there, « Vienne » may mean the department.
 */
function otherTownIn(
  words: string,
  file: ContentFile,
  towns: readonly SchoolTown[],
): string | undefined {
  const { department } = fields(file) as { department?: { name?: unknown } | null };
  return towns.find(({ town, ids, name }) => {
    const at = ids.includes(file.id) || town === department?.name ? -1 : words.search(name);
    return at !== -1 && !IN_A_NAME.test(words.slice(0, at));
  })?.town;
}

/**
 * Reports a picture on a school's page if its caption or its alternative text names the town of another school, and not that of
 * the page: « L'atelier de l'Afpa, à Roubaix, en 2021 » at Grigny. « Des stagiaires de Grigny, en visite à Roubaix » is fine.
 */
export function captionTownFaults(files: readonly ContentFile[]): Fault[] {
  const schools = files.filter(({ collection }) => collection === "schools");
  const withPictures = schools
    .map((file) => ({ file, pictures: picturesIn(file) }))
    .filter(({ pictures }) => pictures.length > 0);
  if (withPictures.length === 0) return [];
  const towns = schoolTowns(files);
  return withPictures.flatMap(({ file, pictures }) => {
    const own = towns.find(({ ids }) => ids.includes(file.id));
    // Nothing can be compared if the school's own town is not known, as for « École d'essai ».
    if (!own) return [];
    return pictures.flatMap(({ words, at }): Fault[] => {
      const namesOwn = own.name.test(words) || wholeName(townOf(file)).test(words);
      const other = namesOwn ? undefined : otherTownIn(words, file, towns);
      return other === undefined
        ? []
        : [
            at({
              fault: `la photo serait à ${other}, et cette page est celle de ${own.town}`,
              remedy: `corrigez la photo ou ses mots ; si c'est voulu, nommez aussi ${own.town}. Ex. : « Des stagiaires de ${own.town}, à ${other}, en 2026 ».`,
            }),
          ];
    });
  });
}
