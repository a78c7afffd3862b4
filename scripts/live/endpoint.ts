import type { ManualTest, ReportFault } from "./check.ts";
import { failureReason, type SendRequest } from "./requests.ts";

const CONTRACT = "Le contrat est dans docs/application-service.md ; hosting/receiver/ le tient.";

/**
 * Tests a service that should follow our own contract (`generic`): sends it an invalid application twice, as the page's script
 * sends it, and as a browser sends it without script. The service must refuse both. Form services (Formspree, Netlify…) are not
 * tested, because they would store the invalid application.
 * @returns for a form service, what a person must test instead; otherwise empty
 */
export async function checkEndpoint(
  origin: string,
  path: string,
  { endpoint, service }: { readonly endpoint?: string; readonly service?: string },
  get: SendRequest,
  reportFault: ReportFault,
): Promise<ManualTest[]> {
  const apply = new URL(`${origin}${path}/candidater/`);
  if (endpoint === undefined) {
    reportFault(
      apply,
      "candidatures : la page n'a pas de formulaire",
      "Construisez avec APPLICATION_ENDPOINT (README).",
    );
    return [];
  }
  const url = new URL(endpoint, origin);
  if (service !== "generic") {
    return [
      {
        address: url.href,
        reason: `candidatures : ce service (${service ?? "inconnu"}) n'est pas essayé d'ici, il enregistrerait l'essai`,
        instruction: "Envoyez une candidature avec JavaScript et une sans, et voyez-les arriver.",
      },
    ];
  }
  const post = (accept: string): ReturnType<SendRequest> =>
    get(url, {
      method: "POST",
      headers: {
        Accept: accept,
        Origin: origin,
        "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8",
      },
      body: "prenom=&telephone=&email=",
    });
  try {
    for (const accept of ["application/json", "text/html"]) {
      const asked = accept === "text/html" ? "sans script" : "avec script";
      const { status, headers, text } = await post(accept);
      const isJson = /^application\/json/.test(headers["content-type"] ?? "");
      if (accept === "application/json" && !isJson && (status === 404 || status >= 500)) {
        reportFault(
          url,
          `candidatures : statut ${String(status)}, rien ne les reçoit à cette adresse`,
          `Posez-y de quoi les recevoir, ou construisez avec une autre adresse (APPLICATION_ENDPOINT). ${CONTRACT}`,
        );
        return [];
      }
      if (status >= 300 && status < 400) {
        reportFault(
          url,
          `candidatures, ${asked} : une candidature invalide est renvoyée vers ${headers["location"] ?? "rien"} (${String(status)})`,
          `Donnez à APPLICATION_ENDPOINT l'adresse définitive, sans redirection. ${CONTRACT}`,
        );
        continue;
      }
      if (status !== 422)
        reportFault(
          url,
          `candidatures, ${asked} : statut ${String(status)} au lieu de 422 pour une candidature invalide`,
          CONTRACT,
        );
      if (headers["access-control-allow-origin"] !== origin)
        reportFault(
          url,
          `candidatures, ${asked} : Access-Control-Allow-Origin ${headers["access-control-allow-origin"] === undefined ? "absent" : `« ${headers["access-control-allow-origin"]} »`} au lieu de « ${origin} » : le site ne peut pas lire la réponse et dira « on ne sait pas »`,
          CONTRACT,
        );
      if (!/retry-after/i.test(headers["access-control-expose-headers"] ?? ""))
        reportFault(
          url,
          `candidatures, ${asked} : Access-Control-Expose-Headers ne nomme pas Retry-After`,
          CONTRACT,
        );
      if (accept === "application/json" && !(isJson && /"ok"\s*:\s*false/.test(text)))
        reportFault(
          url,
          'candidatures, avec script : la réponse n\'est pas {"ok":false,…}',
          CONTRACT,
        );
      if (accept === "text/html" && isJson)
        reportFault(url, "candidatures, sans script : la personne verrait du JSON", CONTRACT);
    }
  } catch (error) {
    reportFault(url, `candidatures : ${failureReason(error)}`, CONTRACT);
  }
  return [];
}
