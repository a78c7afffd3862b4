/**
 * The next page begins to come when a finger or the mouse goes down on its link: with its style inside, it is then whole. Said as
 * speculation rules, which Chromium follows, never with Save-Data, and other browsers do not read. Not earlier: what nobody opens
 * would be paid by somebody with little data.
 */
export const PREFETCH_RULES = JSON.stringify({
  prefetch: [
    {
      // The link to the search opens its dialog.
      where: { and: [{ href_matches: "/*" }, { not: { href_matches: "/recherche/*" } }] },
      eagerness: "conservative",
    },
  ],
});
