/**
 * How the service worker caches files, and when it serves a cached file. This code has no state and gets its environment as an
 * argument, so that it can be tested in Node.
 */

/** The list of files to cache, written by the build. */
export interface KeptFiles {
  /** Name of the cache. It changes whenever a file changes. */
  readonly name: string;
  /** The `fileHash` of each file, by its address. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** The parts of the worker's environment that are used here. */
export interface World {
  readonly caches: {
    open(name: string): Promise<{ put(address: string, response: Response): Promise<void> }>;
    match(address: string): Promise<Response | undefined>;
  };
  fetch(address: string, options: { readonly cache: RequestCache }): Promise<Response>;
}

/**
 * The start of a file's SHA-256: 12 bytes, as 16 base64 characters. That is enough to notice that a proxy has replaced the
 * file. It is short because every visitor of the form downloads some twenty of these hashes.
 */
export async function fileHash(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...hash.subarray(0, 12)));
}

/** Whether the file at this address gets a new name whenever its content changes. */
export const isImmutable = (address: string): boolean => address.startsWith("/_astro/");

const isPage = (address: string): boolean => address.endsWith("/");

/**
 * Caches every file of the list. Files that have not changed are taken from an older cache.
 * @throws when a file cannot be fetched exactly as the build made it. The worker is then not installed, the previous one
 * stays, and the next visit to the form tries again without fetching the correct files a second time.
 */
export async function keepAll({ name, hashes }: KeptFiles, world: World): Promise<void> {
  const cache = await world.caches.open(name);
  await Promise.all(
    Object.entries(hashes).map(async ([address, hash]) => {
      await cache.put(address, await rightFile(address, hash, world));
    }),
  );
}

/** A file as the build made it: from a cache, from the network, or from the network past the browser's HTTP cache. */
async function rightFile(address: string, hash: string, { caches, fetch }: World) {
  const usual = isImmutable(address) ? "default" : "no-cache";
  const sources = [
    () => caches.match(address),
    () => fetch(address, { cache: usual }),
    () => fetch(address, { cache: "reload" }),
  ];
  for (const source of sources) {
    const response = await source();
    const verified = response && (await verify(address, hash, response));
    if (verified) return verified;
  }
  throw new Error(`${address} n'est pas le fichier attendu.`);
}

/**
 * Returns a response with the right file and a usable type; otherwise `undefined`. A page may have come through a redirect
 * (`/candidater` for `/candidater/`). The file is copied into a new response, because a browser refuses a redirected response
 * for a navigation (Fetch Standard, "HTTP fetch").
 */
async function verify(
  address: string,
  hash: string,
  response: Response,
): Promise<Response | undefined> {
  if (!response.ok || (response.redirected && !isPage(address))) return undefined;
  if (!isRightType(address, response.headers.get("Content-Type") ?? "")) return undefined;
  const bytes = await response.arrayBuffer();
  if ((await fileHash(bytes)) !== hash) return undefined;
  return new Response(bytes, { headers: response.headers });
}

/** Browsers refuse scripts and style sheets with a wrong type, and a file that is not a page must not be served as one. */
function isRightType(address: string, type: string): boolean {
  const isHtml = /^text\/html\b/i.test(type);
  if (isPage(address)) return isHtml;
  if (address.endsWith(".js")) return /^(?:text|application)\/(?:x-)?javascript\b/i.test(type);
  if (address.endsWith(".css")) return /^text\/css\b/i.test(type);
  return !isHtml;
}

/**
 * Returns the network's response, or the cached response if the network fails or stays silent for too long. Without a cached
 * response, this goes on waiting for the network.
 * @param patience in milliseconds
 * @returns an error (`Response.error()`) if neither the network nor the cache has the file
 */
export async function networkOrKept(
  network: () => Promise<Response>,
  kept: () => Promise<Response | undefined>,
  patience: number,
): Promise<Response> {
  const keptOrNothing = (): Promise<Response | undefined> => kept().catch(() => undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)));
  const answer = network();
  try {
    const first = await Promise.race([answer, late.then(keptOrNothing)]);
    return first ?? (await answer);
  } catch {
    return (await keptOrNothing()) ?? Response.error();
  } finally {
    clearTimeout(timer);
  }
}
