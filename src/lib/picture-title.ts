/**
 * The caption and the author of a picture in a text, from its Markdown title: « La baie de l'atelier | Photo Afpa ».
 * @returns undefined if the caption or the author is missing or has fewer than three characters, or if there is a third part
 */
export function splitPictureTitle(title: string): { caption: string; credit: string } | undefined {
  const [caption = "", credit = "", ...more] = title.split("|").map((part) => part.trim());
  return caption.length < 3 || credit.length < 3 || more.length > 0
    ? undefined
    : { caption, credit };
}
