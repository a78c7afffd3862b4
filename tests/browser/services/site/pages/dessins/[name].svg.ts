export { GET, getStaticPaths } from "../../../../../../src/pages/dessins/[name].svg.ts";
