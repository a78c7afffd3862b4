import assert from "node:assert/strict";
import { test } from "node:test";
import { resultMessage } from "#search/browser/messages.ts";

const messageWithout = (...unknown: string[]): string =>
  resultMessage({ total: 2, results: [], corrections: [], unknown, archiveLeft: false }, "…");

test("the message after a search agrees with the number of words that the site lacks", () => {
  assert.match(messageWithout("zorglub"), /sans «\u202fzorglub\u202f», qui n’est pas sur le site$/);
  assert.match(
    messageWithout("zorglub", "turlu"),
    /sans «\u202fzorglub\u202f», «\u202fturlu\u202f», qui ne sont pas sur le site$/,
  );
});
