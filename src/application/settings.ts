import { SERVICES, type FormService, type ServiceName } from "./delivery/services.ts";

/** Where applications are sent, and which service receives them. */
interface ApplicationSettings {
  readonly service: FormService;
  /** A full URL, or for Netlify a path of the site. If it is `undefined`, the site has no form. */
  readonly endpoint: string | undefined;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const expected = ({ name, example }: FormService): string =>
  example.startsWith("/")
    ? `une page du site lui-même, car ${name} reçoit les formulaires sur le site. Ex. : ${example}`
    : `l'adresse en https:// qui reçoit les candidatures (http:// seulement sur localhost). Ex. : ${example}`;

const isService = (name: string): name is ServiceName => Object.hasOwn(SERVICES, name);

/**
 * Checks `APPLICATION_SERVICE` and `APPLICATION_ENDPOINT` together. A full URL must use `https:`, or `http:` on the local
 * machine: personal data of young people never travels unencrypted.
 * @throws {Error} with a French sentence that says what is expected.
 */
export function checkApplicationSettings(
  serviceName: string | undefined,
  address: string | undefined,
): ApplicationSettings {
  const name = serviceName || "generic";
  if (!isService(name))
    throw new Error(
      `APPLICATION_SERVICE vaut « ${name} » : on attend ${Object.keys(SERVICES).join(", ")}.`,
    );
  const service = SERVICES[name];
  if (address === undefined || address === "") {
    if (serviceName)
      throw new Error(
        `APPLICATION_SERVICE vaut « ${name} », mais APPLICATION_ENDPOINT n'est pas donné : on attend ${expected(service)}`,
      );
    return { service, endpoint: undefined };
  }
  const url = URL.parse(address) ?? undefined;
  const isHere = url?.protocol === "http:" && LOOPBACK.test(url.hostname);
  const isAccepted = service.accepts(address, url) || (isHere && name !== "netlify");
  if (!isAccepted || url?.username || url?.password)
    throw new Error(
      `APPLICATION_ENDPOINT vaut « ${address} » : avec APPLICATION_SERVICE=${name}, on attend ${expected(service)}`,
    );
  return { service, endpoint: url?.href ?? address };
}
