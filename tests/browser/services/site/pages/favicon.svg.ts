export { GET } from "../../../../../src/pages/favicon.svg.ts";
