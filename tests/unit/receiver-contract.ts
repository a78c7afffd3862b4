import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { parse } from "node-html-parser";
import { isReference } from "#application/core/reference.ts";
import { sampleAnswers } from "#application/forms/fields.ts";
import { sampleReferral } from "#application/forms/referral-fields.ts";
import { SERVICES } from "#application/delivery/services.ts";
import { verdictOf } from "#application/delivery/verdict.ts";

/** The site that posts to the receiver. */
export const siteOrigin = "http://localhost:4321";

/** A server that receives applications at `/candidatures`, lists them at `/candidatures.json` and shows them at `/`. */
export interface Receiver {
  readonly url: string;
  close(): Promise<void>;
  /** Makes every write fail from now on. */
  breakStore(): void;
}

export interface Received {
  readonly id: number;
  readonly reference: string;
  readonly answers: Record<string, string>;
  readonly doubles: { id: number; why: string }[];
}

export const form = (answers: Record<string, string>) => new URLSearchParams(answers);
export const postJson = (body: BodyInit, to: { readonly url: string }, path = "/candidatures") =>
  fetch(to.url + path, {
    method: "POST",
    redirect: "manual",
    headers: { Accept: "application/json" },
    body,
  });
export const receivedBy = async (from: { readonly url: string }): Promise<Received[]> =>
  (
    (await (await fetch(`${from.url}/candidatures.json`)).json()) as {
      applications: Received[];
    }
  ).applications;
const answered = ({ status, headers }: Response) => ({ redirected: false, status, headers });

/**
 * Tests the contract in `docs/application-service.md` with any of our receivers.
 * @param start starts an empty receiver
 */
