/**
 * `npm run phone-metadata`: reduces the data of libphonenumber-js (150 KB, for the whole world) to the patterns of France and
 * its overseas departments, for `src/application/forms/international-phone.ts`. A test fails when the library has newer data.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { COUNTRIES } from "#application/forms/international-phone.ts";
import { cutMetadata } from "./phone-metadata/cut.ts";
import { ROOT } from "./root.ts";

const file = join(ROOT, "src/application/forms/phone-metadata.json");
writeFileSync(file, `${JSON.stringify(cutMetadata(COUNTRIES), null, 2)}\n`);
console.log(`Écrit : ${file}`);
