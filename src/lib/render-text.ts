import { render, type RenderResult } from "astro:content";
import { Fragment, jsx, jsxs } from "astro/jsx-runtime";
import { defineHastPlugin, evaluate, type EvaluateOptions } from "satteri";
import { plainHeadingIds, textOf } from "./heading-ids.ts";

interface Entry {
  readonly body?: string | undefined;
  readonly deferredRender?: boolean | undefined;
}

/** What `render` gives of an entry. */
type Rendered = Pick<RenderResult, "Content" | "headings">;

type Component = (props: { components?: object }) => unknown;

/** What Astro's MDX writes at the end of each of its modules: how it knows such a component, and who renders it. */
const MARKS = {
  [Symbol.for("mdx-component")]: true,
  [Symbol.for("astro:renderer")]: "astro:jsx",
};
/** Satteri leaves open what a runtime's functions take. */
const RUNTIME = { Fragment, jsx, jsxs } as Pick<EvaluateOptions, "Fragment" | "jsx" | "jsxs">;

/** Notes the headings of a text, whose anchors are there already. */
const collectInto = (headings: Rendered["headings"]) =>
  defineHastPlugin({
    name: "collect-headings",
    element: {
      filter: ["h1", "h2", "h3", "h4", "h5", "h6"],
      visit(node) {
        headings.push({
          depth: Number(node.tagName.slice(1)),
          slug: String(node.properties["id"]),
          text: textOf(node),
        });
      },
    },
  });

/**
 * The text of an entry as a component, which takes the components that an editor may write in it, and its headings. See
 * `text-loader.ts`.
 */
export async function renderText(entry: Entry): Promise<Rendered> {
  if (entry.deferredRender) return render(entry as Parameters<typeof render>[0]);
  const headings: Rendered["headings"] = [];
  const { default: text } = (await evaluate(entry.body ?? "", {
    ...RUNTIME,
    elementAttributeNameCase: "html",
    features: { smartPunctuation: false },
    hastPlugins: [plainHeadingIds, collectInto(headings)],
  })) as { default: Component };
  const content: Component = (props) =>
    text({ ...props, components: { Fragment, ...props.components } });
  return { Content: Object.assign(content, MARKS) as unknown as Rendered["Content"], headings };
}
