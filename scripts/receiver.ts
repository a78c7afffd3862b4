/**
 * `npm run receiver`: writes the declaration of the forms into `hosting/receiver/candidatures.php`. Run it after changing a
 * form.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withDeclared } from "./receiver/declared.ts";
import { ROOT } from "./root.ts";

const file = join(ROOT, "hosting/receiver/candidatures.php");
writeFileSync(file, withDeclared(readFileSync(file, "utf8")));
console.log(`${file} dit ce que les formulaires demandent.`);
