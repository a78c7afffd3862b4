import { describe } from "node:test";
import { useWebKit } from "#tests/webkit/webkit.ts";
import { testEndings } from "#tests/endings/walk.ts";

describe("every ending in WebKit", () => {
  testEndings("WebKit", useWebKit());
});
