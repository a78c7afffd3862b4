import { basename, extname } from "node:path";
import { plainId } from "#lib/plain-id.ts";
import type { Mistake } from "#content-check/faults.ts";

/** Words that only say that there is a picture: « Une photo », « IMG_2031 », « capture (2) ». */
const EMPTY_WORDS =
  /^(?:une?|la|le|l'|ma|mes|des|notre)? ?(?:image|photo(?:graphie)?|picture|pic|illustration|dessin|logo|capture|visuel|img|dsc|sans titre|untitled|alt|texte(?: de remplacement| alternatif)?|photo d'illustration)s?[ \d._()-]*$/i;

/**
 * Reports an alternative text that is missing, begins with « Photo de », or does not say what the picture shows: « image »,
 * « baie.jpg ». « Une baie ouverte, avec ses câbles jaunes. » is fine.
 */
export function alternativeFault(alt: string, src: string): Mistake | undefined {
  const words = alt.trim();
  if (words === "")
    return {
      fault: "l'image n'a pas de texte de remplacement",
      remedy:
        "dites ce qu'elle montre, pour qui ne la voit pas. Ex. : « Une baie ouverte, avec ses câbles jaunes ».",
    };
  const opening =
    /^(?:(?:une?|la|cette) )?(?:image|photo(?:graphie)?|illustration|visuel|capture)s?(?: d['’]écran)? (?:de |d['’]|du |des |montrant |représentant |où l['’]on voit |qui montre )/iu.exec(
      words,
    )?.[0];
  if (opening !== undefined)
    return {
      fault: `« ${opening.trim()} » ne dit rien de plus : un lecteur d'écran annonce déjà une image`,
      remedy: `retirez ces mots, et commencez par ce qu'on voit : « ${words.slice(opening.length, opening.length + 1).toUpperCase()}${words.slice(opening.length + 1)} ».`,
    };
  const name = basename(src, extname(src));
  const says =
    /\p{L}{2}/u.test(words) &&
    words.length >= 5 &&
    !EMPTY_WORDS.test(words.replaceAll("’", "'")) &&
    (words.includes(" ") || plainId(words) !== plainId(name)) &&
    !/\.(?:jpe?g|png|webp|svg|heic)$/i.test(words) &&
    !/^(?:IMG|DSC|PXL|DCIM|WA)[\s_-]?\w*\d/i.test(words);
  return says
    ? undefined
    : {
        fault: `le texte de remplacement « ${words} » ne dit pas ce que montre l'image`,
        remedy:
          "dites-le comme à quelqu'un au téléphone. Ex. : « Une baie ouverte, avec ses câbles jaunes ».",
      };
}

/** Reports a caption that is the same as the alternative text: screen readers would read it twice. */
export const altLikeCaptionFault = (alt: string, caption: string): Mistake | undefined =>
  plainId(alt) !== "" && plainId(alt) === plainId(caption)
    ? {
        fault: "le texte de remplacement est le même texte que la légende, et se lirait deux fois",
        remedy: "dites dans l'un ce que montre l'image, dans l'autre où et quand.",
      }
    : undefined;

/**
 * Reports a caption without a year (« L'atelier de Roubaix. »), because readers must know when the picture was taken. Also
 * reports a caption that gives only future years. The next year is accepted: a page may be prepared in advance.
 * @param today the day of the build, as returned by `buildDay`
 */
export function captionFault(caption: string, today: number): Mistake | undefined {
  const words = caption.trim();
  const years = [...words.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));
  if (words === "") return undefined;
  if (years.length === 0)
    return {
      fault: `la légende « ${words} » ne dit pas quand`,
      remedy: "dites où, et l'année. Ex. : « L'atelier de l'Afpa, à Roubaix, en 2027. »",
    };
  const next = Math.floor(today / 10_000) + 1;
  if (Math.min(...years) <= next) return undefined;
  return {
    fault: `la légende « ${words} » est d'une année à venir`,
    remedy: "corrigez l'année où la photo a été prise.",
  };
}

/**
 * The start of an author's credit: « Photo Afpa », « © OVHcloud », « Crédit : Telehouse ». Not « Photo de groupe, en 2021 ».
 */
const AUTHOR = /^(?:©|\([cC]\)|(?:Photos?|Crédits?(?: photos?)?)(?: ?:| par)? (?:l['’])?\p{Lu})/u;
/** The start of a caption: « L'atelier de Roubaix, en 2021 ». Not a name: « La Ville de Grigny ». */
const SHOWN =
  /^(?:(?:[Ll]['’]|[Ll]es? |[Ll]a |[Uu]ne? |[Dd]es |[Nn]os |[Nn]otre |[Dd]eux |[Tt]rois )\p{Ll}|[Àà] )/u;
/** The end of an author's credit: « Afpa, avec son accord ». */
const WITH_CONSENT = /(?<!\p{L})avec (?:son|leur|l['’]) ?accord(?!\p{L})/iu;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/**
 * Whether a caption and an author were exchanged: the caption is « Photo Afpa », the author « L'atelier de Roubaix, en 2021 ».
 */
export function areExchanged(caption: string, credit: string): boolean {
  const [shown, author] = [caption.trim(), credit.trim()];
  if (AUTHOR.test(author) || WITH_CONSENT.test(author)) return false;
  return AUTHOR.test(shown) || (YEAR.test(author) && !YEAR.test(shown) && SHOWN.test(author));
}

/** Words in place of an author's name: « internet », « DR », « photo perso ». Not « Dr Claire Martin ». */
const NO_AUTHOR =
  /(?<!\p{L})(?:internet|le web|inconnue?s?|anonyme|moi|perso(?:nnelle)?|ma photo|prise par moi|trouvée?s?|capture d['’]écran|libres? de droits?|tous droits réservés|d\.?r(?!\.? \p{L})\.?|sans (?:auteur|nom|crédit|mention))(?!\p{L})/iu;
/** Sites on which pictures are found. Their owners may also permit the use of a picture: « Photo Google, avec son accord ». */
const FOUND_ON = /(?<!\p{L})(?:google|pinterest|facebook|instagram|tiktok|whatsapp)(?!\p{L})/iu;

/** Reports a credit that names nobody (« DR »): probably nobody has permitted the use of the picture. */
export function creditFault(credit: string): Mistake | undefined {
  const words = credit.trim();
  const isFound = FOUND_ON.test(words) && !WITH_CONSENT.test(words);
  if (!isFound && !NO_AUTHOR.test(words) && !EMPTY_WORDS.test(words)) return undefined;
  return {
    fault: `« ${words} » ne dit ni qui a fait l'image, ni qui autorise à la montrer`,
    remedy:
      "écrivez le nom de qui l'a faite, et son accord, ou prenez une image à nous. Ex. : « Photo Afpa, avec son accord ».",
  };
}
