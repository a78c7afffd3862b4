import type { Dataset } from "schema-dts";
import { association } from "#association/current.ts";
import { typeset } from "#lib/typography.ts";
import { publisher } from "./graph.ts";

/** A data set that a page shows, with its files. */
export interface Facts {
  readonly name: string;
  readonly description: string;
  /** The page that shows it. Ex.: "/presse/chiffres/". */
  readonly path: string;
  /** Ex.: { href: "/donnees/chiffres.csv", type: "text/csv" }. */
  readonly files: readonly { readonly href: string; readonly type: string }[];
}

/** A data set with its files, as a Dataset. */
export const datasetNode = ({ name, description, path, files }: Facts, site: URL): Dataset => ({
  "@type": "Dataset",
  name: typeset(name),
  description: typeset(description),
  url: new URL(path, site).href,
  creator: publisher(site),
  ...(association.dataLicence.value !== undefined && {
    license: { "@type": "CreativeWork" as const, name: typeset(association.dataLicence.value) },
  }),
  distribution: files.map(({ href, type }) => ({
    "@type": "DataDownload" as const,
    contentUrl: new URL(href, site).href,
    encodingFormat: type,
  })),
});
