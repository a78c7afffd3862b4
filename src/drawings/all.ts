/** Every drawing of this folder, by the name of its file: the text of its SVG. */
const files = import.meta.glob<string>("./*.svg", {
  query: "?raw",
  import: "default",
  eager: true,
});

export const drawings: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, svg]) => [path.replace(/^\.\/|\.svg$/g, ""), svg]),
);
