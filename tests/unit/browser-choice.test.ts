import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { chooseBrowser, shellFolder, usualPlaces, type Machine } from "#scripts/browser-choice.ts";
import { FIREFOX, WEBKIT, WEBKIT_DRIVER, XVFB } from "#scripts/browser-kinds.ts";

const OWN_DOWNLOAD = "/home/sam/.cache/ms-playwright/chromium-1/chrome-linux/chrome";
const OWN_SHELL =
  "/home/sam/.cache/ms-playwright/chromium_headless_shell-1/chrome-linux/headless_shell";

/** A Linux machine with these files. Each of them starts, except those in `broken`. */
function machine({
  files = [],
  broken = [],
  versions = {},
  ...other
}: Partial<Machine> & {
  files?: string[];
  broken?: string[];
  versions?: Record<string, string>;
} = {}): Machine {
  return {
    platform: "linux",
    env: { PATH: "/usr/local/bin:/usr/bin:/opt/outils" },
    home: "/home/sam",
    hasApt: false,
    isRoot: false,
    exists: (path) => files.includes(path),
    answer: (path) =>
      broken.includes(path) ? undefined : `${versions[path] ?? "Chromium 150.0"}\n`,
    playwrightPaths: () => [OWN_DOWNLOAD, OWN_SHELL],
    ...other,
  };
}

const found = (path: string, version = "Chromium 150.0") => ({ kind: "found", path, version });

describe("the browser of the tests", () => {
  test("CHROMIUM_PATH comes before everything", () => {
    const env = { CHROMIUM_PATH: "/mine/chrome", PATH: "/usr/bin" };
    const files = ["/mine/chrome", "/usr/bin/chromium", OWN_DOWNLOAD];
    assert.deepEqual(chooseBrowser(machine({ env, files })), found("/mine/chrome"));
  });

  test("a CHROMIUM_PATH that does not exist is an error, not a reason to take another", () => {
    const env = { CHROMIUM_PATH: "/mine/typo", PATH: "/usr/bin" };
    const choice = chooseBrowser(
      machine({ env, files: ["/usr/bin/chromium"], hasApt: true, isRoot: true }),
    );
    assert.equal(choice.kind, "none");
    assert.match(
      "sentence" in choice ? choice.sentence : "",
      /CHROMIUM_PATH désigne « \/mine\/typo »/,
    );
  });

  test("an empty CHROMIUM_PATH counts as absent", () => {
    const env = { CHROMIUM_PATH: "", PATH: "/usr/bin" };
    const choice = chooseBrowser(machine({ env, files: ["/usr/bin/chromium"] }));
    assert.deepEqual(choice, found("/usr/bin/chromium"));
  });

  test("an installed browser comes before Playwright's download; Chromium before Chrome", () => {
    const files = ["/usr/bin/google-chrome", "/usr/bin/chromium", OWN_DOWNLOAD];
    assert.deepEqual(chooseBrowser(machine({ files })), found("/usr/bin/chromium"));
  });

  test("a headless build comes first, because it needs less time for the same tests", () => {
    const files = ["/usr/bin/chromium", "/usr/bin/chromium-headless-shell"];
    assert.deepEqual(chooseBrowser(machine({ files })), found("/usr/bin/chromium-headless-shell"));
  });

  test("a browser in another folder of the PATH is found", () => {
    const files = ["/opt/outils/google-chrome-stable"];
    assert.deepEqual(chooseBrowser(machine({ files })), found("/opt/outils/google-chrome-stable"));
  });

  test("a wrapper that does not start is skipped", () => {
    const files = ["/usr/bin/chromium-browser", OWN_DOWNLOAD];
    const choice = chooseBrowser(machine({ files, broken: ["/usr/bin/chromium-browser"] }));
    assert.deepEqual(choice, found(OWN_DOWNLOAD));
  });

  test("Playwright's headless browser is accepted", () => {
    assert.deepEqual(chooseBrowser(machine({ files: [OWN_SHELL] })), found(OWN_SHELL));
    const files = [OWN_DOWNLOAD, OWN_SHELL];
    assert.deepEqual(chooseBrowser(machine({ files, broken: [OWN_DOWNLOAD] })), found(OWN_SHELL));
  });

  test("without a browser, Playwright's download is tried first; then, only for root on a system with apt, the system's package", () => {
    const ways = (other: Partial<Machine>) => chooseBrowser(machine(other));
    const both = { kind: "install", ways: ["playwright", "apt"] };
    const download = { kind: "install", ways: ["playwright"] };
    assert.deepEqual(ways({ hasApt: true, isRoot: true }), both);
    assert.deepEqual(ways({ hasApt: true, isRoot: false }), download);
    assert.deepEqual(ways({ hasApt: false, isRoot: true }), download);
    assert.deepEqual(ways({ platform: "darwin" }), download);
  });

  test("a downloaded browser that does not start, for lack of system libraries, counts as missing", () => {
    const choice = chooseBrowser(
      machine({ files: [OWN_SHELL], broken: [OWN_SHELL], hasApt: true, isRoot: true }),
    );
    assert.deepEqual(choice, { kind: "install", ways: ["playwright", "apt"] });
  });
});

