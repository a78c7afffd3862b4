import type { Phrases } from "./phrases.ts";
import { TOWN_NAMES } from "#content-check/schools/postcodes.ts";

const START = String.raw`(?<![\p{L}\d'’-])`;
const END = String.raw`(?![\p{L}'’-])`;
const row = (
  pattern: string,
  why: string,
  remedy: string,
  flags = "iu",
): readonly [RegExp, string, string] => [new RegExp(pattern, flags), why, remedy];

const SEVERAL = "les|des|ces|nos|vos|mes|tes|ses|leurs|aux|plusieurs|quelques";
const NUMBER = String.raw`deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|(?<!\d)(?:[2-9]|\d{2,3})`;
const PEOPLE =
  "jeune|stagiaire|élève|apprentie?|candidate?|personne|technicien|technicienne|adulte|fille|garçon|femme|homme";
const THINGS = "école|formation|métier|partenaire|entreprise|place|salle|question|serveur|câble";
const OF_GENDER = "jeune|stagiaire|élève|personne|école|formation|promotion|équipe|classe";
const FEMININE =
  "école|formation|promotion|équipe|entreprise|salle|visite|rentrée|classe|association|session|aide|année|annonce";
const MASCULINE_VOWEL =
  "atelier|apprentissage|emploi|organisme|article|employeur|apprenti|ordinateur|outil|établissement|hébergeur|opérateur";
/** Past participles that cannot be another word after « à » or « a ». */
const DONE =
  "été|eu|formé|reçu|commencé|permis|lancé|accueilli|aidé|visité|signé|trouvé|rejoint|participé";

/** Whether a unit is a noun that lacks its plural, as in « 16 jeune ». */
export const lacksPlural = (unit: string): boolean =>
  new RegExp(`^(?:${PEOPLE}|${THINGS})$`, "u").test(unit);

