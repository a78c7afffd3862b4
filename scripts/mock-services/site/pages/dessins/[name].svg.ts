export { GET, getStaticPaths } from "#pages/dessins/[name].svg.ts";