describe("the folder of Playwright's headless browser, next to that of the full one", () => {
  for (const [system, whole, folder] of [
    [
      "Linux",
      "/home/sam/.cache/ms-playwright/chromium-1255/chrome-linux64/chrome",
      "/home/sam/.cache/ms-playwright/chromium_headless_shell-1255",
    ],
    [
      "macOS",
      "/Users/sam/Library/Caches/ms-playwright/chromium-1255/chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
      "/Users/sam/Library/Caches/ms-playwright/chromium_headless_shell-1255",
    ],
    [
      "Windows",
      "C:\\Users\\Sam\\AppData\\Local\\ms-playwright\\chromium-1255\\chrome-win64\\chrome.exe",
      "C:\\Users\\Sam\\AppData\\Local\\ms-playwright\\chromium_headless_shell-1255",
    ],
  ] as const)
    test(system, () => {
      assert.equal(shellFolder(whole), folder);
    });

  test("for a browser outside the folders of Playwright, no folder is given", () => {
    assert.equal(shellFolder("/opt/chromium/chrome"), undefined);
  });
});

describe("Firefox, which is optional", () => {
  test("FIREFOX_PATH comes before everything, and CHROMIUM_PATH has no effect", () => {
    const env = { FIREFOX_PATH: "/mine/firefox", CHROMIUM_PATH: "/mine/chrome", PATH: "/usr/bin" };
    const files = ["/mine/firefox", "/mine/chrome", "/usr/bin/firefox-esr"];
    assert.deepEqual(chooseBrowser(machine({ env, files }), FIREFOX), found("/mine/firefox"));
  });

  test("a FIREFOX_PATH that does not exist is an error", () => {
    const env = { FIREFOX_PATH: "/mine/typo", PATH: "/usr/bin" };
    const choice = chooseBrowser(
      machine({ env, files: ["/usr/bin/firefox"], hasApt: true, isRoot: true }),
      FIREFOX,
    );
    assert.match(
      "sentence" in choice ? choice.sentence : "",
      /FIREFOX_PATH désigne « \/mine\/typo »/,
    );
  });

  test("an installed Firefox that starts is taken, as firefox or firefox-esr", () => {
    const files = ["/usr/bin/firefox", "/usr/bin/firefox-esr"];
    const versions = { "/usr/bin/firefox": "Mozilla Firefox 157.0" };
    assert.deepEqual(
      chooseBrowser(machine({ files, versions }), FIREFOX),
      found("/usr/bin/firefox", "Mozilla Firefox 157.0"),
    );
    const broken = ["/usr/bin/firefox"]; // the wrapper of a snap that is not installed
    const choice = chooseBrowser(machine({ files, broken }), FIREFOX);
    assert.deepEqual(choice, found("/usr/bin/firefox-esr"));
  });

  test("Firefox is never installed, and no other browser is used in its place", () => {
    const files = [OWN_DOWNLOAD, OWN_SHELL, "/usr/bin/chromium"];
    const choice = chooseBrowser(machine({ files, hasApt: true, isRoot: true }), FIREFOX);
    assert.equal(choice.kind, "none");
  });

  test("the long-term version 140 is used; version 115 is too old, and the message names it", () => {
    const path = "/usr/bin/firefox-esr";
    const withVersion = (version: string) =>
      chooseBrowser(machine({ files: [path], versions: { [path]: version } }), FIREFOX);
    assert.deepEqual(
      withVersion("Mozilla Firefox 140.12.0esr"),
      found(path, "Mozilla Firefox 140.12.0esr"),
    );
    assert.deepEqual(withVersion("Mozilla Firefox 115.20.0esr"), {
      kind: "none",
      sentence: `Mozilla Firefox 115.20.0esr (${path}) est trop ancien pour ces essais : il faut la version 133 ou une plus récente.`,
    });
  });

  test("an old Firefox does not hide a newer one", () => {
    const choice = chooseBrowser(
      machine({
        files: ["/usr/bin/firefox-esr", "/usr/bin/firefox"],
        versions: {
          "/usr/bin/firefox": "Mozilla Firefox 102.1",
          "/usr/bin/firefox-esr": "Mozilla Firefox 140.1",
        },
      }),
      FIREFOX,
    );
    assert.deepEqual(choice, found("/usr/bin/firefox-esr", "Mozilla Firefox 140.1"));
  });

  test("without Firefox, one sentence says what to do", () => {
    const choice = chooseBrowser(machine(), FIREFOX);
    const sentence = "sentence" in choice ? choice.sentence : "";
    assert.match(sentence, /^Firefox n'est pas sur cette machine .*FIREFOX_PATH\)\.$/);
  });

  test("Firefox is looked for in the usual places of macOS and Windows", () => {
    const mac = usualPlaces({ platform: "darwin", env: {}, home: "/Users/sam" }, FIREFOX);
    assert.deepEqual(mac, [
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "/Users/sam/Applications/Firefox.app/Contents/MacOS/firefox",
    ]);
    const env = { PROGRAMFILES: "C:\\Program Files" };
    const windows = usualPlaces({ platform: "win32", env, home: "C:\\Users\\Sam" }, FIREFOX);
    assert.deepEqual(windows, ["C:\\Program Files\\Mozilla Firefox\\firefox.exe"]);
  });
});

describe("WebKitGTK, which is optional, in several parts", () => {
  test("each part is found in its usual place", () => {
    const browser = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
    const files = [browser, "/usr/bin/WebKitWebDriver", "/usr/bin/Xvfb"];
    assert.deepEqual(chooseBrowser(machine({ files }), WEBKIT), found(browser, ""));
    assert.deepEqual(
      chooseBrowser(machine({ files }), WEBKIT_DRIVER),
      found("/usr/bin/WebKitWebDriver"),
    );
    assert.deepEqual(chooseBrowser(machine({ files }), XVFB), found("/usr/bin/Xvfb"));
  });

  test("the browser is not started as a check, because it would open a window", () => {
    const files = ["/opt/outils/MiniBrowser"];
    const choice = chooseBrowser(machine({ files, broken: files }), WEBKIT);
    assert.deepEqual(choice, found("/opt/outils/MiniBrowser", ""));
  });

  test("no part is ever installed: one sentence says which packages to take", () => {
    for (const kind of [WEBKIT, WEBKIT_DRIVER, XVFB]) {
      const choice = chooseBrowser(machine({ hasApt: true, isRoot: true }), kind);
      assert.equal(choice.kind, "none");
      const sentence = "sentence" in choice ? choice.sentence : "";
      assert.match(
        sentence,
        /^WebKitGTK n'est pas sur cette machine .*webkit2gtk-driver et xvfb\)\.$/,
      );
    }
  });

  test("on macOS and Windows, WebKitGTK is looked for nowhere", () => {
    assert.deepEqual(usualPlaces({ platform: "darwin", env: {}, home: "/Users/sam" }, WEBKIT), []);
    const env = { PROGRAMFILES: "C:\\Program Files" };
    assert.deepEqual(usualPlaces({ platform: "win32", env, home: "C:\\Users\\Sam" }, WEBKIT), []);
  });
});

describe("usual places", () => {
  test("macOS: the applications of all users and of the current user", () => {
    const places = usualPlaces({ platform: "darwin", env: {}, home: "/Users/sam" });
    assert.ok(places.includes("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
    assert.ok(places.includes("/Users/sam/Applications/Chromium.app/Contents/MacOS/Chromium"));
  });

  test("Windows: each programme folder that the machine has", () => {
    const env = {
      PROGRAMFILES: "C:\\Program Files",
      LOCALAPPDATA: "C:\\Users\\Sam\\AppData\\Local",
    };
    const places = usualPlaces({ platform: "win32", env, home: "C:\\Users\\Sam" });
    assert.ok(places.includes("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"));
    assert.ok(places.includes("C:\\Users\\Sam\\AppData\\Local\\Chromium\\Application\\chrome.exe"));
    assert.equal(places.length, 4);
  });

  test("a relative folder of the PATH is not searched", () => {
    const places = usualPlaces({
      platform: "linux",
      env: { PATH: ".:bin:/usr/bin" },
      home: "/root",
    });
    assert.ok(places.every((path) => path.startsWith("/")));
  });
});
