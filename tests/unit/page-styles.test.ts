import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { compileStyle, joinSheets } from "#page-styles/compile.ts";
import { classesOf } from "#page-styles/classes.ts";
import { writePageStyles } from "#page-styles/write-styles.ts";

/** The compiled style of a page with these classes; by default with every class. */
const styleOf = (
  sheets: string | string[],
  classes?: string[],
  properties: string[] = [],
): string =>
  compileStyle(joinSheets([sheets].flat()), {
    hasClass: (name) => classes?.includes(name) ?? true,
    properties: new Set(properties),
  }).trim();

describe("constants are inlined", () => {
  for (const [name, css, expected] of [
    ["a step of the scale", ":root{--s:.25rem}a{margin:calc(var(--s)*4)}", "a{margin:1rem}"],
    [
      "a constant whose value is another constant",
      ":root{--a:1px;--b:var(--a)}a{margin:var(--b)}",
      "a{margin:1px}",
    ],
    [
      "declared twice with the same value",
      ":root{--a:1px}:root{--a:1px}a{margin:var(--a)}",
      "a{margin:1px}",
    ],
    ["in a layer", "@layer theme{:root,:host{--a:1px}}a{margin:var(--a)}", "a{margin:1px}"],
    ["an undeclared one, by its fallback", "a{margin:var(--a,1px)}", "a{margin:1px}"],
    ["a fallback with brackets", "a{margin:var(--a,calc(var(--b,1px)*2))}", "a{margin:2px}"],
    [
      "a registered but undeclared one, by its initial value",
      '@property --a{syntax:"*";inherits:false;initial-value:solid}a{border-style:var(--a)}',
      "a{border-style:solid}",
    ],
    [
      "a registered one that repeats its initial value for old browsers",
      '@property --a{syntax:"*";inherits:false;initial-value:solid}@supports (x:y){*{--a:solid}}a{border-style:var(--a)}',
      "a{border-style:solid}",
    ],
  ] as const)
    test(`a constant is inlined: ${name}`, () => {
      assert.equal(styleOf(css), expected);
    });
});

describe("custom properties that may change are kept", () => {
  for (const [name, css] of [
    [
      "with another value in the dark scheme",
      ":root{--a:#fff}@media (prefers-color-scheme:dark){:root{--a:#000}}a{color:var(--a)}",
    ],
    ["with another value in print", ":root{--a:1px}@media print{:root{--a:2px}}a{margin:var(--a)}"],
    ["declared only under a condition", "@media print{:root{--a:2px}}a{margin:var(--a)}"],
    ["with another value in one element", ":root{--a:1px}.x{--a:2px}a{margin:var(--a)}"],
    ["declared only in one element", ".x{--a:2px}a{margin:var(--a)}"],
    [
      "a registered one that is declared",
      '@property --a{syntax:"*";inherits:false}.x{--a:2px}a{margin:var(--a)}',
    ],
  ] as const)
    test(`a custom property is kept: ${name}`, () => {
      const style = styleOf(css);
      assert.match(style, /var\(--a\)/);
      assert.equal(style.match(/--a:/g)?.length, css.match(/--a:/g)?.length);
    });

  test("a fallback is dropped if the property always has a value, and kept if it may have none", () => {
    assert.match(
      styleOf(":root{--a:1px}@media print{:root{--a:2px}}a{margin:var(--a,3px)}"),
      /margin:var\(--a\)/,
    );
    assert.match(styleOf(".x{--a:2px}a{margin:var(--a,3px)}"), /margin:var\(--a,\s*3px\)/);
  });

  test("properties that a drawing in the page uses are declared, and no unused ones", () => {
    const css = ":root{--a:red;--b:blue;--c:var(--b)}";
    assert.equal(styleOf(css), "");
    assert.equal(styleOf(css, undefined, ["--a"]), ":root{--a:red}");
  });
});

describe("rules for classes that the page lacks are dropped", () => {
  for (const [selector, expected] of [
    [".a", ".a"],
    [".b", ""],
    [".a .b", ""],
    [".a,.b", ".a"],
    [".a>p:hover", ".a>p:hover"],
    ["p:not(.b)", "p:not(.b)"],
    ["p:has(.b)", "p:has(.b)"],
    [":is(.a,.b) p", ":-webkit-any(.a,.b) p{top:0}:-moz-any(.a,.b) p{top:0}:is(.a,.b) p"],
    [":is(.b,.c) p", ""],
    [":where(.b) p", ""],
    ["[hidden]", "[hidden]"],
    [".md\\:a", ".md\\:a"],
    [".md\\:b", ""],
  ] as const)
    test(`${selector} on a page with the classes « a » and « md:a » is ${expected === "" ? "dropped" : "kept"}`, () => {
      assert.equal(
        styleOf(`${selector}{top:0}`, ["a", "md:a"]),
        expected === "" ? "" : `${expected}{top:0}`,
      );
    });

  test("classes are read from every class attribute, and entities in it are decoded", () => {
    assert.deepEqual(
      [...classesOf('<a class="x md:y [&amp;&gt;p]:z"><noscript><p class="n"></p></noscript>')],
      ["x", "md:y", "[&>p]:z", "n"],
    );
  });
});

