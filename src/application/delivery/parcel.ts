import { hiddenFields } from "#application/forms/hidden-fields.ts";
import type { FormDeclaration } from "#application/forms/form-types.ts";
import { SERVICES, type FormService, type ServiceName } from "./services.ts";

/** One version of the answers of an application, as it is stored while it waits. */
export interface Application {
  /** The same for every attempt to send one application. */
  readonly reference: string;
  /** Which version of the answers: the time of the last edit, in milliseconds since 1970. */
  readonly version: number;
  readonly form: FormDeclaration["name"];
  /** By posted name, without the fields of the service. */
  readonly answers: Readonly<Record<string, string>>;
}

/** Where the applications of a form are sent, and what its service needs besides the answers. */
export interface Destination {
  readonly service: ServiceName;
  /** A full URL, or a path of the site. */
  readonly endpoint: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The destination of a form, according to this build's settings. */
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

/** The request body, `application/x-www-form-urlencoded`: the answers, and the fields added when they are sent. */
export function bodyOf(
  { reference, form, answers }: Application,
  { service, fields }: Destination,
): URLSearchParams {
  const body = new URLSearchParams(fields);
  if (form === "orientation") body.set(hiddenFields.form, form);
  for (const [name, value] of Object.entries(answers)) body.set(name, value);
  body.set(hiddenFields.reference, reference);
  // The honeypot must be empty. If a password manager filled it in on the page, the service would discard the application.
  body.set(SERVICES[service].honeypot, "");
  return body;
}
