import { render, type RenderResult } from "astro:content";
import { Fragment, jsx, jsxs } from "astro/jsx-runtime";
import { defineHastPlugin, evaluate, type EvaluateOptions } from "satteri";
import { plainHeadingIds, withoutComments } from "./heading-ids.ts";

interface Entry {
  readonly body?: string | undefined;
  readonly deferredRender?: boolean | undefined;
}

/** The part of Astro's `render` result that is used here. */
type Rendered = Pick<RenderResult, "Content" | "headings">;

type Component = (props: { components?: object }) => unknown;

/** What Astro's MDX adds to each of its modules, so that Astro recognises the component and knows its renderer. */
const MARKS = {
  [Symbol.for("mdx-component")]: true,
  [Symbol.for("astro:renderer")]: "astro:jsx",
};
/** A cast, because Satteri declares the parameters of these functions as `unknown`. */
const RUNTIME = { Fragment, jsx, jsxs } as Pick<EvaluateOptions, "Fragment" | "jsx" | "jsxs">;

/** Collects the headings of a text, after `plainHeadingIds` has given them their anchors. */
const collectInto = (headings: Rendered["headings"]) =>
  defineHastPlugin({
    name: "collect-headings",
    element: {
      filter: ["h1", "h2", "h3", "h4", "h5", "h6"],
      visit(node, context) {
        headings.push({
          depth: Number(node.tagName.slice(1)),
          slug: String(node.properties["id"]),
          text: context.textContent(node),
        });
      },
    },
  });

/**
 * Compiles the text of an entry to a component, and collects its headings. The caller passes the components that an editor may
 * use: `<Content components={…} />`. See `text-loader.ts`.
 */
export async function renderText(entry: Entry): Promise<Rendered> {
  if (entry.deferredRender) return render(entry as Parameters<typeof render>[0]);
  const headings: Rendered["headings"] = [];
  const { default: text } = (await evaluate(entry.body ?? "", {
    ...RUNTIME,
    elementAttributeNameCase: "html",
    features: { smartPunctuation: false },
    hastPlugins: [withoutComments, plainHeadingIds, collectInto(headings)],
  })) as { default: Component };
  const content: Component = (props) =>
    text({ ...props, components: { Fragment, ...props.components } });
  return { Content: Object.assign(content, MARKS) as unknown as Rendered["Content"], headings };
}
