import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import {
  failureReason,
  isAboutCertificate,
  makeRequester,
  type SendRequest,
} from "#scripts/live/requests.ts";
import { checkLiveSite, type LiveReport } from "#scripts/live/check.ts";
import { formatLiveReport } from "#scripts/live/report.ts";

const HOME = `<!doctype html><html lang="fr"><head><link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/_astro/a.1234.css"><link rel="manifest" href="/site.webmanifest"></head>${" ".repeat(2000)}</html>`;

/** The report of `npm run ready` about a host that responds like this. */
async function reportOn(answer: RequestListener): Promise<LiveReport> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  try {
    return await checkLiveSite(`http://localhost:${String(port)}`, makeRequester());
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A misconfigured host: every address exists, nothing is compressed, everything is cached for an hour. */
const careless =
  (server: string, apply = HOME): RequestListener =>
  (request, response) => {
    if (request.method === "POST") {
      response.writeHead(302, { location: "/candidater/merci/" }).end();
      return;
    }
    const isApply = request.url === "/candidater/";
    response
      .writeHead(200, { server, "content-type": "text/html", "cache-control": "max-age=3600" })
      .end(isApply ? apply : HOME);
  };

test("the report about an unconfigured host lists each fault, its address and where to correct it", async () => {
  const report = await reportOn(careless("Apache/2.4"));
  const said = report.findings.map(({ address, fault }) => `${new URL(address).pathname} ${fault}`);
  for (const expected of [
    /^\/ en-tête content-security-policy : absent/,
    /^\/ cache : « max-age=3600 » au lieu de « no-cache »/,
    /^\/ compression : 2 ko envoyés sans être compressés/,
    /^\/ type : « text\/html » ne dit pas charset=utf-8/,
    /^\/site\.webmanifest type : « text\/html » au lieu de « application\/manifest\+json/,
    /^\/_astro\/a\.1234\.css cache : « max-age=3600 » au lieu de « public, max-age=31536000/,
    /^\/_astro\/absent\.css statut 200 au lieu de 404/,
    /^\/\.git\/HEAD statut 200 au lieu de 404/,
    /^\/candidater redirection : statut 200 au lieu de 301/,
    /^\/candidater\/ candidatures : la page n'a pas de formulaire/,
  ])
    assert.ok(
      said.some((line) => expected.test(line)),
      String(expected),
    );
  assert.ok(report.findings.every(({ accepted }) => !accepted));
  const text = formatLiveReport("http://localhost", report);
  assert.match(text, /Remède : Envoyez dist\/\.htaccess/);
  assert.match(text, /\d+ choses à corriger\.$/);
});

test("GitHub Pages cannot be configured: its missing headers are listed, and accepted", async () => {
  const { findings } = await reportOn(careless("GitHub.com"));
  const header = findings.find(({ fault }) => fault.startsWith("en-tête content-security"));
  assert.equal(header?.accepted, true);
  assert.ok(findings.some(({ fault, accepted }) => fault.startsWith("statut 200") && !accepted));
});

test("a service that redirects invalid applications to the thank-you page is reported, with script and without", async () => {
  const form = `<form data-application-form data-service="generic" action="/recevoir">`;
  const { findings } = await reportOn(careless("nginx", HOME + form));
  const faults = findings.map(({ fault }) => fault).filter((fault) => /^candidatures/.test(fault));
  assert.deepEqual(faults, [
    "candidatures, avec script : une candidature invalide est renvoyée vers /candidater/merci/ (302)",
    "candidatures, sans script : une candidature invalide est renvoyée vers /candidater/merci/ (302)",
  ]);
});

test("a service that would store a test application is not tested: the report asks the person to test it, and lists no fault", async () => {
  const form = `<form data-application-form data-service="formspree" action="https://formspree.io/f/abcdefgh">`;
  const report = await reportOn(careless("nginx", HOME + form));
  assert.ok(report.findings.every(({ fault }) => !/^candidatures/.test(fault)));
  const text = formatLiveReport("http://localhost", { ...report, findings: [] });
  assert.match(
    text,
    /À essayer vous-même :\n {2}– https:\/\/formspree\.io\/f\/abcdefgh\n.*formspree.*\n.*Envoyez une candidature avec JavaScript et une sans/,
  );
  assert.match(text, /\nLe reste est en place\.$/);
});

test("a site that does not respond is reported in one sentence", async () => {
  const report = await checkLiveSite("http://localhost:1", makeRequester());
  assert.deepEqual(
    report.findings.map(({ fault }) => fault),
    ["pas de réponse : personne ne répond à cette adresse"],
  );
  const text = formatLiveReport("http://localhost:1", report);
  assert.match(text, /^http:\/\/localhost:1 \(serveur inconnu\) : 1 demande\.\n/);
  assert.match(text, /\n1 chose à corriger\.$/);
});

test("without a network, the reason and the remedy say so", async () => {
  for (const code of ["ENOTFOUND", "EAI_AGAIN", "ENETUNREACH", "EHOSTUNREACH"]) {
    const report = await checkLiveSite("https://www.exemple.fr", () =>
      Promise.reject(Object.assign(new Error(`connect ${code}`), { code })),
    );
    assert.match(report.findings[0]?.fault ?? "", /^pas de réponse : .*le réseau manque/, code);
    assert.match(report.findings[0]?.remedy ?? "", /^Vérifiez la connexion de cette machine/);
  }
});

test("a server that refuses https is reported as probably without a certificate for this name", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  try {
    await assert.rejects(
      makeRequester()(new URL(`https://localhost:${String(port)}/`)),
      (error) => {
        assert.match(failureReason(error), /^la connexion https est refusée/);
        return isAboutCertificate(error);
      },
    );
  } finally {
    server.close();
  }
});

