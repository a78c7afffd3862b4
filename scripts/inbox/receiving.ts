import type { IncomingMessage } from "node:http";
import { hiddenFields } from "#application/forms/hidden-fields.ts";
import { formOf } from "#application/forms/forms.ts";
import { makeReference } from "#application/core/reference.ts";
import { checkAnswers } from "#application/forms/rules.ts";
import { THANKS_FIELD } from "#application/delivery/services.ts";
import { notices } from "#scripts/receiver/words.ts";
import { notice, wantsJson, type InboxResponse, type Context } from "./response.ts";
import { correctionPage } from "./correction-page.ts";
import { noticeText, storedPage } from "./pages.ts";
import {
  answersOf,
  isMultipartForm,
  isUrlEncodedForm,
  parseForm,
  parseMultipart,
  readBody,
  thanksAddress,
  type Entry,
} from "./parsing.ts";

/** The path that forms are posted to. */
export const POST_PATH = "/candidatures";
/** Largest accepted body, in bytes. The longest valid form has 300 KB, if all of it is emoji. */
const BODY_LIMIT = 1024 * 1024;

/** Highest number of bodies that are received at the same time. */
const POSTS_AT_ONCE = 20;

/** Receives one application, by the contract in `docs/application-service.md`. */
export async function receiveApplication(
  context: Context,
  request: IncomingMessage,
): Promise<InboxResponse> {
  if (context.posts.underWay >= POSTS_AT_ONCE)
    return notice(429, notices.tooMany, context, { "Retry-After": "5", Connection: "close" });
  context.posts.underWay += 1;
  const body = await readBody(request, BODY_LIMIT).finally(() => {
    context.posts.underWay -= 1;
  });
  // A part of the body may be unread, so the connection cannot be used for another request.
  if (body === undefined) return notice(413, notices.tooLarge, context, { Connection: "close" });
  const entries = await entriesOf(body, request.headers["content-type"]);
  if (entries === undefined) return notice(415, notices.notAPlainForm, context);
  const answers = answersOf(entries);
  const form = formOf(answers);
  const faults = checkAnswers(answers, form);
  if (faults.length > 0) {
    const errors = faults.map(({ field, message }) => ({ field: field.name, message }));
    return {
      status: 422,
      html: correctionPage(entries, form, faults, POST_PATH),
      json: { ok: false, errors },
    };
  }
  const reference = (answers[hiddenFields.reference] ?? "").trim() || makeReference();
  try {
    await context.store.add({ reference, entries, receivedAt: new Date() });
  } catch (error) {
    console.error("Boîte de réception : candidature non enregistrée :", error);
    return {
      status: 500,
      html: correctionPage(entries, form, [], POST_PATH),
      json: { ok: false, error: noticeText(notices.failure) },
    };
  }
  if (wantsJson(request)) return { status: 200, json: { ok: true, ref: reference } };
  const address = thanksAddress(answers[THANKS_FIELD], context.siteOrigin, form);
  return { status: 303, headers: { Location: address }, html: storedPage(address) };
}

/** The posted fields; undefined if the body is not a form. */
async function entriesOf(body: Buffer, type: string | undefined): Promise<Entry[] | undefined> {
  if (isUrlEncodedForm(type)) return parseForm(body);
  if (!isMultipartForm(type)) return undefined;
  return parseMultipart(body, type).catch(() => undefined);
}
