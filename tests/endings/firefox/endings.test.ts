import { describe } from "node:test";
import { useFirefox } from "../../firefox/firefox.ts";
import { walkEndings } from "../walk.ts";

describe("every ending in Firefox", () => {
  walkEndings("Firefox", useFirefox());
});
