import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { SERVICES, type ServiceAnswer, type ServiceName } from "#application/delivery/services.ts";
import { verdictOf } from "#application/delivery/verdict.ts";

type Row = [ServiceName, status: number, body: unknown, kind: string, cause?: string];

/** A header of every response from Netlify. */
const FROM_NETLIFY = { "X-Nf-Request-Id": "01JB8TZ5N0" };

const answer = (
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): ServiceAnswer => ({ redirected: false, status, body, headers: new Headers(headers) });

/** Responses of each service, and the verdict on the application. */
const answers: Row[] = [
  ["generic", 200, { ok: true, ref: "LPN-7K4Q-2M9" }, "sent"],
  [
    "generic",
    422,
    { ok: false, errors: [{ field: "prenom", message: "x" }] },
    "not-sent",
    "refused",
  ],
  [
    "generic",
    200,
    { ok: false, errors: [{ field: "prenom", message: "x" }] },
    "not-sent",
    "refused",
  ],
  ["generic", 413, { ok: false, error: "x" }, "not-sent", "too-long"],
  ["generic", 429, undefined, "not-sent", "busy"],
  ["generic", 500, undefined, "not-sent", "failing"],
  ["generic", 503, undefined, "not-sent", "failing"],
  // A proxy had no usable response from the service, which may have stored the application before.
  ["generic", 502, undefined, "unknown"],
  ["formward", 504, undefined, "unknown"],
  ["netlify", 504, undefined, "unknown"],
  // Here the service itself refuses, so the application is not stored.
  ["generic", 502, { ok: false, error: "x" }, "not-sent", "failing"],
  // Without `ok: true`, the response may be a network's sign-in page or a maintenance page.
  ["generic", 200, undefined, "unknown"],
  ["generic", 200, {}, "unknown"],
  ["generic", 204, undefined, "unknown"],
  ["formspree", 200, { next: "https://formspree.io/thanks", ok: true }, "sent"],
  ["formspree", 200, { next: "/thanks" }, "sent"],
  ["formspree", 200, { error: "Quota exceeded" }, "not-sent", "closed"],
  ["formspree", 400, { error: "No Referer" }, "not-sent", "closed"],
  [
    "formspree",
    403,
    { error: "x", errors: [{ code: "BLOCKED", message: "x" }] },
    "not-sent",
    "closed",
  ],
  [
    "formspree",
    422,
    { error: "x", errors: [{ code: "TYPE_EMAIL", field: "email", message: "should be an email" }] },
    "not-sent",
    "refused",
  ],
  ["formspree", 404, undefined, "not-sent", "closed"],
  ["formspree", 200, undefined, "unknown"],
  ["formward", 200, { ok: true, id: "1" }, "sent"],
  ["formward", 402, { ok: false, error: "quota", upgrade: "x" }, "not-sent", "closed"],
  ["formward", 200, { ok: false, error: "x" }, "not-sent", "closed"],
  // A page alone proves nothing: plain file hosts and sign-in pages respond like this too.
  ["netlify", 200, undefined, "unknown"],
  ["netlify", 200, { ok: true }, "unknown"],
  ["netlify", 404, undefined, "not-sent", "closed"],
  ["netlify", 200, { error: "x" }, "not-sent", "closed"],
  ["formward", 403, { ok: false, error: "origin" }, "not-sent", "closed"],
  ["formward", 413, { ok: false, error: "x" }, "not-sent", "too-long"],
  ["formward", 429, { ok: false, error: "x" }, "not-sent", "busy"],
  ["formward", 200, { id: "1" }, "unknown"],
  ["formspree", 200, { success: "confirmation email sent" }, "unknown"],
  ["formspree", 200, { ok: true, next: "/thanks", errors: [] }, "sent"],
  ["generic", 200, { ok: true, errors: {} }, "sent"],
  ["generic", 200, { ok: true, error: [] }, "sent"],
  // A refusal outweighs an acceptance in the same body, and so does the status of an error.
  ["generic", 200, { ok: true, error: "x" }, "not-sent", "closed"],
  ["generic", 200, { ok: true, errors: { prenom: "x" } }, "not-sent", "closed"],
  ["generic", 500, { ok: true }, "not-sent", "failing"],
  // Errors that the person cannot correct.
  ...[401, 402, 403, 404, 405, 410, 415].map(
    (status) => ["generic", status, undefined, "not-sent", "closed"] as Row,
  ),
  ["generic", 400, undefined, "not-sent", "closed"],
  ["generic", 304, undefined, "unknown"],
  ["generic", 0, undefined, "unknown"],
  ...[null, "ok", 1, [], true].map((body) => ["generic", 200, body, "unknown"] as Row),
  // Other services write a refusal as `success: false`.
  ["generic", 200, { success: "false", message: "x" }, "not-sent", "closed"],
  ["generic", 200, { success: false }, "not-sent", "closed"],
];