test("layers of several sheets are joined in the order of their first mention", () => {
  assert.equal(
    styleOf([
      "@layer base,parts;@layer parts{a{top:1px}}",
      "b{top:9px}@layer base{a{top:2px}}@layer parts{a{left:3px}}",
    ]),
    "a{top:1px;left:3px}b{top:9px}",
  );
});

describe("syntax that old browsers lack is rewritten", () => {
  for (const [name, css, expected] of [
    [
      "logical sides",
      ".a{margin-inline:auto;inset-block:1px 2px}",
      ".a{margin-left:auto;margin-right:auto;top:1px;bottom:2px}",
    ],
    [
      "one logical side",
      ".a{border-block-end-width:1px;inset-inline-start:2px}",
      ".a{border-bottom-width:1px;left:2px}",
    ],
    [
      "logical sizes and corners",
      ".a{min-inline-size:0;border-start-end-radius:1px}",
      ".a{border-top-right-radius:1px;min-width:0}",
    ],
    [
      "a logical border",
      ".a{border-inline:1px solid}",
      ".a{border-left:1px solid;border-right:1px solid}",
    ],
    ["inset", ".a{inset:0}", ".a{top:0;bottom:0;left:0;right:0}"],
    [
      "a media query for a range of widths",
      "@media (width<30rem){.a{top:0}}",
      "@media not all and (min-width:30rem){.a{top:0}}",
    ],
    ["nested rules", ".a{p{top:0}}", ".a p{top:0}"],
    ["color-mix()", ".a{color:color-mix(in srgb,#f00 50%,transparent)}", ".a{color:#ff000080}"],
    [
      "a recent selector and an old one, which are put into separate rules",
      ".a:hover,.a:focus-visible{top:0}",
      ".a:hover{top:0}.a:focus-visible{top:0}",
    ],
    [
      "a gap in a flex row",
      ".a{display:flex;gap:1px}",
      ".a{gap:1px;display:flex}@supports not (inset:0){.a>*{margin-right:1px}}",
    ],
    [
      "gaps in a flex row that wraps",
      ".a{display:flex;flex-wrap:wrap;gap:1px 2px}",
      ".a{flex-wrap:wrap;gap:1px 2px;display:flex}@supports not (inset:0){.a>*{margin-bottom:1px;margin-right:2px}}",
    ],
    [
      "a gap in a flex column",
      ".a{display:flex;flex-direction:column;gap:1px}",
      ".a{flex-direction:column;gap:1px;display:flex}@supports not (inset:0){.a>*{margin-bottom:1px}}",
    ],
    [
      "a utility class with a gap and no display",
      ".gap-3{gap:1px}",
      ".gap-3{gap:1px}@supports not (inset:0){.flex.gap-3>*{margin-right:1px}.flex-wrap.gap-3>*{margin-bottom:1px}}",
    ],
    [
      "a utility class with a gap, in a sheet with the class for flex columns",
      ".flex-col{flex-direction:column}.gap-3{gap:1px}",
      ".flex-col{flex-direction:column}.gap-3{gap:1px}@supports not (inset:0){.flex:not(.flex-col).gap-3>*{margin-right:1px}.flex-col.gap-3>*,.flex-wrap.gap-3>*{margin-bottom:1px}}",
    ],
  ] as const)
    test(`rewritten for old browsers: ${name}`, () => {
      assert.equal(styleOf(css), expected);
    });

  test("a gap in a grid is left alone, because old browsers support it", () => {
    assert.equal(styleOf(".a{display:grid;gap:1px}"), ".a{gap:1px;display:grid}");
  });
});

const POLICY =
  "<meta http-equiv=\"content-security-policy\" content=\"default-src 'self'; style-src 'self'\">";

/** Writes these files to a temporary folder as a built site, and passes the folder to `look`. */
function built(files: Readonly<Record<string, string>>, look: (site: string) => void): void {
  const site = mkdtempSync(join(tmpdir(), "styles-"));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(site, file)), { recursive: true });
      writeFileSync(join(site, file), text);
    }
    look(site);
  } finally {
    rmSync(site, { recursive: true });
  }
}

const linked = (body: string, ...sheets: string[]): string =>
  `<head>${POLICY}${sheets.map((name) => `<link rel="stylesheet" href="/_astro/${name}.css">`).join("")}</head>${body}`;

