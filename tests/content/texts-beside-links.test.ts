/** The text of the home page's news, against the school that the link below it leads to. */
import { test } from "node:test";
import { describeBreaks, expectAccepted } from "./breaking.ts";

const HOME = "content/home/accueil.yaml";
/** Replaces the news of the home page, and keeps the link to Magny-les-Hameaux. */
const news = (text: string) => (home: string) =>
  home.replace(/(?<=^news:\n {2}text: ).*/m, () => JSON.stringify(text));

describeBreaks("a link to another school than the one in the text above it is reported", [
  {
    rule: "only the text was replaced",
    file: HOME,
    change: news("À lire : le récit de notre ouverture à Roubaix, avec OVHcloud, en 2020."),
    field: "news › link › href",
    says: /le texte parle de Roubaix, et le lien mène à Magny-les-Hameaux\. Remède : .*\/ecoles\/roubaix\//,
  },
]);

test("a text that names the school of its link, or no school, is accepted", async () => {
  await expectAccepted([
    [HOME, news("De Roubaix, en 2020, à Magny-les-Hameaux, en février 2026 : nos deux écoles.")],
  ]);
  await expectAccepted([
    [HOME, news("Depuis février 2026, une promotion de femmes apprend le métier.")],
  ]);
});
