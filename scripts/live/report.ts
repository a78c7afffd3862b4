import type { LiveReport } from "./check.ts";

/** The output of `npm run ready -- https://…`; problems with the same remedy are grouped. */
export function formatLiveReport(
  origin: string,
  { kind, requests, findings, manualTests }: LiveReport,
): string {
  const wrong = findings.filter(({ accepted }) => !accepted);
  const accepted = findings.filter((finding) => finding.accepted);
  const lines = [
    `${origin} (${kind === "unknown" ? "serveur inconnu" : kind}) : ${String(requests)} demande${requests > 1 ? "s" : ""}.`,
  ];
  for (const [remedy, group] of Map.groupBy(wrong, (finding) => finding.remedy)) {
    lines.push(
      "",
      ...group.map(({ address, fault }) => `  ✗ ${address}\n    ${fault}`),
      `  Remède : ${remedy}`,
    );
  }
  if (accepted.length > 0) {
    const faults = [...new Set(accepted.map(({ fault }) => fault))];
    lines.push(
      "",
      "Manque, et ne peut pas s'ajouter chez cet hébergeur (le site s'en passe) :",
      ...faults.map((fault) => `  – ${fault}`),
    );
  }
  if (manualTests.length > 0) lines.push("", "À essayer vous-même :");
  for (const { address, reason, instruction } of manualTests)
    lines.push(`  – ${address}`, `    ${reason}`, `    ${instruction}`);
  lines.push(
    "",
    wrong.length === 0
      ? `${manualTests.length === 0 ? "Tout" : "Le reste"} est en place.`
      : `${String(wrong.length)} chose${wrong.length > 1 ? "s" : ""} à corriger.`,
  );
  return lines.join("\n");
}
