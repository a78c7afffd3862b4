import type { APIRoute } from "astro";
import { icoOf } from "../brand/ico.ts";
import { tabPng } from "../brand/icons.ts";

const SIZES = [16, 32, 48];

/** For programs that request it without reading the page: feed readers, bookmarks, old browsers. */
export const GET: APIRoute = async () => {
  const images = await Promise.all(SIZES.map(async (size) => ({ size, png: await tabPng(size) })));
  return new Response(new Uint8Array(icoOf(images)), {
    headers: { "content-type": "image/x-icon" },
  });
};
