/** The feeds of the press room, as each page links to them. */
export const ATOM_FEED = { href: "/presse/atom.xml", type: "application/atom+xml", label: "Atom" };
export const JSON_FEED = {
  href: "/presse/feed.json",
  type: "application/feed+json",
  label: "JSON Feed",
};
export const PRESS_FEEDS = [ATOM_FEED, JSON_FEED];
