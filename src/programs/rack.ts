/** A module and the rack units it fills; units are counted from the bottom, as in a real rack. */
export interface PlacedModule<Item> {
  item: Item;
  /** "U3", or "U3-U4" if it fills more than one unit. */
  place: string;
  units: number;
}

/** Stacks modules from the bottom up: the first one is at U1. */
export function placeUnits<Item>(
  items: readonly Item[],
  unitsOf: (item: Item) => number,
): PlacedModule<Item>[] {
  let next = 1;
  return items.map((item) => {
    const units = unitsOf(item);
    const from = next;
    next += units;
    return {
      item,
      units,
      place: units === 1 ? `U${String(from)}` : `U${String(from)}-U${String(next - 1)}`,
    };
  });
}
