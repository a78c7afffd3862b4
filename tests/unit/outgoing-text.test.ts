import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  fullText,
  MAIL_MOST,
  mailLink,
  shortText,
  SMS_MOST,
} from "#application/forms/outgoing-text.ts";
import { smsLink } from "#application/forms/sms-link.ts";

const reference = "LPN-7K4Q-2M9";

describe("the text message", () => {
  it("the text message contains the reference, the name, the number and the town", () => {
    const text = shortText(reference, ["Zoé", " 06 12 34 56 78 ", "", "Roubaix"]);
    assert.equal(text, "Candidature LPN-7K4Q-2M9 : Zoé, 06 12 34 56 78, Roubaix");
  });

  for (const parts of [
    ["Jean-".repeat(300), "06 12 34 56 78", "Villeneuve-d'Ascq"],
    ["👩🏽‍🔧".repeat(200), "🔧".repeat(200), "محمد ".repeat(100)],
    ["\ud83d".repeat(500), "\n".repeat(500), "x"],
    [],
  ]) {
    it(`the text message has at most ${String(SMS_MOST)} characters, and fits into a link: ${parts.join().slice(0, 20)}`, () => {
      const text = shortText(reference, parts);
      assert.ok(text.length <= SMS_MOST, String(text.length));
      assert.ok(text.includes(reference));
      assert.equal(
        new URL(smsLink("0612345678", text)).searchParams.get("body"),
        text.replace(/\p{Surrogate}/gu, ""),
      );
    });
  }

  it("the text message keeps the number whole after a very long name", () => {
    assert.match(shortText(reference, ["é".repeat(900), "06 12 34 56 78"]), /06 12 34 56 78$/);
  });
});

describe("the e-mail", () => {
  const rows = [
    { heading: "Prénom", text: "Zoé" },
    { heading: "E-mail", text: "" },
    { heading: "Message", text: "é🔧\n".repeat(5000) },
  ];
  it("the e-mail has at most 1,800 characters once encoded, and no half characters", () => {
    const link = mailLink("contact@exemple.fr", reference, fullText(reference, rows));
    assert.ok(link.length <= MAIL_MOST, String(link.length));
    const body = new URL(link).searchParams.get("body") ?? "";
    assert.ok(body.isWellFormed());
    assert.match(
      body,
      /^Candidature – Les Plombiers du Numérique\r\nRéférence : LPN-7K4Q-2M9\r\nPrénom : Zoé/,
    );
    assert.match(body, /…$/);
    assert.ok(link.startsWith("mailto:contact@exemple.fr?"));
  });

  it("the e-mail is never cut between the two characters of a line break", () => {
    for (const before of ["", "x", "xx", "xxx", "xxxx", "xxxxx"]) {
      const link = mailLink("", reference, before + "\n".repeat(1000));
      assert.match(new URL(link).searchParams.get("body") ?? "", /\n…$/);
    }
  });

  it("a short e-mail is not cut, and has no line for an empty answer", () => {
    const link = mailLink("", reference, fullText(reference, rows.slice(0, 2)));
    const body = new URL(link).searchParams.get("body") ?? "";
    assert.doesNotMatch(body, /…|E-mail/);
  });
});

it("the copied text leaves nothing out", () => {
  const message = "x".repeat(10_000);
  assert.ok(fullText(reference, [{ heading: "Message", text: message }]).includes(message));
});

it("half an emoji is left out of copies and links", () => {
  const text = fullText(reference, [{ heading: "Message", text: "Salut \ud83d !" }]);
  assert.match(text, /Salut {2}!$/);
  assert.doesNotMatch(decodeURIComponent(mailLink("", reference, text)), /\ufffd/);
});
