import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { ROOT } from "#scripts/root.ts";
import { openDocuments, withSitePath } from "#documents/cache.ts";
import { codeOf } from "#documents/code.ts";
import { COMPILER, openTypst } from "#documents/typst.ts";

const FACES = [
  "src/styles/fonts/bricolage-grotesque-800.woff2",
  "src/documents/fonts/atkinson-hyperlegible-next-400.woff2",
  "src/documents/fonts/atkinson-hyperlegible-next-700.woff2",
].map((file) => readFileSync(join(ROOT, file)));
const TEMPLATE = readFileSync(join(ROOT, "src/documents/document.typ"), "utf8");

/** A document with every kind of block, as `make-pdf.ts` passes it to the template. */
const documentWith = (words: string): string =>
  JSON.stringify({
    title: "Un titre",
    label: "mars 2027 · Roubaix",
    lead: "Un chapeau.",
    author: "Les Plombiers du Numérique",
    footer: "Les Plombiers du Numérique · www.exemple.fr",
    dense: false,
    mark: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>',
    drawing: null,
    code: { ...codeOf("https://www.exemple.fr/candidater/", "Je candidate") },
    colours: {
      ink: "#12161d",
      muted: "#4a4d54",
      accent: "#005252",
      cable: "#ffcb1f",
      line: "#ded7c7",
    },
    blocks: [
      { kind: "heading", level: 2, in: ["Une partie"] },
      { kind: "paragraph", in: [words, { kind: "strong", in: ["gras"] }] },
      { kind: "quote", in: [{ kind: "paragraph", in: ["« Une parole »"] }] },
      { kind: "list", items: [[{ kind: "paragraph", in: ["un point"] }]] },
      {
        kind: "numbers",
        numbering: "[1]",
        start: 3,
        items: [[{ kind: "paragraph", in: ["une source"] }]],
      },
      { kind: "terms", items: [{ term: ["Âge"], about: [{ kind: "paragraph", in: ["16 ans"] }] }] },
      {
        kind: "table",
        columns: 2,
        head: [
          [{ kind: "paragraph", in: ["Chiffre"] }],
          [{ kind: "paragraph", in: ["Ce qu’il mesure"] }],
        ],
        rows: [[[{ kind: "paragraph", in: ["16"] }], [{ kind: "paragraph", in: ["entrés"] }]]],
      },
    ],
  });

test("COMPILER, which is part of the cache key of each PDF, names the compiler's version in package.json", () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  const [name = "", version] = COMPILER.split(" ");
  assert.equal(version, dependencies[name]);
});

test("the same document gives the same bytes again, and in another time zone", async () => {
  const typst = await openTypst(FACES);
  const first = typst(TEMPLATE, documentWith("1 200 personnes "), "un essai");
  assert.equal(first.pages, 1);
  assert.equal(Buffer.from(first.bytes).subarray(0, 5).toString(), "%PDF-");
  typst(TEMPLATE, documentWith("autre chose"), "un autre");
  const again = typst(TEMPLATE, documentWith("1 200 personnes "), "un essai");
  assert.deepEqual(again.bytes, first.bytes);
  const elsewhere = execFileSync(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `import { readFileSync } from "node:fs";
      const { openTypst } = await import(${JSON.stringify(pathToFileURL(join(ROOT, "src/documents/typst.ts")))});
      const { faces, template, data } = JSON.parse(readFileSync(0, "utf8"));
      const typst = await openTypst(faces.map((face) => Buffer.from(face, "base64")));
      process.stdout.write(typst(template, data, "").bytes);`,
    ],
    {
      env: { ...process.env, TZ: "Pacific/Kiritimati" },
      input: JSON.stringify({
        faces: FACES.map((face) => face.toString("base64")),
        template: TEMPLATE,
        data: documentWith("1 200 personnes "),
      }),
    },
  );
  assert.deepEqual(new Uint8Array(elsewhere), first.bytes);
});

test("a missing character, a warning of Typst and an error in the template are each thrown with a message", async () => {
  const typst = await openTypst(FACES);
  const make = (template: string, data: string) => () => typst(template, data, "un essai");
  assert.throws(make(TEMPLATE, documentWith("de Lille → Roubaix")), {
    message: /^Le PDF « un essai » ne se fait pas\..*`\\?"→\\?"`.*characters\.ts/s,
  });
  assert.throws(
    make(TEMPLATE.replace("Atkinson Hyperlegible Next", "Arial"), documentWith("x")),
    /unknown font family: arial/,
  );
  assert.throws(
    make(TEMPLATE.replace("blocks(doc.blocks", "blocs(doc.blocks"), documentWith("x")),
    {
      message: /unknown variable: blocs/,
    },
  );
  assert.equal(make(TEMPLATE, documentWith("après une faute, tout va"))().pages, 1);
});

test("on a site under a path, documents add the path to the site's own addresses only", () => {
  openDocuments("never-made", "/plombiers");
  try {
    assert.equal(
      withSitePath("https://a.fr/x/ https://b.fr/x/ https://a.fr.b/", "https://a.fr"),
      "https://a.fr/plombiers/x/ https://b.fr/x/ https://a.fr.b/",
    );
  } finally {
    openDocuments("never-made", "");
  }
  assert.equal(withSitePath("https://a.fr/x/", "https://a.fr"), "https://a.fr/x/");
});
