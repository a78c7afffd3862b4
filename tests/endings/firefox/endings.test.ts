import { describe } from "node:test";
import { useFirefox } from "#tests/firefox/firefox.ts";
import {
  testFullDevice,
  testLostTab,
  testWithout,
  testWithoutScript,
} from "#tests/endings/device-faults.ts";
import { testEndings } from "#tests/endings/walk.ts";

describe("every ending in Firefox", () => {
  const newPerson = useFirefox();
  testEndings("Firefox", newPerson);
  testLostTab("Firefox", newPerson);
});

describe("in a Firefox that refuses storage", () => {
  const preferences = { "dom.storage.enabled": false };
  testWithout("storage", "Firefox", useFirefox({ preferences }));
});

describe("in a Firefox with one kilobyte of storage", () => {
  testFullDevice("Firefox", useFirefox({ preferences: { "dom.storage.default_quota": 1 } }));
});

describe("in a Firefox without service workers", () => {
  const preferences = { "dom.serviceWorkers.enabled": false };
  testWithout("worker", "Firefox", useFirefox({ preferences }));
});

describe("in a Firefox with scripts turned off", () => {
  testWithoutScript("Firefox", useFirefox({ javaScript: false }));
});
