/**
 * The language a customer reads a survey in: that of the invitation, else the best one of Accept-Language, else the
 * survey's default. A tag matches itself first (`pt-BR`), then any tag of the same language (`pt`).
 */
export function chooseLanguage(wanted: {
  invitationLocale: string | null | undefined
  acceptLanguage: string | null | undefined
  languages: readonly string[]
  defaultLanguage: string
}): string {
  const tags = [...(wanted.invitationLocale ? [wanted.invitationLocale] : []), ...preferences(wanted.acceptLanguage)]
  for (const tag of tags) {
    const found = matching(tag, wanted.languages)
    if (found) return found
  }
  return wanted.defaultLanguage
}

const baseOf = (tag: string) => tag.split("-")[0]

function matching(tag: string, languages: readonly string[]): string | undefined {
  const asked = tag.toLowerCase().replaceAll("_", "-")
  return (
    languages.find((language) => language.toLowerCase() === asked) ??
    languages.find((language) => baseOf(language.toLowerCase()) === baseOf(asked))
  )
}

/** The tags of an Accept-Language header, best first; those with `q=0` are refused by the reader. */
function preferences(header: string | null | undefined): string[] {
  return (header ?? "")
    .slice(0, 1000)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.split(";").map((piece) => piece.trim())
      const quality = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2)
      return { tag, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ tag, quality }) => tag !== "" && tag !== "*" && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag)
}