test("each page contains its style, allowed by its hash only, and no page links to a style sheet", () => {
  built(
    {
      "_astro/all.css": ":root{--red:#f00}.first{color:var(--red)}.second{top:0}.made{left:0}",
      "_astro/own.css": ".first{top:1px}",
      "_astro/x.js": 'element.className = "made"',
      "index.html": linked('<p class="first"><script src="/_astro/x.js"></script>', "own", "all"),
      "autre/index.html": linked('<p class="second">', "all"),
      "ancien/index.html": "<title>moved</title>",
    },
    (site) => {
      assert.deepEqual(writePageStyles(site), { pages: 2, styles: 2 });
      const styles = ["index.html", "autre/index.html"].map((file) => {
        const html = readFileSync(join(site, file), "utf8");
        assert.doesNotMatch(html, /stylesheet/);
        const [, style = ""] = /<style>([^<]*)<\/style>/.exec(html) ?? [];
        const hash = createHash("sha256").update(style).digest("base64");
        assert.ok(html.includes(`style-src 'self' 'sha256-${hash}'"`), html);
        return style.trim();
      });
      assert.deepEqual(styles, [".first{color:red;top:1px}.made{left:0}", ".second{top:0}"]);
      assert.deepEqual(readdirSync(join(site, "_astro")), ["x.js"]);
    },
  );
});

test("a style that several pages need is compiled once, even if the pages use its properties in different orders", () => {
  const drawing = (...colours: string[]): string =>
    colours.map((name) => `<path fill="var(--${name})"/>`).join("");
  built(
    {
      "_astro/all.css": ":root{--ink:#000;--paper:#fff}",
      "index.html": linked(drawing("ink", "paper"), "all"),
      "autre/index.html": linked(drawing("paper", "ink"), "all"),
    },
    (site) => {
      assert.deepEqual(writePageStyles(site), { pages: 2, styles: 1 });
    },
  );
});

test("a property that no rule uses is still declared on a page whose HTML names it, for a script to read", () => {
  built(
    {
      "_astro/all.css": ":root{--corner:8px;--line:2px}",
      "index.html": linked('<p data-value="var(--corner)">', "all"),
    },
    (site) => {
      writePageStyles(site);
      assert.match(readFileSync(join(site, "index.html"), "utf8"), /<style>:root\{--corner:8px\}/);
    },
  );
});

test("a class that only a script adds to elements is styled on the pages that load the script, directly or through another script; if the script belongs to a page part that other pages load, the class is styled on every page", () => {
  const style = ".form{top:0}.later{top:1px}.panel{top:2px}";
  built(
    {
      "_astro/all.css": style,
      "_astro/form.1.js": 'a.className="form";import("./later.2.js")',
      "_astro/later.2.js": 'import"./form.1.js";a.className="later"',
      "_astro/panel.3.js": 'a.className="panel"',
      "index.html": linked("<p>", "all"),
      "candidater/index.html": linked('<script src="/_astro/form.1.js"></script>', "all"),
      "recherche/index.html": linked(
        '<div data-shared-part><script src="/_astro/panel.3.js"></script></div>',
        "all",
      ),
    },
    (site) => {
      writePageStyles(site);
      const styles = ["index.html", "candidater/index.html"].map(
        (file) =>
          /<style>([^<]*)<\/style>/.exec(readFileSync(join(site, file), "utf8"))?.[1]?.trim() ?? "",
      );
      assert.deepEqual(styles, [".panel{top:2px}", style]);
    },
  );
});

test("the style sheet of a page part that other pages load is a file of its own; those pages contain the other rules that the part needs", () => {
  built(
    {
      "_astro/all.css":
        ":root{--red:#f00;--ink:#000}@media print{:root{--ink:#111}}.button{top:0}.wide{left:0}",
      "_astro/search.css": ".panel{color:var(--ink);background:var(--red)}",
      "index.html": linked("<p>", "all"),
      "recherche/index.html": linked(
        '<p class="wide"><div data-shared-part class="panel"><b class="button"></b></div>',
        "search",
        "all",
      ),
    },
    (site) => {
      writePageStyles(site);
      const searchPage = readFileSync(join(site, "recherche/index.html"), "utf8");
      const [, address = ""] = /data-shared-part="([^" ]+)"/.exec(searchPage) ?? [];
      assert.match(
        readFileSync(join(site, address), "utf8"),
        /^\.panel\{color:var\(--ink\);background:(?:red|#f00)\}/,
      );
      const home = readFileSync(join(site, "index.html"), "utf8");
      assert.match(home, /--ink:#000/);
      assert.match(home, /\.button\{/);
      assert.doesNotMatch(home, /\.wide|\.panel/);
    },
  );
});

test("a page without a policy for its style stops the build", () => {
  built(
    {
      "_astro/all.css": "a{top:0}",
      "index.html": '<link rel="stylesheet" href="/_astro/all.css">',
    },
    (site) => {
      assert.throws(() => writePageStyles(site), /index\.html : la politique de sécurité/);
    },
  );
});
