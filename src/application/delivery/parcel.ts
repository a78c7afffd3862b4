import { hiddenFields } from "../forms/hidden-fields.ts";
import type { FormDeclaration } from "../forms/form-types.ts";
import { SERVICES, type FormService, type ServiceName } from "./services.ts";

/** The answers of one version of an application, as the device keeps them while they wait. */
export interface Application {
  /** The same for every try of one application. */
  readonly reference: string;
  /** Which version of the answers: the moment of the last word, in milliseconds since 1970. */
  readonly version: number;
  readonly form: FormDeclaration["name"];
  /** By posted name; nothing of the service. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Where the applications of one form go now, and what its service wants beside the answers. */
export interface Destination {
  readonly service: ServiceName;
  /** A whole address, or a path of the site. */
  readonly endpoint: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The destination of a form, as this build posts it. */
export function destinationOf(
  service: FormService,
  endpoint: string,
  form: Pick<FormDeclaration, "name" | "thanksPath">,
  site: string,
): Destination {
  const context = { name: form.name, thanksUrl: new URL(form.thanksPath, site).href };
  return {
    service: service.name,
    endpoint: service.formAddress(endpoint, context),
    fields: service.hiddenFields(context),
  };
}

/** What is posted, `application/x-www-form-urlencoded`: the answers, and all that is added when they go. */
export function bodyOf(
  { reference, form, answers }: Application,
  { service, fields }: Destination,
): URLSearchParams {
  const body = new URLSearchParams(fields);
  if (form === "orientation") body.set(hiddenFields.form, form);
  for (const [name, value] of Object.entries(answers)) body.set(name, value);
  body.set(hiddenFields.reference, reference);
  // Empty for whoever is no robot; a password manager that filled it in on the page would have the service drop it all.
  body.set(SERVICES[service].honeypot, "");
  return body;
}
