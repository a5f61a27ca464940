/** The tags of a record such as `v=DKIM1; k=rsa; p=…`, names in small letters; undefined where it does not begin as it must. */
export function tagsOf(record: string, version: string): Record<string, string> | undefined {
  const tags = record.split(";").map((part) => {
    const [name = "", ...value] = part.split("=")
    return [name.trim().toLowerCase(), value.join("=").trim()] as const
  })
  const [first] = tags
  if (first?.[0] !== "v" || first[1].toLowerCase() !== version.toLowerCase()) return undefined
  return Object.fromEntries(tags.filter(([name]) => name !== ""))
}
