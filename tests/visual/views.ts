import type { Page } from "@playwright/test";

export interface View {
  /** The name of its reference screenshot. */
  readonly name: string;
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly scheme?: "dark";
  /** The element at the top of the screenshot; by default the top of the page. */
  readonly at?: string;
  /** Actions before the screenshot is taken. */
  readonly before?: (page: Page) => Promise<void>;
}

const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 900 };

/** Waits until the form shows one question per screen. */
const ready = (page: Page): Promise<void> =>
  page.locator("form[novalidate][data-application-form]").waitFor();

async function continueWithoutAnswer(page: Page): Promise<void> {
  await ready(page);
  await page.getByRole("button", { name: "Continuer" }).click();
  await page.locator(".error-summary").waitFor();
}

/** Views of one part of `/styles/`, in both colour schemes. */
const partsOf = (name: string, at: string): View[] =>
  ([undefined, "dark"] as const).map((scheme) => ({
    name: `${name}-${scheme ? "sombre" : "clair"}`,
    address: "/styles/",
    at,
    ...DESK,
    ...(scheme ? { scheme } : {}),
  }));

export const VIEWS: readonly View[] = [
  { name: "accueil-telephone-clair", address: "/", ...PHONE },
  { name: "accueil-telephone-sombre", address: "/", ...PHONE, scheme: "dark" },
  { name: "accueil-bureau", address: "/", ...DESK },
  { name: "formation-bureau", address: "/formations/technicien-datacenter/", ...DESK },
  {
    name: "module-telephone",
    address: "/formations/technicien-datacenter/rackage-de-serveurs/",
    ...PHONE,
  },
  { name: "ecoles-bureau", address: "/ecoles/", ...DESK },
  { name: "presse-bureau", address: "/presse/", ...DESK },
  { name: "annonce-telephone", address: "/presse/roubaix-2020/", ...PHONE },
  { name: "formulaire-telephone", address: "/candidater/", ...PHONE, before: ready },
  {
    name: "formulaire-fautes-telephone",
    address: "/candidater/",
    ...PHONE,
    before: continueWithoutAnswer,
  },
  // The address contains the time of sending: 22 June 2020, 10:05 in Paris.
  {
    name: "recu-telephone",
    address: "/candidater/merci/#LPN-7K4Q-2M9.1592813100000",
    ...PHONE,
    at: "#recu",
  },
  { name: "introuvable-telephone", address: "/404.html", ...PHONE },
  ...partsOf("boutons", "#boutons-liens-portes"),
  ...partsOf("faits", "#faits-dates-et-sources"),
  ...partsOf("fautes", "[data-show-faults]"),
];
