import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { check } from "@placemarkio/check-geojson";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse as parseCsv } from "csv-parse/sync";
import { parseSettings } from "#association/settings.ts";
import { fields, isShown, readContent } from "#content-check/reading/files.ts";
import { addresses, origin, page, pages, siteFile } from "./site.ts";

const root = join(import.meta.dirname, "../..");
const { files } = readContent(root);

type Json = Record<string, unknown>;
const json = (path: string): Json => JSON.parse(siteFile(path)) as Json;
const records = (path: string): Json[] => {
  const file = json(path);
  return (file["donnees"] ?? file["features"]) as Json[];
};

/** Each file, and the collection that it contains. */
const DATA: [file: string, collection: string][] = [
  ["chiffres.json", "figures"],
  ["ecoles.geojson", "schools"],
  ["formations.json", "programs"],
  ["partenaires.json", "partners"],
  ["communiques.json", "press"],
];

for (const [name, collection] of DATA)
  describe(`/donnees/${name}`, () => {
    const file = json(`donnees/${name}`);
    const schemaName = name.replace(/\.\w+$/, ".schema.json");

    test(`${name} matches its schema, and refers to it`, () => {
      const schema = json(`donnees/${schemaName}`);
      assert.equal(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
      assert.equal(schema["$id"], file["schema"]);
      assert.equal(file["schema"], `${origin}/donnees/${schemaName}`);
      const ajv = new Ajv2020({
        strict: true,
        strictTuples: false,
        allErrors: true,
        formats: { uri: URL.canParse },
      });
      const isValid = ajv.validate(schema, file);
      assert.ok(isValid, ajv.errorsText());
      assert.ok(!ajv.validate(schema, { ...file, licence: 3 }), "the schema refuses a wrong value");
    });

    test(`${name} contains everything that the content publishes, and nothing else`, () => {
      const shown = files.filter((each) => each.collection === collection && isShown(each));
      assert.ok(shown.length > 0);
      assert.deepEqual(
        records(`donnees/${name}`)
          .map((record) => String(record["identifiant"] ?? record["id"]))
          .sort(),
        shown.map(({ id }) => id).sort(),
      );
    });

    test(`${name} links to existing pages of the site`, () => {
      const links = [...siteFile(`donnees/${name}`).matchAll(/"page": "([^"]+)"/g)];
      assert.ok(links.length > 0);
      for (const [, address = ""] of links) {
        const { origin: from, pathname, hash } = new URL(address);
        assert.equal(from, origin);
        assert.ok(addresses.has(pathname), address);
        if (hash !== "") assert.ok(page(pathname).document.querySelector(hash), address);
      }
    });

    test(`${name} refers to no withheld source`, () => {
      const kept = files.filter((each) => each.collection === "sources" && !isShown(each));
      for (const source of kept)
        assert.ok(
          !siteFile(`donnees/${name}`).includes(String(fields(source)["title"])),
          source.id,
        );
    });
  });

test("places are valid GeoJSON, with the positions of the content, longitude first", () => {
  const text = siteFile("donnees/ecoles.geojson");
  check(text); // throws if it is not valid
  for (const { id, geometry } of records("donnees/ecoles.geojson")) {
    const source = files.find((each) => each.collection === "schools" && each.id === id);
    const position = source && (fields(source)["position"] as Record<string, string> | undefined);
    const coordinates = (geometry as { coordinates: number[] } | null)?.coordinates;
    assert.deepEqual(
      coordinates,
      position && [Number(position["longitude"]), Number(position["latitude"])],
      String(id),
    );
  }
});

test("the schema of places accepts a school overseas, and refuses a latitude that does not exist", () => {
  const schema = json("donnees/ecoles.schema.json");
  const file = json("donnees/ecoles.geojson");
  const ajv = new Ajv2020({ strictTuples: false, formats: { uri: URL.canParse } });
  const at = (coordinates: [longitude: number, latitude: number]) => ({
    ...file,
    features: records("donnees/ecoles.geojson").map((feature) => ({
      ...feature,
      geometry: { type: "Point", coordinates },
    })),
  });
  assert.ok(ajv.validate(schema, at([55.29, -20.94])), ajv.errorsText()); // Le Port, La Réunion
  assert.ok(!ajv.validate(schema, at([55.29, -200.94])));
});

describe("the table of figures", () => {
  const text = siteFile("donnees/chiffres.csv");
  const table = parseCsv(text, { record_delimiter: "\r\n" }) as string[][];
  const [header = [], ...rows] = table;
  const schema = json("donnees/chiffres.tableschema.json");
  const columns = schema["fields"] as { name: string; type: string; constraints?: Json }[];

  test("the table of figures has a header, and the line endings of RFC 4180", () => {
    assert.deepEqual(
      header,
      columns.map(({ name }) => name),
    );
    assert.doesNotMatch(text.replaceAll("\r\n", ""), /[\r\n]/);
    assert.ok(text.endsWith("\r\n"));
    assert.notEqual(text.charCodeAt(0), 0xfeff);
  });

  test("the table of figures matches its Table Schema", () => {
    assert.equal(new Set(rows.map(([id]) => id)).size, rows.length);
    for (const row of rows)
      for (const [index, { name, type, constraints = {} }] of columns.entries()) {
        const cell = row[index] ?? "";
        if (cell === "") assert.ok(!constraints["required"], `${String(row[0])}: ${name}`);
        else if (type === "number") assert.match(cell, /^\d+(?:\.\d+)?$/, name);
        else if (type === "boolean") assert.match(cell, /^(?:true|false)$/, name);
        const values = constraints["enum"] as string[] | undefined;
        if (values) assert.ok(values.includes(cell), `${name}: ${cell}`);
      }
  });

  test("the table of figures contains the same figures as the JSON", () => {
    const figures = records("donnees/chiffres.json");
    assert.equal(rows.length, figures.length);
    for (const [index, figure] of figures.entries()) {
      const row = Object.fromEntries(header.map((name, at) => [name, rows[index]?.[at] ?? ""]));
      const date = figure["date"] as Json;
      for (const name of [
        "identifiant",
        "valeur",
        "nombre",
        "nombre_2",
        "precision",
        "unite",
        "mesure",
        "population",
        "fondement",
        "methode",
        "reserve",
        "page",
      ])
        assert.equal(row[name], String(figure[name] ?? ""), name);
      assert.deepEqual(
        [row["date"], row["date_iso"], row["date_precision"], row["date_deduite"]],
        [date["texte"], date["iso"] ?? "", date["precision"], String(date["deduite"])],
      );
      const sources = figure["sources"] as Json[];
      assert.equal(row["adresses"], sources.map(({ adresse }) => adresse ?? "-").join(" | "));
    }
  });
});

test("pages link to the calendar if it has events, and only then", () => {
  const events = siteFile("agenda.ics").match(/^BEGIN:VEVENT/gm) ?? [];
  const leading = pages.filter(({ document }) => document.querySelector('a[href="/agenda.ics"]'));
  assert.equal(leading.length > 0, events.length > 0);
});

test("every data file has the licence that the association has chosen, or « à préciser »", () => {
  const { dataLicence } = parseSettings(
    readFileSync(join(root, "content/association.yaml"), "utf8"),
  );
  const licence = dataLicence.value ?? "à préciser";
  for (const [name] of DATA) assert.equal(json(`donnees/${name}`)["licence"], licence);
});

test("the data page links to every file, and the press room and the site map link to it", () => {
  const { document } = page("/donnees/");
  for (const address of [...addresses].filter((each) =>
    /^\/donnees\/.*\.(?:csv|json|geojson)$/.test(each),
  ))
    assert.ok(document.querySelector(`main a[href="${address}"]`), address);
  for (const path of ["/presse/", "/presse/chiffres/", "/plan-du-site/"])
    assert.ok(page(path).document.querySelector('main a[href="/donnees/"]'), path);
});
