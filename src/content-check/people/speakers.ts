import { fields, type ContentFile } from "#content-check/reading/files.ts";

export interface Speaker {
  /** The path of what contains `person` and `role`: of the quotation; empty for a statement, which contains them directly. */
  path: PropertyKey[];
  person: unknown;
  role: unknown;
  /** The date of the statement, or of the agreement to a quotation: a day, a month or a year. */
  date: unknown;
}

/** The people who speak in a statement or an announcement. */
export function speakersIn(file: ContentFile): Speaker[] {
  const { person, role, date, ours } = fields(file);
  if (file.collection === "statements") return [{ path: [], person, role, date }];
  const { quotations } = (ours ?? {}) as { quotations?: unknown };
  return (Array.isArray(quotations) ? (quotations as unknown[]) : []).map((each, index) => {
    const quotation = (each ?? {}) as { person?: unknown; role?: unknown; agreement?: unknown };
    const { on } = (quotation.agreement ?? {}) as { on?: unknown };
    const path = ["ours", "quotations", index];
    return { path, person: quotation.person, role: quotation.role, date: on };
  });
}
