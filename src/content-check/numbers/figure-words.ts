import { lacksPlural } from "#content-check/language/grammar.ts";
import { formatQuantity, parseQuantity, QuantityError } from "#lib/quantities.ts";
import { fields, type ContentFile } from "#content-check/reading/files.ts";
import { attributeOf, type TreeNode } from "#content-check/reading/page-text.ts";

/**
 * Returns a function that gives the text of a component as the page shows it: for `<Figure id="…" />` the amount and its unit
 * (« 16 jeunes »), for `<Figure id="…" bare />` the amount alone, and for other components nothing.
 */
export function figureWords(files: readonly ContentFile[]): (node: TreeNode) => string {
  const words = new Map<string, { amount: string; whole: string }>();
  for (const file of files.filter(({ collection }) => collection === "figures")) {
    const { value, unit } = fields(file);
    try {
      const quantity = parseQuantity(String(value));
      words.set(file.id, {
        amount: formatQuantity(quantity),
        // A unit without its plural is reported in the file of the figure.
        whole: formatQuantity(
          quantity,
          typeof unit === "string" && !lacksPlural(unit) ? unit : undefined,
        ),
      });
    } catch (error) {
      if (!(error instanceof QuantityError)) throw error; // an unreadable amount is reported where it is typed
    }
  }
  return (node) => {
    if (node.name !== "Figure") return "";
    const found = words.get(attributeOf(node, "id") ?? "");
    const bare = node.attributes?.some(({ name }) => name === "bare") ?? false;
    return (bare ? found?.amount : found?.whole) ?? "";
  };
}
