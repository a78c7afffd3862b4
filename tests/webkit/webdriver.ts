/**
 * The part of W3C WebDriver (https://www.w3.org/TR/webdriver2/) that these tests need: JSON over HTTP, without a library.
 * Puppeteer does not support WebKit, and Playwright only supports its own build of it.
 */

/** How long to wait for a response of the driver: a test that fails is more useful than one that hangs. */
const TIMEOUT_MS = 30_000;
/** The key that the standard gives to the identifier of an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

type Method = "GET" | "POST" | "DELETE";
type Found = Readonly<Record<typeof ELEMENT, string>>;

/** @throws with the driver's own message if it refuses */
async function call(method: Method, url: string, body: object = {}): Promise<unknown> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(method === "POST" && { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new Error(`${method} ${url}: no answer`, { cause });
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${method} ${url}: ${error} ${message}`);
}

/** Whether the driver at this address can open a session. @throws if nothing responds there */
export async function isReady(driver: string): Promise<boolean> {
  const { ready } = (await call("GET", `${driver}/status`)) as { ready: boolean };
  return ready;
}

/** A browser opened by the driver. It shares no storage with other sessions. */
export class Session {
  readonly #address: string;

  private constructor(address: string) {
    this.#address = address;
  }

  /**
   * @param driver its address
   * @param binary path of MiniBrowser
   */
  static async open(driver: string, binary: string): Promise<Session> {
    const wanted = { "webkitgtk:browserOptions": { binary, args: ["--automation"] } };
    const capabilities = { alwaysMatch: wanted };
    const answer = (await call("POST", `${driver}/session`, { capabilities })) as {
      sessionId: string;
    };
    return new Session(`${driver}/session/${answer.sessionId}`);
  }

  get(path: string): Promise<unknown> {
    return call("GET", this.#address + path);
  }

  post(path: string, body?: object): Promise<unknown> {
    return call("POST", this.#address + path, body);
  }

  /** The paths of the elements that an XPath finds, in document order. */
  async find(value: string): Promise<string[]> {
    const found = (await this.post("/elements", { using: "xpath", value })) as Found[];
    return found.map((element) => `/element/${element[ELEMENT]}`);
  }

  /** @param script the body of a function @returns the return value of this function */
  run(script: string): Promise<unknown> {
    return this.post("/execute/sync", { script, args: [] });
  }

  /** Closes the browser. */
  async close(): Promise<void> {
    await call("DELETE", this.#address);
  }
}
