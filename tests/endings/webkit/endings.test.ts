import { describe } from "node:test";
import { useWebKit } from "../../webkit/webkit.ts";
import { walkEndings } from "../walk.ts";

describe("every ending in WebKit", () => {
  walkEndings("WebKit", useWebKit());
});
