import type { LineCounter, YAMLParseError } from "yaml";

/** Why the YAML cannot be parsed, in words for an editor; `line` counts from 1 in the YAML. */
export interface Cause {
  line: number;
  what: string;
  remedy: string;
}

/** The remedy for a value that YAML takes for something else. */
const QUOTE =
  'mettez la valeur entre guillemets droits. Ex. : title: "Le LABO : un datacenter miniature".';

/** Finds the mistake in the characters of a line, because the parser's message is often vague. */
function fromLine(line: string): Omit<Cause, "line"> | undefined {
  const value = /^\s*(?:- )?[\w-]+:[ \t]+(.*)$/.exec(line)?.[1] ?? "";
  // title:Le LABO
  if (/^\s*(?:- )?[\w-]+:[^\s:]/.test(line))
    return {
      what: "il manque une espace après les deux-points",
      remedy: "un champ s'écrit « nom: valeur », avec une espace après « : ».",
    };
  // title: 'L'école'
  if (/^'.*'.*\S'?$/.test(value))
    return {
      what: "une apostrophe ferme la valeur trop tôt",
      remedy: "mettez la valeur entre guillemets droits (\") plutôt qu'entre apostrophes.",
    };
  // title: "Le LABO" ouvre
  if (/^".*".*\S/.test(value))
    return {
      what: "il y a du texte après les guillemets fermants",
      remedy: 'dans une valeur entre guillemets, écrivez \\" pour un guillemet, ou « … ».',
    };
  // tools: [vélo, 'moto d'occasion']
  if (/^\[(?:.*,)?\s*'[^',\]]*'[\p{L}\d]/u.test(value))
    return {
      what: "dans la liste, une apostrophe ferme un mot trop tôt",
      remedy:
        'mettez entre guillemets droits (") ce qui a une apostrophe. Ex. : [vélo, "moto d\'occasion"].',
    };
  // sources: [s1, s2
  if (/^[[{]/.test(value) && !/[\]}]\s*$/.test(value))
    return {
      what: `« ${value[0] ?? ""} » ouvre une liste qui n'est pas fermée`,
      remedy: `fermez-la (Ex. : [s1, s2]) ; si c'est un texte, ${QUOTE}`,
    };
  // sources: - s1
  if (/^- \S/.test(value))
    return {
      what: "une liste commence sur la ligne de son nom",
      remedy: `écrivez-la entre crochets (Ex. : [s1, s2]), ou chaque tiret sur sa ligne, sous le nom ; si c'est un texte, ${QUOTE}`,
    };
  // title: @afpa. But not [s1, s2] or {a: b}, which are valid.
  if (/^[-?>|@`%!*&,[\]{}#]/.test(value) && !/^\[.*\]$|^\{.*\}$/.test(value.trim()))
    return {
      what: `la valeur commence par « ${value[0] ?? ""} », un signe qui a un autre sens ici`,
      remedy: QUOTE,
    };
  // title: Le LABO : un datacenter
  if (/:\s/.test(value) || value.endsWith(":"))
    return { what: "la valeur contient « : », lu comme un autre champ", remedy: QUOTE };
  return undefined;
}

/** The cause if a field or a dash is in another column than its neighbours. */
const MISALIGNED = {
  what: "la ligne n'est pas alignée avec ses voisines",
  remedy:
    "alignez les champs d'un même groupe, ou les tirets d'une même liste, sur la même colonne.",
};

/** By the parser's error code: the cause, if the characters of the line do not show a more exact one. */
const BY_CODE: Partial<Record<YAMLParseError["code"], Omit<Cause, "line">>> = {
  BAD_ALIAS: {
    what: "la valeur commence par « * » ou « & », qui ont un autre sens ici",
    remedy: QUOTE,
  },
  BAD_DQ_ESCAPE: {
    what: "une barre oblique inversée (\\) a un autre sens entre guillemets",
    remedy: "écrivez-la deux fois (\\\\), ou retirez-la.",
  },
  MISSING_CHAR: {
    what: "il manque un signe : un guillemet fermant, ou « : » après le nom d'un champ",
    remedy: "fermez les guillemets de la valeur ; un champ s'écrit « nom: valeur ».",
  },
  MULTIPLE_DOCS: {
    what: "une ligne « --- » coupe le fichier en deux",
    remedy: "retirez-la : les champs se suivent sans elle.",
  },
  BAD_INDENT: MISALIGNED,
  MULTILINE_IMPLICIT_KEY: {
    what: "la ligne n'est ni un champ ni la suite d'une valeur",
    remedy: "un champ s'écrit « nom: valeur » ; la suite d'une valeur commence par deux espaces.",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    what: "la ligne ne se lit pas comme un champ",
    remedy: `alignez-la avec ses voisines ; si la valeur contient « : », ${QUOTE}`,
  },
};

/**
 * Finds a value that stands on the line below the name of its field and is not indented: « phone: », then « 03 53 01 00 10 ».
 * @param stopped the line where the parser stopped, from 1; the value is on that line or near it
 */
function strayValue(lines: readonly string[], stopped: number): Cause | undefined {
  for (const index of [stopped - 1, stopped, stopped - 2]) {
    const [, indent, name] =
      /^(\s*(?:- )?)([\w-]+):\s*(?:#.*)?$/.exec(lines[index - 1] ?? "") ?? [];
    const below = lines[index] ?? "";
    if (name === undefined || /^\s*(?:-\s|#|[\w-]+:(?:\s|$)|$)/.test(below)) continue;
    if (below.search(/\S/) > (indent ?? "").length) continue;
    return {
      line: index + 1,
      what: `la valeur de « ${name} » est sous son nom, et non à sa suite`,
      remedy: `écrivez-les sur une seule ligne : ${name}: ${below.trim()}`,
    };
  }
  return undefined;
}

/** A field that has both a value and fields below it: « opened: juin 2023 », then « sources: [s1] », indented. */
function valueOfGroup(lines: readonly string[], stopped: number): Cause | undefined {
  for (const index of [stopped, stopped - 1]) {
    const [, indent, name, value] =
      /^(\s*)([\w-]+):[ \t]+([^#\s"'[{|>].*)$/.exec(lines[index - 1] ?? "") ?? [];
    const [, deeper, field] = /^(\s+)([\w-]+):(?:\s|$)/.exec(lines[index] ?? "") ?? [];
    if (name === undefined || field === undefined || value === undefined) continue;
    if ((deeper ?? "").length <= (indent ?? "").length || /:\s/.test(value)) continue;
    // If the field above is in the same column as the field below, this field is the misaligned one.
    const [before = ""] = /^\s*(?:- +)?(?=[\w-]+:)/.exec(lines[index - 2] ?? "") ?? [];
    if (before.length === (deeper ?? "").length)
      return {
        line: index,
        what: `« ${name} » n'est pas aligné avec les champs d'au-dessus et d'au-dessous`,
        remedy: `mettez devant « ${name}: » autant d'espaces que devant « ${field}: » (${String(before.length)}).`,
      };
    return {
      line: index,
      what: `« ${name} » a une valeur à sa suite, et des champs dessous`,
      remedy: `laissez « ${name}: » seul sur sa ligne, et écrivez la valeur dessous : ${deeper ?? ""}value: ${value}`,
    };
  }
  return undefined;
}

/** A value cut at « # » that goes on below: « what: Notre prix #FemmesDuNumérique », then « va à Lille », indented. */
function cutValue(lines: readonly string[], stopped: number): Cause | undefined {
  const cut = /^[^"']*\S[ \t]+(#\S.*)$/.exec(lines[stopped - 2] ?? "")?.[1];
  if (cut === undefined || !/^\s+(?!- |[\w-]+:(?:\s|$))\S/.test(lines[stopped - 1] ?? ""))
    return undefined;
  return {
    line: stopped - 1,
    what: `« # » commence une remarque, et « ${cut.trim()} » ne serait pas lu`,
    remedy: QUOTE,
  };
}

/** Explains why the parser stopped. The parser's own messages are in English, and about YAML syntax. */
export function causeOf(error: YAMLParseError, text: string, counter: LineCounter): Cause {
  const { line } = counter.linePos(error.pos[0]);
  const lines = text.split(/\r?\n/);
  const known = BY_CODE[error.code];
  if (error.code === "MISSING_CHAR" && error.message.includes("quote")) {
    const quote = error.message.includes('"') ? '"' : "'";
    const opening = lines.findIndex((typed) =>
      new RegExp(`^[^${quote}]*:\\s+${quote}[^${quote}]*$`).test(typed),
    );
    return {
      line: opening === -1 ? line : opening + 1,
      what: `le guillemet (${quote}) ouvert ici n'est pas fermé`,
      remedy: `ajoutez ${quote} à la fin de la valeur.`,
    };
  }
  if (error.code === "BAD_INDENT" && error.message.startsWith("Flow")) {
    const opening = lines.findIndex((typed) => /:\s+[[{][^\]}]*$/.test(typed));
    const seen = fromLine(lines[opening] ?? "");
    if (seen) return { line: opening + 1, ...seen };
  }
  const cause = cutValue(lines, line) ?? strayValue(lines, line) ?? valueOfGroup(lines, line);
  if (cause) return cause;
  const seen = fromLine(lines[line - 1] ?? "");
  if (seen) return { line, ...seen };
  if (error.code === "MULTILINE_IMPLICIT_KEY" || error.code === "BLOCK_AS_IMPLICIT_KEY") {
    // The mistake may be on the line before: « title:Le LABO ».
    const before = fromLine(lines[line - 2] ?? "");
    if (before) return { line: line - 1, ...before };
  }
  // A line that is a valid field probably has the wrong indentation.
  const typed = lines[line - 1]?.trim() === "" ? (lines[line] ?? "") : (lines[line - 1] ?? "");
  const isIndentation = ["MISSING_CHAR", "BLOCK_AS_IMPLICIT_KEY", "BAD_INDENT"].includes(
    error.code,
  );
  if (isIndentation && /^\s*(?:- +)?[\w-]+:(?:\s|$)/.test(typed))
    return { line: typed === lines[line - 1] ? line : line + 1, ...MISALIGNED };
  return {
    line,
    ...(known ?? {
      what: "la ligne ne se lit pas",
      remedy: `un champ s'écrit « nom: valeur » ; sinon ${QUOTE}`,
    }),
  };
}
