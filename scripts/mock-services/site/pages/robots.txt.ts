export { GET } from "#pages/robots.txt.ts";
