import type { Mistake } from "#content-check/faults.ts";
import { cachedByText } from "#content-check/caches.ts";

/**
 * Words for text that is not written yet: « TODO », « est à compléter » or « ??? » anywhere in a text, and « à venir » as a whole
 * text. Not « un dossier à remplir ».
 */
const TO_COME =
  /lorem ipsum|^(?:(?:texte|article|page|contenu|suite|réponse) )?(?:à venir|en cours (?:de rédaction|d['’]écriture)|en construction|à suivre)[\s.…!]*$|\b(?:TODO|FIXME|X{2,}|TBD|TBC)\b|(?<=^|[:([–—]\s*|\b(?:est|sont|reste|restent) (?!à remplir))à (?:compl[ée]ter|remplir|renseigner|d[ée]finir|r[ée]diger|pr[ée]ciser)(?=\s*(?:$|[.,;)\]…!?]))|\?\?\?|\[(?:…|\.\.\.|à [^\]]*)\]/iu;

/** A blank to fill in: « [nom du directeur] », « [votre ville] », « [insérer la date] ». Not a link « [nom](…) ». */
const BLANK =
  /\[\s*(?:(?:le|la|les|un|une|votre|vos|ton|ta|notre|nos|son|sa) |l['’])?(?:noms?|prénoms?|dates?|jour|mois|année|heure|ville|lieu|adresse|rue|code postal|numéro|n°|téléphone|tél|e-?mail|courriel|mail|site|lien|url|montant|prix|somme|nombre|chiffre|âge|durée|titre|texte|fonction|poste|rôle|école|entreprise|organisme|partenaire|association|directeur|directrice|président|présidente|responsable|personne|contact|photo|image|citation|source|xxx?|insérer|insérez|ajouter|ajoutez|mettre|mettez|remplir|compléter|indiquer|préciser|écrire|choisir)(?![\p{L}\d])[^\]\n]*\](?!\s?[([])/iu;

/**
 * A blank in round brackets: « (date) », « (nom à compléter) ». Not « (âge et ville) », « (date de la source) », « durée (mois) »,
 * « (un dossier à remplir) ».
 */
const ROUND_BLANK =
  /\(\s*(?:(?:noms? et prénoms?|prénoms?(?:,? (?:et )?noms?)?|noms?(?:,? (?:et )?prénoms?)?|dates?|(?<!(?:durée|temps|délai|âge|volume)[^()]*\(\s*)(?:jour|mois|année|heures?)|villes?|lieu|adresse|code postal|numéro|n°|tél(?:éphone)?|e-?mail|courriel|montant|somme|chiffre|nombre|âge|durée|fonction|poste|lien|url|source|xxx?|\.{2,}|…|\?+)|(?:le |la |l['’])?(?:noms?|prénoms?|fonction|adresse) (?:d[ue]|des|de la|de l['’]) ?(?:direct|président|maire|responsable|partenaire|entreprise|contact|format|élu|ministre|journalist|stagiaire|personne|école|ville|photograph)[^()]*|(?:votre|vos|ton|ta|notre) (?:nom|prénom|ville|date|adresse|numéro)|(?:insérer|insérez|ajouter|ajoutez|mettre|mettez|remplir|compléter|complétez|indiquer|préciser|rajouter)(?![\p{L}-])[^()]*|(?!(?:une?|des|deux|trois|\d+) )(?:[^()]*\s)?à (?:compl[ée]ter|pr[ée]ciser|remplir|renseigner|d[ée]finir|d[ée]terminer|confirmer|vérifier|valider|relire|revoir|ins[ée]rer|ajouter|trouver))\s*\)/iu;

const PLACEHOLDERS = [TO_COME, BLANK, ROUND_BLANK];

/** A note to ask a colleague: « à voir avec Marie ». Not « à demander à l'école », which is advice to readers. */
const TO_ASK =
  /^[ÀàAa] (?:voir|demander|vérifier|valider|confirmer|relire|caler) (?:avec|auprès de|par|à) (?:\p{Lu}|(?:le|la) (?:bureau|président|présidente|direct)).*/u;

/** Words that mean « not known » if they are the whole value: « ? », « N/A », « à venir ». */
const NO_VALUE =
  /^(?:[-–—_.…?*/ ]+|x+|n\/?[acrsd]\.?|néant|aucune?|rien|vide|null|none|inconnue?s?|non (?:connue?|communiquée?|renseignée?)|à (?:venir|voir|compl[ée]ter|remplir|renseigner|d[ée]finir|pr[ée]ciser|confirmer|déterminer|choisir|mettre|faire)|en attente|en cours|pas encore|je ne sais pas|on ne sait pas|idem|bientôt|prochainement|texte|titre|résumé|test|essai)\.?$/iu;

/** The word of `NO_VALUE` that is accepted, for dates: « date: inconnue ». */
const UNKNOWN = /^inconnue$/i;

/** Examples of the guide for editors, which are not real: « contact@exemple.fr », « 03 20 00 00 00 », « Prénom Nom ». */
const EXAMPLES: readonly RegExp[] = [
  /[\w.+-]*@(?:[\w-]+\.)*ex[ae]mple\.\w+/i,
  /(?<![\w@.-])(?:https?:\/\/)?(?:[\w-]+\.)*ex[ae]mple\.(?:fr|com|org|net)(?:\/\S*)?/i,
  /(?<!\d)(?:0|\+33 ?(?:\(0\) ?)?)3[ .-]?20[ .-]?00[ .-]?00[ .-]?00(?![ .-]?\d)/,
  /(?<!\d)(?:0|\+33 ?(?:\(0\) ?)?)1[ .-]?23[ .-]?45[ .-]?67[ .-]?89(?![ .-]?\d)/,
  /123 ?456 ?789 ?00012/,
  /(?<!\p{L})(?:Prénom Nom|Nom Prénom|(?:rue|Hébergeur|Ségolène|Formulaires) (?:de l['’])?Exemple)(?!\p{L})/u,
];

/** Matches every text that contains an example, and is faster than `EXAMPLES`. */
const MAY_BE_EXAMPLE = /ex[ae]mple|prénom|\d{2}/i;

/** What to do with a value that is not known. */
const OTHERWISE =
  "tant qu'on ne le sait pas, laissez la valeur vide si le champ le permet, ou retirez la ligne.";

const firstMatch = (text: string, patterns: readonly RegExp[]): string | undefined =>
  patterns.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);

/**
 * Reports a placeholder, or an example copied from the guide: « Le maire (nom à compléter) est venu. », « contact@exemple.fr ».
 * @param isValue whether the text is the whole value of a field. « Résumé » is then refused; as a heading of the text it is fine.
 */
export const placeholderFault = cachedByText(
  (text: string, isValue: boolean): Mistake | undefined => {
    const words = text.trim();
    const isNoValue = isValue && NO_VALUE.test(words) && !UNKNOWN.test(words);
    const toCome = isNoValue
      ? words
      : firstMatch(words, isValue ? [...PLACEHOLDERS, TO_ASK] : PLACEHOLDERS);
    if (toCome !== undefined)
      return {
        fault: `« ${toCome} » attend encore son texte`,
        remedy: `écrivez-le ; ${OTHERWISE}`,
        explainsField: true,
      };
    const example = MAY_BE_EXAMPLE.test(words) ? firstMatch(words, EXAMPLES) : undefined;
    if (example !== undefined)
      return {
        fault: `« ${example} » est un exemple du guide, et n'est à personne`,
        remedy: `écrivez le vrai ; ${OTHERWISE}`,
        explainsField: true,
      };
    return undefined;
  },
);
