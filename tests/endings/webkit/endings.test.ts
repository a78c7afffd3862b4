import { describe } from "node:test";
import { useWebKit } from "../../webkit/webkit.ts";
import { walkEndings } from "../walk.ts";

describe("every ending in WebKit", () => {
  const newVisitor = useWebKit();
  walkEndings("WebKit", async () => {
    const visitor = await newVisitor();
    return {
      open: (address) => visitor.open(address),
      reload: () => visitor.reload(),
      click: (name) => visitor.click(name),
      typeInto: (id, text) => visitor.type(id, text),
      findTitle: (part) => visitor.findTitle(part),
      see: (part) => visitor.see(part),
    };
  });
});
