import { requiredEnv } from "./required-env.ts";
import { until } from "./until.ts";

export type Answers = Readonly<Record<string, string>>;

/** The applications in the inbox with this text in one of the answers. */
export async function receivedWith(sign: string): Promise<Answers[]> {
  const response = await fetch(`${requiredEnv("INBOX_ORIGIN")}/candidatures.json`);
  const { applications } = (await response.json()) as { applications: { answers: Answers }[] };
  return applications
    .map(({ answers }) => answers)
    .filter((answers) => Object.values(answers).some((value) => value.includes(sign)));
}

/** Waits until the inbox contains an application with this text. */
export function findReceived(sign: string): Promise<Answers> {
  return until(`an application with « ${sign} »`, async () => (await receivedWith(sign))[0]);
}

/** A unique first name, made of letters only, like real names. */
export function makeName(): string {
  const letters = Array.from({ length: 10 }, () =>
    String.fromCharCode(97 + Math.floor(Math.random() * 26)),
  );
  return `Sam${letters.join("")}`;
}
