/** What the service worker keeps, and when it gives it out: no state, and no world of its own, so that Node can prove it. */

/** The list made by the build: a name that changes with any file, and what each address holds. */
export interface Kept {
  readonly name: string;
  /** By address: `fileHash` of the file. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** What is used of the device and of the network. */
export interface World {
  readonly caches: {
    open(name: string): Promise<{ put(address: string, response: Response): Promise<void> }>;
    match(address: string): Promise<Response | undefined>;
  };
  fetch(address: string, options: { readonly cache: RequestCache }): Promise<Response>;
}

/**
 * The start of a file's SHA-256, 12 bytes in 16 signs of base64: enough to tell a file from what something on
 * the way puts in its place, and short, since every visitor of the form carries some forty of them.
 */
export async function fileHash(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return btoa(String.fromCharCode(...hash.subarray(0, 12)));
}

/** Files whose name changes with their content. */
export const isImmutable = (address: string): boolean => address.startsWith("/_astro/");

const isPage = (address: string): boolean => address.endsWith("/");

/**
 * Keeps every file of the list, from an older version where it is the same.
 * @throws when a file cannot be had as the build made it: the worker is then not installed, the one before
 * stays, and the next opening of the form tries again; what was right by then is not fetched a second time
 */
export async function keepAll({ name, hashes }: Kept, world: World): Promise<void> {
  const cache = await world.caches.open(name);
  await Promise.all(
    Object.entries(hashes).map(async ([address, hash]) => {
      await cache.put(address, await rightFile(address, hash, world));
    }),
  );
}

/** A file as the build made it: kept already, from the network, or past whatever the browser itself has kept of it. */
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
 * An answer that holds the right file with a type that works; nothing when it does not. A page may have come
 * through a redirect (`/candidater` for `/candidater/`): it is written anew, since a browser refuses to open a
 * redirected answer (Fetch Standard, "HTTP fetch").
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

/** A script or a style sheet of another type is refused by the browser; what is no page must not come as one. */
function isRightType(address: string, type: string): boolean {
  const isHtml = /^text\/html\b/i.test(type);
  if (isPage(address)) return isHtml;
  if (address.endsWith(".js")) return /^(?:text|application)\/(?:x-)?javascript\b/i.test(type);
  if (address.endsWith(".css")) return /^text\/css\b/i.test(type);
  return !isHtml;
}

/**
 * The answer of the network; what is kept when it fails, or has said nothing for so long. Until then, and when
 * nothing is kept, the network is waited for.
 * @param patience in milliseconds
 * @returns an error (`Response.error()`) when neither has anything
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
