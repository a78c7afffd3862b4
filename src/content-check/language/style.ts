import { phrase, wholeWords, WORD_END, WORD_START, type Phrases } from "./phrases.ts";

/** Ways of writing that belong to messages or social networks, that many people cannot read, or that hurt people. */
export const STYLE: Phrases = [
  // « inscrit.e.s », « motivé(e) », « technicien/ne »
  phrase(
    String.raw`\p{L}{2,}(?:[.·•]e(?:[.·•]?s)?(?!\p{L})|\(e\)s?(?!\p{L})|/e?(?:use|rice|ère|trice|e)s?(?!\p{L}))`,
    "ne se lit pas à voix haute",
    "écrivez les deux mots. Ex. : « technicienne ou technicien », « motivé ou motivée ».",
    "u",
  ),
  // « C'est TOUJOURS GRATUIT pour eux »: two or more words in capitals, before a lowercase word or at the end of the text. The
  // text must also have a lowercase letter and a common word in capitals (« TOUJOURS »): names and acronyms are left alone.
  phrase(
    String.raw`(?:(?<=\p{Ll}.*)|(?=.*\p{Ll}))(?<![\p{L}\d-])(?:\p{Lu}{3,} )+\p{Lu}{4,}(?= \p{Ll}|[ !.,]*$)(?<=(?<!\p{L})(?:TOUT|TOUS|TOUTES?|TOUJOURS|JAMAIS|PAS|GRATUITE?S?|URGENT|ATTENTION|IMPORTANT|NOUVEAU|VENEZ|POUR|SANS|LES|DES|UNE)(?!\p{L}).*)`,
    "crie, et se lit mal",
    "écrivez-le en minuscules.",
    "u",
  ),
  // « #datacenter », but not « /ecoles/#roubaix ».
  phrase(
    String.raw`(?<![\p{L}\d&/])#\p{L}[\p{L}\d_]*`,
    "est un mot-dièse, fait pour un réseau social",
    "retirez-le, ou écrivez le mot dans la phrase.",
    "u",
  ),
  // « Likez notre page », « lien en bio »
  phrase(
    String.raw`(?<!\p{L})(?:likez|liker|like (?:la|notre|cette) page|retweete[rz]|abonnez-vous|suivez-nous sur|partagez (?:ce post|cette page|en masse)|lien en bio|swipe[rz]?|taguez)(?!\p{L})[^.!?]*`,
    "est un appel fait pour un réseau social",
    "retirez-le ; un lien dit où il mène.",
  ),
  // « Les handicapés », but not « un jeune handicapé ».
  wholeWords(
    "(?:les|des|aux|un|une|nos) (?:handicapée?s?|illettrée?s?|assistée?s?|cas soc(?:iaux|ial)?)",
    "réduit une personne à ce qu'elle vit",
    "dites « une personne en situation de handicap », « qui apprend à lire », ou qui l'on reçoit.",
  ),
  // « Ya pas », « il y a pas », but not « il y a plus de dix écoles ».
  phrase(
    `${WORD_START}(?:y ?a (?=(?:pas(?! mal)|que|rien)${WORD_END})|(?<!il )y ?a (?=plus${WORD_END}))`,
    "est dit comme à l'oral",
    "écrivez « il n'y a ».",
  ),
  // « La formation c gratuit », but not « avec un c minuscule »
  phrase(
    String.raw`(?<=\p{Ll}{2} )(?<!(?:un|le|lettre) )[cg] (?!minuscule|majuscule)(?=\p{Ll}{3,})`,
    "est une abréviation de message",
    "écrivez « c'est » ou « j'ai ».",
    "u",
  ),
  // « ''gratuit'' », « `gratuit` »
  phrase(
    "``|''|`",
    "se verrait tel quel",
    "des mots cités se mettent entre « » ; il n'y a pas de code dans un texte.",
    "u",
  ),
  // « Venez ! On vous attend ! C'est ici ! »
  phrase(
    String.raw`^[^!]*![^!]*![^!]*!`,
    "a trois points d'exclamation",
    "gardez-en un, ou aucun : le fait suffit.",
    "u",
  ),
];
