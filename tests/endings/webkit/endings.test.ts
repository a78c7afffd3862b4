import { describe } from "node:test";
import { useWebKit } from "#tests/webkit/webkit.ts";
import { walkEndings } from "#tests/endings/walk.ts";

describe("every ending in WebKit", () => {
  walkEndings("WebKit", useWebKit());
});
