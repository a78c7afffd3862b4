import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import {
  alternativeFault,
  areExchanged,
  creditFault,
} from "#content-check/pictures/picture-words.ts";
import { repeatedPictureFaults } from "#content-check/pictures/repeated-pictures.ts";
import { append, describeBreaks, withPicture, type Break } from "./breaking.ts";
import { entry } from "./fixtures.ts";
import { heavyJpeg, smallJpeg } from "./photographs.ts";
import type { ScratchProject } from "./project.ts";

const ALT = "Une baie ouverte, avec ses câbles jaunes.";

const inHead = (
  rule: string,
  src: string,
  says: RegExp,
  alt = ALT,
  field = "picture › src",
): Break => ({
  rule,
  file: "content/schools",
  change: withPicture({
    src,
    alt: JSON.stringify(alt),
    caption: "La salle, en 2025",
    credit: "Photo Afpa",
  }),
  field,
  says,
});
const inText = (rule: string, markdown: string, says: RegExp): Break => ({
  rule,
  file: "content/partners",
  change: append(markdown),
  says,
});

/** Puts pictures beside the schools and the partners. */
async function setUp(project: ScratchProject): Promise<void> {
  const pictures: [string, string | Buffer][] = [
    ["baie.jpg", await smallJpeg()],
    ["autre.jpg", await smallJpeg(500, 400)],
    [
      "Baie.PNG",
      await sharp(await smallJpeg())
        .png()
        .toBuffer(),
    ],
    ["petite.jpg", await smallJpeg(200, 150)],
    [
      "fausse.jpg",
      await sharp(await smallJpeg())
        .png()
        .toBuffer(),
    ],
    ["coupee.jpg", (await smallJpeg(2000, 1500)).subarray(0, 9000)],
    ["texte.png", "pas une image"],
    ["lourde.jpg", await heavyJpeg()],
    ["dessin.svg", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ["photo.heic", "…"],
    ["anime.gif", "GIF89a"],
    ["telephone.jpg", Buffer.from("\0\0\0\x24ftypheic\0\0\0\0mif1heic", "latin1")],
    ["baie de l'atelier à Roubaix.jpg", await smallJpeg()],
  ];
  for (const folder of ["schools", "partners"]) {
    mkdirSync(join(project.path, "content", folder), { recursive: true });
    for (const [name, bytes] of pictures) project.write(`content/${folder}/${name}`, bytes);
  }
}

const vagueAlternative = (alt: string): Break =>
  inHead(
    `the alternative text « ${alt} », which does not describe the picture`,
    "./baie.jpg",
    /ne dit pas ce que montre l'image.*au téléphone/,
    alt,
    "picture › alt",
  );

test("a caption and an author are recognised by their words when they are exchanged", () => {
  for (const [caption, credit] of [
    ["© OVHcloud", "Une baie ouverte, à Roubaix"],
    ["Photo Afpa, à Roubaix, en 2021", "L'atelier de Roubaix, en 2021"],
    ["Crédit photo : Telehouse", "La salle, en 2026"],
    ["Afpa, avec son accord", "L'atelier de Roubaix, en 2021"],
  ] as const) {
    assert.ok(areExchanged(caption, credit), caption);
    assert.ok(!areExchanged(credit, caption), credit);
  }
  for (const [caption, credit] of [
    ["Photo de groupe, à Roubaix, en 2021", "Afpa"],
    ["Photos de la rentrée, en 2021", "Marie Durand, avec son accord"],
    ["L'atelier de Roubaix", "Photo Afpa, 2021"],
    ["L'atelier de Roubaix", "Telehouse, 2021"],
    ["Deux jeunes, en 2031", "La Ville de Grigny, 2031"],
    ["Roubaix, 2021", "L'Afpa, avec son accord"],
    ["La salle de Roubaix", "Les Plombiers du Numérique, 2025"],
    ["Photo Acife, février 2026", "Acife, avec son accord"],
  ] as const)
    assert.ok(!areExchanged(caption, credit), caption);
});

test("an alternative text may contain the words of the file's name, but not only repeat that name", () => {
  assert.equal(alternativeFault("La baie de l'atelier", "./la-baie-de-l-atelier.jpg"), undefined);
  assert.ok(alternativeFault("Atelier", "./atelier.jpg"));
  assert.ok(alternativeFault("baie-ouverte", "./baie-ouverte.jpg"));
  assert.match(
    alternativeFault("Capture d'écran du site", "./site.png")?.remedy ?? "",
    /« Site »\.$/,
  );
});

test("a picture that is shown twice may name its author in different words, but not two authors", () => {
  const root = mkdtempSync(join(tmpdir(), "plombiers-"));
  mkdirSync(join(root, "content/schools"), { recursive: true });
  writeFileSync(join(root, "content/schools/baie.jpg"), "une image");
  const saidOf = (...credits: string[]) =>
    repeatedPictureFaults(
      root,
      credits.map((credit, index) =>
        entry("schools", `essai-${String(index)}`, {
          picture: { src: "./baie.jpg", alt: `Une baie, vue ${String(index)}`, credit },
        }),
      ),
      [],
      new Set(),
    ).map(({ fault }) => fault);
  assert.deepEqual(saidOf("Crédit photo : Afpa", "Photo Afpa, avec son accord", "© Afpa"), []);
  assert.equal(saidOf("Photo Afpa", "Photo Equinix").length, 1);
  rmSync(root, { recursive: true });
});

test("a credit must name somebody", () => {
  for (const credit of [
    "Photo Google, avec son accord",
    "Facebook France, avec leur accord",
    "Photo Afpa, sans retouche",
    "Médecins Sans Frontières",
    "Dr Claire Martin",
    "Photo Dr. Claire Martin",
  ])
    assert.equal(creditFault(credit), undefined, credit);
  for (const credit of [
    "DR",
    "Photo : D.R.",
    "DR / Afpa",
    "Google",
    "Photo trouvée sur Facebook",
    "Sans auteur",
    "Photo sans crédit",
  ])
    assert.ok(creditFault(credit), credit);
});

describeBreaks(
  "a picture that cannot be shown or is not described is reported",
  [
    inHead("a missing file", "./absente.jpg", /n'existe pas.*à côté de la page/),
    inHead(
      "a file name with other capitals",
      "./Baie.jpg",
      /le fichier se nomme « (?:Baie\.PNG|baie\.jpg) »/,
    ),
    inHead(
      "a file name with another extension",
      "./baie.jpeg",
      /le fichier se nomme « baie\.jpg ».*écrivez/,
    ),
    inHead("a Windows path", ".\\baie.jpg", /écrivez \.\/baie\.jpg/),
    inHead("an absolute path on a disk", "C:\\Photos\\baie.jpg", /écrivez \.\/baie\.jpg/),
    inHead(
      "a renamed iPhone photo (HEIC)",
      "./telephone.jpg",
      /photo d'iPhone \(HEIC\).*changer le nom/,
    ),
    inHead("a file in another folder", "../press/baie.jpg", /n'est pas à côté de la page/),
    inHead("a picture on another site", "https://www.exemple.fr/baie.jpg", /est sur un autre site/),
    inHead("a picture of 8 MB", "./lourde.jpg", /pèse [\d,]+ Mo, 7 Mo au plus.*réduisez-la/),
    inHead(
      "a file name with spaces and accents",
      `"./baie de l'atelier à Roubaix.jpg"`,
      /une espace, un accent.*renommez le fichier baie-de-l-atelier-a-roubaix\.jpg/,
    ),
    inHead("an SVG with a script", "./dessin.svg", /dessin SVG, qui peut contenir un script.*PNG/),
    inHead("an iPhone photo (HEIC)", "./photo.heic", /est en HEIC/),
    inHead("a GIF", "./anime.gif", /est en GIF/),
    inHead(
      "a file in another format than its extension",
      "./fausse.jpg",
      /se nomme \.jpg et contient autre chose \(png\)/,
    ),
    inHead("a text file named like a picture", "./texte.png", /ne se lit pas/),
    inHead("a truncated file", "./coupee.jpg", /ne se lit pas : le fichier est abîmé/),
    inHead("a picture that is too small", "./petite.jpg", /n'a que 200 pixels/),
    vagueAlternative("image"),
    vagueAlternative("Photo 3"),
    vagueAlternative("une photo"),
    vagueAlternative("IMG_20260301"),
    vagueAlternative("baie.jpg"),
    vagueAlternative("....."),
    {
      rule: "a caption with a future month, after « mi- »",
      file: "content/schools/meaux.mdx",
      change: withPicture({
        src: "./baie.jpg",
        alt: ALT,
        caption: "La salle, mi-mars 2072",
        credit: "Photo Afpa",
      }),
      field: "picture › caption",
      says: /est d'une année à venir/,
    },
    {
      rule: "the alternative text of another picture",
      file: "content/schools/venissieux.mdx",
      change: withPicture({
        src: "./autre.jpg",
        alt: ALT,
        caption: "Une autre salle, en 2021",
        credit: "Photo Afpa",
      }),
      field: "picture › alt",
      says: /déjà celui d'une autre image, dans content\/\S+.*dites de chacune ce qu'elle montre/,
    },
    {
      rule: "two authors for the same picture",
      file: "content/schools/toulon.mdx",
      change: withPicture({
        src: "./baie.jpg",
        alt: ALT,
        caption: "La salle, en 2025",
        credit: "Photo Equinix",
      }),
      field: "picture › credit",
      says: /la même image a un autre auteur dans content\/\S+ \(.*Photo Afpa.*\)/,
    },
    {
      rule: "a picture without a caption",
      file: "content/schools",
      change: withPicture({ src: "./baie.jpg", alt: ALT, credit: "Photo Afpa" }),
      field: "picture › caption",
      says: /le champ manque.*La légende/,
    },
    {
      rule: "a picture without an author",
      file: "content/schools",
      change: withPicture({ src: "./baie.jpg", alt: ALT, caption: "La salle, en 2020" }),
      field: "picture › credit",
      says: /le champ manque.*qui autorise/,
    },
    inText(
      "a picture in a text without alternative text",
      '![](./baie.jpg "La baie, en 2020 | Photo Afpa")',
      /pas de texte de remplacement/,
    ),
    inText(
      "caption and author exchanged in a text",
      `![${ALT}](./baie.jpg "Photo Afpa | L'atelier de Roubaix, en 2021")`,
      /la légende et l'auteur de l'image sont à la place l'un de l'autre\. Remède : écrivez "L'atelier de Roubaix, en 2021 \| Photo Afpa"\.$/,
    ),
    inText(
      "a picture in a text without a caption",
      `![${ALT}](./baie.jpg)`,
      /n'a pas sa légende et son auteur.*\|/,
    ),
    inText(
      "a picture in a text without an author",
      `![${ALT}](./baie.jpg "La baie")`,
      /n'a pas sa légende et son auteur/,
    ),
    inText(
      "curly quotation marks around a caption",
      `![${ALT}](./baie.jpg “La baie | Photo Afpa”)`,
      /une image mal écrite.*guillemets droits/,
    ),
    inText(
      "a missing file in a text",
      `![${ALT}](./absente.jpg "La baie, en 2020 | Photo Afpa")`,
      /n'existe pas/,
    ),
    inText(
      "a data: picture in a text",
      `![${ALT}](data:image/png;base64,AAAA "La baie, en 2020 | Photo Afpa")`,
      /est sur un autre site, ou dans le texte/,
    ),
  ],
  { setUp },
);