export function testContract(start: () => Promise<Receiver>): void {
  let inbox: Receiver;
  before(async () => {
    inbox = await start();
  });
  after(() => inbox.close());
  const post = (body: BodyInit, path?: string) => postJson(body, inbox, path);
  const received = () => receivedBy(inbox);

  describe("a script that asks for JSON", () => {
    it("a script learns that the application is stored, and its reference", async () => {
      const reference = "LPN-7K4Q-2M9";
      const answer = await post(form({ ...sampleAnswers, reference }));
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get("access-control-allow-origin"), siteOrigin);
      assert.deepEqual(await answer.json(), { ok: true, ref: reference });
      assert.equal((await received())[0]?.reference, reference);
    });

    it("a script gets a reference if it sent none", async () => {
      const answer = await post(form(sampleAnswers));
      const { ref } = (await answer.json()) as { ref: string };
      assert.ok(isReference(ref), ref);
      assert.equal((await received())[0]?.reference, ref);
    });

    it("a script gets the errors, field by field", async () => {
      const answer = await post(form({ telephone: "06" }));
      assert.equal(answer.status, 422);
      const body: unknown = await answer.json();
      assert.deepEqual(body, {
        ok: false,
        errors: [{ field: "prenom", message: "Écris ton prénom." }],
      });
      const verdict = verdictOf(SERVICES.generic, { ...answered(answer), body });
      assert.equal(verdict.kind, "not-sent");
    });

    it("a script gets any other refusal with an error message and CORS headers", async () => {
      const answers = [
        await post(form({ prenom: "x".repeat(1_100_000) })),
        await fetch(`${inbox.url}/candidatures`, {
          method: "POST",
          body: "{}",
          headers: { Accept: "application/json", "Content-Type": "application/json" },
        }),
        await post(form(sampleAnswers), "/autre"),
        await post(form(sampleAnswers), "/"),
      ];
      assert.deepEqual(
        answers.map(({ status }) => status),
        [413, 415, 404, 405],
      );
      for (const answer of answers) {
        assert.equal(answer.headers.get("access-control-allow-origin"), siteOrigin);
        assert.match(answer.headers.get("access-control-expose-headers") ?? "", /Retry-After/);
        const body = (await answer.json()) as { ok: boolean; error: string };
        assert.equal(body.ok, false);
        assert.match(body.error, /^\p{Lu}[^']+\. [^']+\.$/u); // two sentences, without a straight apostrophe
        assert.equal(verdictOf(SERVICES.generic, { ...answered(answer), body }).kind, "not-sent");
      }
    });

    it("a script learns when writing to disk has failed, and that nothing is stored", async (t) => {
      t.mock.method(console, "error", () => undefined);
      const broken = await start();
      t.after(() => broken.close());
      broken.breakStore();
      const answer = await postJson(form(sampleAnswers), broken);
      assert.equal(answer.status, 500);
      assert.equal(answer.headers.get("access-control-allow-origin"), siteOrigin);
      const { ok, error } = (await answer.json()) as { ok: boolean; error: string };
      assert.equal(ok, false);
      assert.match(error, /Rien n’a été enregistré\./);
    });
  });

  describe("a multipart form", () => {
    it("a multipart form is read completely", async () => {
      const body = new FormData();
      for (const [name, value] of Object.entries(sampleAnswers)) body.append(name, value);
      body.append("piece", new File(["x"], "cv.pdf"));
      assert.equal((await post(body)).status, 200);
      const [newest] = await received();
      const typed = newest?.answers["message"]?.replaceAll("\r\n", "\n");
      assert.equal(typed, sampleAnswers.message);
      assert.equal(newest?.answers["piece"], "cv.pdf");
    });

    it("a broken multipart form is refused", async () => {
      const answer = await fetch(`${inbox.url}/candidatures`, {
        method: "POST",
        body: "rien",
        headers: { "Content-Type": "multipart/form-data; boundary=x" },
      });
      assert.equal(answer.status, 415);
    });
  });

  describe("an application sent by an adviser", () => {
    const referral = { ...sampleReferral, formulaire: "orientation" };

    it("an adviser's form is stored, and shown under the headings of its own form", async () => {
      assert.equal((await post(form(referral))).status, 200);
      const page = parse(await (await fetch(inbox.url)).text());
      const article = page.querySelector("article");
      assert.match(article?.textContent ?? "", /envoyée par une structure ou un proche/);
      const headings = article?.querySelectorAll("dt").map(({ textContent }) => textContent);
      assert.deepEqual(headings?.slice(0, 4), [
        "Structure",
        "Conseiller ou conseillère",
        "Contact du conseiller",
        "Prénom",
      ]);
    });

    it("without script, an adviser's form comes back with its answers if the consent is missing", async () => {
      const withoutAgreement = { ...referral, accord: "" };
      const answer = await fetch(`${inbox.url}/candidatures`, {
        method: "POST",
        body: form(withoutAgreement),
      });
      assert.equal(answer.status, 422);
      const page = parse(await answer.text());
      assert.match(page.textContent, /Vos réponses sont toujours là/);
      assert.match(page.textContent, /Demandez l’accord de la personne/);
      assert.ok(page.querySelector("input[type=checkbox][name=accord][required]"));
      const value = page.querySelector("[name=conseiller_structure]")?.getAttribute("value");
      assert.equal(value, referral.conseiller_structure);
    });

    it("an adviser's form leads to the advisers' thank-you page", async () => {
      const answer = await fetch(`${inbox.url}/candidatures`, {
        method: "POST",
        redirect: "manual",
        body: form(referral),
      });
      assert.equal(answer.headers.get("location"), `${siteOrigin}/orienter/merci/`);
    });
  });

  describe("the reading page", () => {
    it("an application that was sent several times is marked, on the page and in the JSON", async () => {
      const one = { prenom: "Lou", telephone: "06 39 98 55 55", reference: "LPN-AAAA-AAA" };
      await post(form(one));
      await post(form({ ...one, message: "deuxième essai" }));
      const [second, first] = await received();
      assert.deepEqual(second?.doubles, [{ id: first?.id, why: "reference" }]);
      const page = parse(await (await fetch(inbox.url)).text());
      const mark = page.querySelector("article .mark");
      const number = `n°\u00a0${String(first?.id)}`;
      assert.equal(
        mark?.textContent,
        `Même envoi, essayé plusieurs fois\u202f: voir aussi ${number}.`,
      );
      assert.ok(page.querySelector(mark?.querySelector("a")?.getAttribute("href") ?? ""));
    });

    it("applications that may be from the same person are marked, once for each reason", async () => {
      const answers = { prenom: "Ines", telephone: "06 39 98 66 66", email: "ines@example.org" };
      await post(form({ ...answers, reference: "LPN-EEEE-EEE" }));
      await post(form({ ...answers, telephone: "", reference: "LPN-FFFF-FFF" }));
      await post(form({ ...answers, email: "", reference: "LPN-HHHH-HHH" }));
      const article = parse(await (await fetch(inbox.url)).text()).querySelectorAll("article")[2];
      const [third, second] = await received();
      assert.deepEqual(
        article?.querySelectorAll(".mark").map(({ textContent }) => textContent),
        [
          `Peut-être la même personne que la candidature n°\u00a0${String(third?.id)} (même numéro).`,
          `Peut-être la même personne que la candidature n°\u00a0${String(second?.id)} (même e-mail).`,
        ],
      );
    });

    it("the reading page shows hidden fields under their headings, and the reference only once", async () => {
      const reference = "LPN-JJJJ-JJJ";
      const along = { telephone_international: "+33639981234", age: "16-25", situation: "ecole" };
      await post(form({ ...sampleAnswers, ...along, reference, formulaire: "autre" }));
      const article = parse(await (await fetch(inbox.url)).text()).querySelector("article");
      const rows = article?.querySelectorAll("dt").map(({ textContent, nextElementSibling }) => {
        return `${textContent} : ${nextElementSibling?.textContent ?? ""}`;
      });
      assert.deepEqual(rows?.slice(-4), [
        "Situation : Je vais à l’école",
        "Âge : De 16 à 25\u00a0ans",
        "Téléphone (international) : +33639981234",
        "Formulaire : autre",
      ]);
      assert.equal(article?.textContent.split(reference).length, 2);
    });

    it("an application with a filled-in honeypot is stored, and marked", async () => {
      assert.equal((await post(form({ ...sampleAnswers, _gotcha: "x" }))).status, 200);
      const page = parse(await (await fetch(inbox.url)).text());
      assert.match(page.querySelector("article")?.textContent ?? "", /Peut-être un robot/);
    });
  });
}
