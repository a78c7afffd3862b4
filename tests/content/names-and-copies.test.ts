import { append, describeBreaks, head, line } from "./breaking.ts";

const YOUNG = "content/questions/jeunes-";

describeBreaks("names, sources and addresses copied as they were found are reported", [
  {
    rule: "Google's copy of an article for phones",
    file: "content/sources",
    change: line("url", "https://www.google.com/amp/s/www.lavoixdunord.fr/1524876/article"),
    field: "url",
    says: /copie de la page que Google garde.*ouvrez l'article lui-même/s,
  },
  {
    rule: "Google's copy of an article, on the server ampproject.org",
    file: "content/sources",
    change: line("url", "https://www-lavoixdunord-fr.cdn.ampproject.org/c/s/www.lavoixdunord.fr/1"),
    field: "url",
    says: /copie de la page que Google garde/,
  },
  {
    rule: "a source's title with the name of the newspaper",
    file: "content/sources",
    change: (text) =>
      line(
        "title",
        '"Une remise de diplômes à Roubaix | La Voix du Nord"',
      )(line("outlet", "La Voix du Nord")(line("weight", "B")(text))),
    field: "title",
    says: /« La Voix du Nord », que « outlet » dit déjà.*« Une remise de diplômes à Roubaix »/s,
  },
  {
    rule: "a family name in capitals, before the first name",
    file: "content/statements",
    change: line("person", "DURANT Guillaume"),
    field: "person",
    says: /« DURANT Guillaume » met le nom de famille devant le prénom.*« Guillaume Durant »/s,
  },
  {
    rule: "a family name in capitals",
    file: "content/statements",
    change: line("person", "Guillaume DURANT"),
    field: "person",
    says: /mots tout en majuscules.*« Guillaume Durant »/s,
  },
  {
    rule: "the name of a school's town without its hyphens",
    file: YOUNG,
    change: append("Comme à Magny les Hameaux, tu apprends à câbler."),
    says: /« Magny les Hameaux » n'a pas ses traits d'union.*« Magny-les-Hameaux »/s,
  },
  {
    rule: "the name of a department without its hyphens",
    file: YOUNG,
    change: append("Nous formons en Seine Saint Denis."),
    says: /« Seine Saint Denis » n'a pas.*« Seine-Saint-Denis »/s,
  },
  {
    rule: "the name of a department without its hyphens, with a curly apostrophe",
    file: YOUNG,
    change: append("Nous formons dans le Val d’Oise."),
    says: /« Val d’Oise » n'a pas.*« Val-d'Oise »/s,
  },
  {
    rule: "the name of a region without hyphens or accent",
    file: YOUNG,
    change: append("Nous formons en Ile de France."),
    says: /« Ile de France » n'a pas.*« Île-de-France »/s,
  },
  {
    rule: "a short French sentence on an English page",
    file: "content/english",
    change: append("Dites-nous la ville et le métier."),
    says: /« Dites-nous la ville et le métier\. » est en français/,
  },
  {
    rule: "a link of the home page that says « vous » to one kind of reader",
    file: "content/home/accueil.yaml",
    change: (text) => text.replace("title: Je suis journaliste", "title: Vous êtes journaliste"),
    field: "doors",
    says: /« Vous » ne parle pas à tous les lecteurs.*Je suis journaliste/s,
  },
  {
    rule: "an apostrophe in a list of words in apostrophes",
    file: "content/synonymes.yaml",
    change: append("  - said: ['trottinette d'occasion']\n    finds: [permis]"),
    says: /dans la liste, une apostrophe ferme un mot trop tôt.*guillemets droits/s,
  },
  {
    rule: "an anchor that does not exist, on a page with many",
    file: "content/questions/familles-",
    change: append("[Ce que ça coûte](/questions/jeunes/#le-prix-de-la-formation)"),
    says: /il y a ici #prix\./,
  },
  {
    rule: "an anchor that resembles none of the many anchors of its page",
    file: "content/questions/familles-",
    change: append("[Ce que ça coûte](/questions/jeunes/#combien)"),
    says: /il y a ici (?:#[\w-]+, ){7}#[\w-]+, et \d+ autres/,
  },
  {
    rule: "an unreadable page that others link to",
    file: "content/english/press.mdx",
    change: (text) => text.replace(/<Source id="s\d+" \/>/, "<Source id=“s1” />"),
    says: /guillemets/,
  },
]);

describeBreaks("a correct text is not reported, only an unknown field is", [
  {
    rule: "a table with a column « Faite par »",
    file: "content/pages/accueillir.mdx",
    change: (text) =>
      head("unknown: oui")(
        append("| Étape | Durée | Faite par |\n| --- | --- | --- |\n| Visite | une heure | vous |")(
          text,
        ),
      ),
    field: "unknown",
    says: /champ/,
  },
  {
    rule: "an English page with French names",
    file: "content/english",
    change: (text) =>
      head("unknown: oui")(
        append(
          "Les Plombiers du Numérique, the Grande École du Numérique and the Académie des Métiers de la Fibre train young people in Magny-les-Hameaux.",
        )(text),
      ),
    field: "unknown",
    says: /champ/,
  },
]);
