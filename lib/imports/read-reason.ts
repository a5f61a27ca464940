import type { SuppressionReason } from "../delivery/suppressions/reasons"

/** Why an address is excluded, as a file may say it; an erased one has no address to be written. */
export type ImportedReason = Exclude<SuppressionReason, "erased">

/** How lists of other systems call the reasons, in lower case without spaces and marks. */
const WORDS: Record<ImportedReason, string> = {
  unsubscribed: "unsubscribed unsubscribe optout optedout disiscritto disiscrizione cancellato",
  bounced: "bounced bounce hardbounce hardbounced invalid inesistente",
  complained: "complained complaint spam spamcomplaint spamreport abuse segnalato segnalazione",
  manual: "manual manually byhand blocked blocklist blacklist manuale amano",
}

/** The reason that a text names; `undefined` for none that we know. */
export function readReason(text: string): ImportedReason | undefined {
  const word = text.toLowerCase().replace(/[^a-z]/g, "")
  return (Object.keys(WORDS) as ImportedReason[]).find((reason) => WORDS[reason].split(" ").includes(word))
}