test("an address where nothing receives applications is reported once", async () => {
  const form = `<form data-application-form data-service="generic" action="/recevoir">`;
  const host = careless("nginx", HOME + form);
  const { findings } = await reportOn((request, response) => {
    if (request.method === "POST") response.writeHead(404, { "content-type": "text/html" }).end();
    else host(request, response);
  });
  const faults = findings.map(({ fault }) => fault).filter((fault) => /^candidatures/.test(fault));
  assert.deepEqual(faults, ["candidatures : statut 404, rien ne les reçoit à cette adresse"]);
});

test("if the checked host name only redirects to the site's real one, the report says which address to check, and nothing else", async () => {
  const { findings } = await reportOn((request, response) => {
    const location = `https://www.exemple.fr${request.url ?? ""}`;
    response.writeHead(301, { server: "nginx", location }).end();
  });
  assert.deepEqual(
    findings.map(({ fault }) => fault),
    ["nom : renvoie vers https://www.exemple.fr/"],
  );
  assert.match(findings[0]?.remedy ?? "", /npm run ready -- https:\/\/www\.exemple\.fr\./);
});

test("a site that was built for another address is reported, with the setting to build with", async () => {
  const built = HOME.replace(
    "</head>",
    '<link rel="canonical" href="http://localhost:4321/"></head>',
  );
  const { findings } = await reportOn((_, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end(built);
  });
  const wrong = findings.find(({ fault }) => fault.startsWith("adresse :"));
  assert.equal(wrong?.fault, "adresse : la page dit être http://localhost:4321/");
  assert.match(wrong.remedy, /SITE_URL=http:\/\/localhost:\d+/);
});

test("if the certificate lacks the name without www, the remedy is to correct the certificate; if that name does not exist, the remedy is at the seller of the domain name", async () => {
  const sendRequest: SendRequest = async (url) => {
    if (url.href.startsWith("https://exemple.fr"))
      throw Object.assign(new Error(), { code: "ERR_TLS_CERT_ALTNAME_INVALID" });
    if (url.hostname === "exemple.fr") throw Object.assign(new Error(), { code: "ENOTFOUND" });
    return { url, status: 200, headers: {}, bytes: Buffer.from(HOME), text: HOME };
  };
  const { findings } = await checkLiveSite("https://www.exemple.fr", sendRequest);
  const remedyOf = (address: string): string =>
    findings.find((finding) => finding.address.startsWith(address))?.remedy ?? "";
  assert.match(remedyOf("https://exemple.fr"), /certificat.* exemple\.fr/);
  assert.match(remedyOf("http://exemple.fr"), /Chez qui vend le nom de domaine/);
});
