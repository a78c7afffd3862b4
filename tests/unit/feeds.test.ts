import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newestReleases } from "#feeds/newest.ts";
import { utcDateOf, parsePartialDate } from "#lib/partial-dates.ts";
import { plainHtml } from "#lib/plain-html.ts";

const release = (id: number, published: string) => ({
  id,
  data: { published: parsePartialDate(published) },
});

describe("what a feed contains", () => {
  test("the latest announcements, fifty at most, newest first", () => {
    const all = Array.from({ length: 70 }, (_, index) =>
      release(index, `${String((index % 28) + 1)} mars ${String(2027 + (index % 5))}`),
    );
    const carried = newestReleases(all);
    assert.equal(carried.length, 50);
    const days = carried.map(({ data }) => utcDateOf(data.published).getTime());
    assert.deepEqual(
      days,
      days.toSorted((a, b) => b - a),
    );
    const leftOut = all.filter((each) => !carried.includes(each));
    for (const { data } of leftOut)
      assert.ok(
        utcDateOf(data.published).getTime() <= Math.min(...days),
        "a newer one is left out",
      );
  });

  test("announcements of the same day stay in their order", () => {
    const all = [1, 2, 3].map((id) => release(id, "25 novembre 2026"));
    assert.deepEqual(
      newestReleases(all).map(({ id }) => id),
      [1, 2, 3],
    );
  });
});

test("a date becomes midnight UTC of its day; a date without a day is an error", () => {
  assert.equal(
    utcDateOf(parsePartialDate("3 mars 2027")).toISOString(),
    "2027-03-03T00:00:00.000Z",
  );
  for (const vague of ["mars 2027", "2027", "inconnue"])
    assert.throws(() => utcDateOf(parsePartialDate(vague)), /au jour près/);
});

describe("a part of a page as plain HTML, for use outside the site", () => {
  const plain = (html: string) => plainHtml(html, new URL("https://exemple.fr/presse/a/"));

  test("has absolute addresses, and no ids or classes", () => {
    assert.equal(
      plain(
        '<p id="x" class="y">Lis <a href="/ecoles/#a" class="z">ceci</a><a href="#source-s1" aria-label="Source 1">[1]</a></p>',
      ),
      '<p>Lis <a href="https://exemple.fr/ecoles/#a">ceci</a><a href="https://exemple.fr/presse/a/#source-s1">[1]</a></p>',
    );
    assert.equal(
      plain(
        '<img src="/_astro/a.webp" alt="Une &quot;baie&quot; &amp; un câble" srcset="x 1x" style="width:1px">',
      ),
      '<img src="https://exemple.fr/_astro/a.webp" alt="Une &quot;baie&quot; &amp; un câble">',
    );
  });

  test("layout elements are removed and their text stays; scripts and drawings are removed entirely", () => {
    assert.equal(
      plain(
        '<section><div>\n <p> Un <span class="whole">Saint-Denis</span> </p></div><script>a()</script><svg><text>b</text></svg></section>',
      ),
      "<p>Un Saint-Denis</p>",
    );
  });

  test("keeps the spaces around and inside links and emphasis; a line break and its indentation become one space", () => {
    assert.equal(
      plain("<p>Une <strong>baie </strong>\n  <a href='/metier/'> neuve</a></p>"),
      '<p>Une <strong>baie </strong> <a href="https://exemple.fr/metier/"> neuve</a></p>',
    );
  });

  test("keeps character references such as &lt; in its text", () => {
    assert.equal(plain("<p>1 &lt; 2 &amp; 3</p>"), "<p>1 &lt; 2 &amp; 3</p>");
  });
});