/** Typing errors and confused homophones, as far as they are wrong in any sentence: plurals, verb forms, a/à, ça/sa, on/ont. */
export const GRAMMAR: Phrases = [
  row(
    `${START}((?:${SEVERAL}|${NUMBER}) (?:${PEOPLE}))${END}`,
    "n'a pas son « s »",
    "écrivez « $1s ».",
  ),
  row(`${START}((?:${SEVERAL}) (?:${THINGS}))${END}`, "n'a pas son « s »", "écrivez « $1s »."),
  row(
    `${START}((?:une|la|cette) (?:${OF_GENDER}) (?!\\p{L}*té${END})\\p{L}+é)${END}`,
    "n'a pas son « e » du féminin",
    "écrivez « $1e ».",
  ),
  row(
    `(?:^|[.!?…] )Sa (?=ne${END}|n['’]|va${END}|fait${END}|peut${END}|marche${END}|coûte${END}|dépend${END}|commence${END}|sert${END}|suffit${END})`,
    "est mis pour « Ça »",
    "écrivez « Ça ».",
    "u",
  ),
  row(
    `(?:^|[.!?…] )Ont (?=te${END}|vous${END}|nous${END}|se${END}|s['’]|ne${END}|n['’]|va${END}|peut${END}|est${END}|a${END})`,
    "est mis pour « On »",
    "écrivez « On ».",
    "u",
  ),
  row(
    `${START}(?:il|elle|on|qui|nous|tu|j['’]|l['’]\\p{L}+|l[ae] \\p{L}+) à (${DONE})${END}`,
    "est mis pour le verbe avoir",
    "écrivez « a $1 ».",
  ),
  row(
    `${START}(?<!(?:[Oo]n|[Ii]l|[Ee]lle|[Qq]ui|ça) )a (${TOWN_NAMES.join("|")})${END}`,
    "a perdu son accent",
    "écrivez « à $1 ».",
    "u",
  ),
  row(
    `${START}(nous|vous) (?!\\p{L}*ront${END})(\\p{L}{2,})ont${END}`,
    "est mal accordé",
    "écrivez « nous $2ons », « vous $2ez ».",
  ),
  row(`${START}cet (${FEMININE})${END}`, "n'a pas le genre du nom", "écrivez « cette $1 »."),
  row(`${START}ce (${MASCULINE_VOWEL})${END}`, "se dit « cet »", "écrivez « cet $1 »."),
  row(
    `(?:^|[.!?…] )Se sont (?=des${END}|les${END}|nos${END}|eux${END}|elles${END})`,
    "est mis pour « Ce sont »",
    "écrivez « Ce sont ».",
    "u",
  ),
  row(
    `(?:^|[.!?…] )S['’]est (?=une?${END}|l[ea]${END}|gratuit${END}|ici${END}|possible${END})`,
    "est mis pour « C'est »",
    "écrivez « C'est ».",
    "u",
  ),
  row(
    `${START}(quatre|cinq|sept|huit|onze|douze|treize|quinze|trente)s${END}`,
    "ne prend pas de « s »",
    "écrivez « $1 ».",
  ),
  // « Les Milles » is a place.
  row(`${START}milles${END}`, "ne prend pas de « s »", "écrivez « mille ».", "u"),
  row(
    `${START}(?:il|elle|on) (?:peux|veux|ai|es|vas|fais|dois|sais|prends|viens)${END}`,
    "est mal accordé",
    "accordez le verbe : on peut, on veut, on a, on est, on va, on fait, on doit.",
  ),
  row(
    `${START}(?:peux|peut|pouvez|peuvent|veux|veut|voulez|veulent|dois|doit|devez|doivent|faut) (?!(?:né|côté)${END})(\\p{L}{2,})é${END}`,
    "a un participe à la place de l'infinitif",
    "écrivez « $1er ».",
  ),
  row(
    `${START}(?:avons|avez|ont) (?!\\p{L}*ier${END}|cher${END}|hier${END}|hiver${END}|mer${END}|fer${END})(\\p{L}{2,})er${END}`,
    "a un infinitif à la place du participe",
    "écrivez « $1é ».",
  ),
  row(
    String.raw`(?<![\d,.])([01](?:,\d+)?) (million|milliard)s(?!\p{L})`,
    "n'est pas un pluriel",
    "écrivez « $1 $2 ».",
  ),
  row(
    String.raw`(?<![\d,.])((?:[2-9]|\d{2,})(?:,\d+)?) (million|milliard)(?!\p{L})`,
    "n'a pas son « s »",
    "écrivez « $1 $2s ».",
  ),
  row(
    String.raw`\p{L}+(?:[.·•]e(?:[.·•]?s)?(?!\p{L})|\(e\)s?(?!\p{L})|/e?(?:use|rice|ère|trice|e)s?(?!\p{L}))`,
    "ne se lit pas à voix haute",
    "écrivez les deux mots. Ex. : « technicienne ou technicien », « motivé ou motivée ».",
    "u",
  ),
  row(
    String.raw`(?:(?<=\p{Ll}.*)|(?=.*\p{Ll}))(?<![\p{L}\d-])(?:\p{Lu}{3,} ){1,}\p{Lu}{4,}(?= \p{Ll}|[ !.,]*$)(?<=(?<!\p{L})(?:TOUT|TOUS|TOUTES?|TOUJOURS|JAMAIS|PAS|GRATUITE?S?|URGENT|ATTENTION|IMPORTANT|NOUVEAU|VENEZ|POUR|SANS|LES|DES|UNE)(?!\p{L}).*)`,
    "crie, et se lit mal",
    "écrivez-le en minuscules.",
    "u",
  ),
  row(
    String.raw`(?<![\p{L}\d&/])#\p{L}[\p{L}\d_]*`,
    "est un mot-dièse, fait pour un réseau social",
    "retirez-le, ou écrivez le mot dans la phrase.",
    "u",
  ),
  row(
    String.raw`(?<!\p{L})(?:likez|liker|like (?:la|notre|cette) page|retweete[rz]|abonnez-vous|suivez-nous sur|partagez (?:ce post|cette page|en masse)|lien en bio|swipe[rz]?|taguez)(?!\p{L})[^.!?]*`,
    "est un appel fait pour un réseau social",
    "retirez-le ; un lien dit où il mène.",
  ),
  row(
    `(?:^|[.!?…] )(?:Est-ce qu|Qu['’]est-ce qu|Pourquoi est-ce qu|Comment est-ce qu|Quand est-ce qu)[^.?!…]*\\.(?= |$)`,
    "est une question, et finit par un point",
    "écrivez « ? » à la fin.",
    "u",
  ),
  row(
    `${START}(?:les|des|aux|un|une|nos) (?:handicapée?s?|illettrée?s?|assistée?s?|cas soc(?:iaux|ial)?)${END}`,
    "réduit une personne à ce qu'elle vit",
    "dites « une personne en situation de handicap », « qui apprend à lire », ou qui l'on reçoit.",
  ),
  row(
    `${START}y ?a (?=pas${END}|plus${END}|que${END}|rien${END})`,
    "est dit comme à l'oral",
    "écrivez « il n'y a ».",
  ),
  row(
    String.raw`(?<=\p{Ll}{2} )[cg] (?=\p{Ll}{3,})`,
    "est une abréviation de message",
    "écrivez « c'est » ou « j'ai ».",
    "u",
  ),
  row(
    "``|''|`",
    "se verrait tel quel",
    "des mots cités se mettent entre « » ; il n'y a pas de code dans un texte.",
    "u",
  ),
  row(
    String.raw`^[^!]*![^!]*![^!]*!`,
    "a trois points d'exclamation",
    "gardez-en un, ou aucun : le fait suffit.",
    "u",
  ),
];
