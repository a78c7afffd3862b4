import { describe } from "node:test";
import { useFirefox } from "#tests/firefox/firefox.ts";
import {
  walkFull,
  walkLostTab,
  walkWithout,
  walkWithoutScript,
} from "#tests/endings/device-faults.ts";
import { walkEndings } from "#tests/endings/walk.ts";

describe("every ending in Firefox", () => {
  const newPerson = useFirefox();
  walkEndings("Firefox", newPerson);
  walkLostTab("Firefox", newPerson);
});

describe("in a Firefox that refuses storage", () => {
  const preferences = { "dom.storage.enabled": false };
  walkWithout("storage", "Firefox", useFirefox({ preferences }));
});

describe("in a Firefox with one kilobyte of storage", () => {
  walkFull("Firefox", useFirefox({ preferences: { "dom.storage.default_quota": 1 } }));
});

describe("in a Firefox without service workers", () => {
  const preferences = { "dom.serviceWorkers.enabled": false };
  walkWithout("worker", "Firefox", useFirefox({ preferences }));
});

describe("in a Firefox with scripts turned off", () => {
  walkWithoutScript("Firefox", useFirefox({ javaScript: false }));
});