describe("what a response means", () => {
  for (const [service, status, body, kind, cause] of answers) {
    it(`${service} ${String(status)} ${JSON.stringify(body) ?? "a page"}: ${kind}`, () => {
      const verdict = verdictOf(SERVICES[service], answer(status, body));
      assert.equal(verdict.kind, kind);
      if (verdict.kind === "not-sent") assert.equal(verdict.cause, cause);
    });
  }

  it("a verdict lists the errors of the service that name a field and have a message", () => {
    const body = {
      errors: [
        { field: "prenom", message: " " },
        { field: "email", message: "x" },
        { message: "no field" },
        null,
        "text",
      ],
    };
    const verdict = verdictOf(SERVICES.formspree, answer(422, body));
    assert.deepEqual(verdict.kind === "not-sent" && verdict.faults, [
      { field: "email", message: "x" },
    ]);
  });

  const faultsOf = (errors: unknown): readonly { field: string; message: string }[] => {
    const verdict = verdictOf(SERVICES.generic, answer(422, { ok: false, errors }));
    assert.equal(verdict.kind, "not-sent");
    return verdict.kind === "not-sent" ? verdict.faults : [];
  };

  it("a verdict lists each field once, and at most 100 fields", () => {
    const errors = (fieldOf: (index: number) => string) =>
      Array.from({ length: 100_000 }, (_, index) => ({
        field: fieldOf(index),
        message: `x ${String(index)}`,
      }));
    assert.deepEqual(faultsOf(errors(() => "prenom")), [{ field: "prenom", message: "x 0" }]);
    assert.deepEqual(
      faultsOf(errors((index) => (index < 99_999 ? "inconnu" : "email"))).map(({ field }) => field),
      ["inconnu", "email"],
    );
    assert.equal(faultsOf(errors((index) => `champ_${String(index)}`)).length, 100);
  });

  it("a message of a service is cut to 300 characters, without breaking an emoji", () => {
    const [fault] = faultsOf([{ field: "prenom", message: "🔧".repeat(100_000) }]);
    assert.equal(fault?.message, "🔧".repeat(300));
  });

  it("a verdict gives the minutes until the service accepts another attempt", () => {
    const minutes = (retryAfter: string) => {
      const headers = { "Retry-After": retryAfter };
      const verdict = verdictOf(SERVICES.formward, answer(429, undefined, headers));
      return verdict.kind === "not-sent" ? verdict.minutes : "?";
    };
    assert.equal(minutes("1"), 1);
    assert.equal(minutes("61"), 2);
    assert.equal(minutes(new Date(Date.now() + 119_000).toUTCString()), 2);
    assert.equal(minutes("3600"), 60);
    assert.equal(minutes("3601"), 61);
    assert.equal(minutes("9".repeat(400)), Infinity);
    for (const nothing of ["", "0", "-5", "1e3", "bientôt", "Wed, 21 Oct 2015 07:28:00 GMT"])
      assert.equal(minutes(nothing), undefined, nothing);
  });

  it("a page is taken as Netlify's acceptance only if Netlify itself has responded", () => {
    const kindOf = (service: ServiceName, status: number): string =>
      verdictOf(SERVICES[service], answer(status, undefined, FROM_NETLIFY)).kind;
    assert.equal(kindOf("netlify", 200), "sent");
    assert.equal(kindOf("netlify", 404), "not-sent"); // Netlify does not know this form
    for (const other of ["generic", "formspree", "formward"] as const)
      assert.equal(kindOf(other, 200), "unknown", other);
  });

  it("a redirect is never trusted: login pages, other addresses and captchas redirect too", () => {
    for (const service of Object.values(SERVICES)) {
      const redirect = { redirected: true, status: 0, body: undefined, headers: new Headers() };
      assert.deepEqual(verdictOf(service, redirect), { kind: "unknown" }, service.name);
    }
  });
});
