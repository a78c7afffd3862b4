import { association } from "#association/current.ts";
import { eachOncePerBuild } from "#lib/once-per-build.ts";
import { typeset } from "#lib/typography.ts";
import { ABOUT, IMAGE_CREDIT, imageLicence, KIT_PAGE } from "#press/kit.ts";
import { isInPressRoom, releases } from "#press/queries.ts";
import { room } from "#press/room.ts";
import { SITE } from "#site.ts";
import { withSitePath } from "./cache.ts";
import { kitPictures, type KitPicture } from "./kit-pictures.ts";
import { pressPdf } from "./press-pdf.ts";
import { releasePdf } from "./release-pdf.ts";
import { zipOf } from "./zip.ts";

/** The text of LISEZMOI.txt, for people who open the ZIP without the site: the list of files, who we are, and the contacts. */
function readMe(site: URL, pictures: readonly KitPicture[]): string {
  const { name, role, email, shown, confirmed } = room.contact;
  const contacts = [
    association.phone.value,
    association.email.value,
    shown && `${name}, ${role}, ${email}${confirmed ? "" : " (à confirmer)"}`,
  ].filter(Boolean);
  const lines = [
    `${SITE.name} : dossier de presse`,
    new URL("/presse/", site).href,
    "",
    "dossier-de-presse.pdf : qui nous sommes, nos chiffres, nos annonces, nos dates",
    "annonces/ : nos dernières annonces en PDF, avec leurs sources",
    "images/ : la marque et les dessins, en SVG et en PNG",
    "",
    ...ABOUT.flatMap(({ words, text }) => [`En ${String(words)} mots :`, text, ""]),
    ...contacts.map((contact) => `Contact presse : ${String(contact)}`),
    "",
    `Les images. Crédit : ${IMAGE_CREDIT}. Licence : ${imageLicence()}.`,
    ...pictures.flatMap(({ name: file, caption, alternative }) => [
      `${file} : ${caption}`,
      `  Pour qui ne voit pas l'image : ${alternative}`,
    ]),
    "",
    `La suite : ${new URL(KIT_PAGE, site).href}`,
  ];
  return `\u{feff}${typeset(lines.join("\r\n"))}\r\n`; // a byte order mark and CR LF, which Windows Notepad needs
}

/** The press room as a ZIP file. */
export const pressZip = eachOncePerBuild(
  (site: URL) => site.href,
  async (site: URL): Promise<Uint8Array<ArrayBuffer>> => {
    const pictures = await kitPictures();
    const newest = (await releases()).filter((_, index) => isInPressRoom(index));
    const files: Record<string, string | Uint8Array> = {
      "LISEZMOI.txt": withSitePath(readMe(site, pictures), site.origin),
      "dossier-de-presse.pdf": (await pressPdf(site)).bytes,
    };
    for (const release of newest)
      files[`annonces/${release.id}.pdf`] = (await releasePdf(release, site)).bytes;
    for (const { name, svg, png } of pictures) {
      files[`images/${name}.svg`] = svg;
      files[`images/${name}.png`] = await png;
    }
    return zipOf(files);
  },
);
