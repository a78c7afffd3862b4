import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import type { HTMLElement } from "node-html-parser";
import { answer, type Answer } from "#search/query/answer.ts";
import { ENGINE_OPTIONS } from "#search/query/engine.ts";
import { Vocabulary, type WordFile } from "#search/query/vocabulary.ts";
import { openIndex } from "#tests/search/open-index.ts";
import { page, textOf, type BuiltPage } from "./site.ts";

/** Readers' tasks: the links they follow from the home page, what they find, and the words they would search for. */
const TASKS: {
  task: string;
  links: string[];
  finds: RegExp;
  search: string;
  page: string;
}[] = [
  {
    task: "when did the school of Grigny open",
    links: ["Les écoles"],
    finds: /École de Grigny[\s\S]*août 2020/,
    search: "grigny",
    page: "/ecoles/grigny/",
  },
  {
    task: "who runs the school of Marseille",
    links: ["Les écoles", "École de Marseille Saint-Jérôme"],
    finds: /Qui la port(?:e|ait)[\s\S]*Afpa/,
    search: "marseille",
    page: "/ecoles/marseille-saint-jerome/",
  },
  {
    task: "can I apply at 27",
    links: ["Questions", "Les questions des jeunes"],
    finds: /Il faut avoir quel âge[\s\S]*jusqu’à 51\sans/,
    search: "âge",
    page: "/questions/jeunes/",
  },
  {
    task: "do I get a diploma",
    links: ["Questions", "Les questions des jeunes"],
    finds: /attestation/,
    search: "diplome",
    page: "/questions/jeunes/",
  },
  {
    task: "what does racking mean",
    links: ["Racker un serveur"],
    finds: /Racker, c’est installer un serveur dans une baie/,
    search: "racker",
    page: "/formations/technicien-datacenter/rackage-de-serveurs/",
  },
  {
    task: "how do I send a young person",
    links: ["Orienter"],
    finds: /Que faire maintenant/,
    search: "orienter un jeune",
    page: "/orienter/",
  },
  {
    task: "is a gift deductible",
    links: ["Soutenir"],
    finds: /66\s%/,
    search: "reçu fiscal",
    page: "/soutenir/",
  },
  {
    task: "who to call for an article",
    links: ["Salle de presse"],
    finds: /Contact presse/,
    search: "contact presse",
    page: "/presse/",
  },
  {
    task: "which figures can I print",
    links: ["Salle de presse", "Les questions des journalistes"],
    finds: /Quels chiffres puis-je publier\s\? Ceux de la page Les chiffres/,
    search: "chiffres",
    page: "/presse/chiffres/",
  },
  {
    task: "can my company take an intern",
    links: ["Soutenir", "Accueillir un stagiaire"],
    finds: /Accueillir en \p{L}+ étapes/u,
    search: "stagiaire",
    page: "/accueillir/",
  },
];

let ask: (query: string) => Promise<Answer>;
before(async () => {
  const folder = join(process.env["SITE_DIR"] ?? "", "pagefind");
  const engine = await openIndex(folder, ENGINE_OPTIONS);
  const words = JSON.parse(readFileSync(join(folder, "words.json"), "utf8")) as WordFile;
  const vocabulary = new Vocabulary(words);
  ask = (query) => answer({ query, count: 3 }, engine, vocabulary);
});

/** The page that the first link with this text leads to. */
function follow({ path, document }: BuiltPage, words: string): BuiltPage {
  const links = document.querySelectorAll("a[href]");
  const nameOf = (link: HTMLElement): string => link.getAttribute("aria-label") ?? textOf(link);
  const link = links.find((one) => nameOf(one).toLowerCase().includes(words.toLowerCase()));
  assert.ok(link, `no link « ${words} » on ${path}`);
  return page(new URL(link.getAttribute("href") ?? "", `http://site.test${path}`).pathname);
}

for (const { task, links, finds, search, page: address } of TASKS) {
  test(`« ${task} » is answered in ${String(links.length)} taps, and by a search`, async () => {
    const end = links.reduce(follow, page("/"));
    assert.match(textOf(end.document.querySelector("main")), finds);

    const { results } = await ask(search);
    const found = results.map(({ url }) => url);
    assert.ok(
      found.some((url) => url.replace(/#.*/, "") === address),
      `« ${search} » finds ${found.join(", ")}`,
    );
  });
}
