import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { controlId } from "#application/forms/identifiers.ts";
import { useFirefox } from "./firefox.ts";
import { makeName, receivedWith } from "#tests/other-browsers/inbox.ts";

describe("in Firefox, scripts turned off", () => {
  const newVisitor = useFirefox({ javaScript: false });

  test("an application is typed, sent and received", async () => {
    const visitor = await newVisitor();
    const prenom = makeName();
    await visitor.open("/candidater/");
    await visitor.type(controlId("prenom"), prenom);
    await visitor.type(controlId("telephone"), "06 39 98 12 34");
    await visitor.click("Envoyer ma candidature");
    await visitor.arriveAt("/candidater/merci/");

    const received = await receivedWith(prenom);
    assert.deepEqual(
      received.map(({ prenom: name, telephone }) => ({ name, telephone })),
      [{ name: prenom, telephone: "06 39 98 12 34" }],
    );
  });
});
