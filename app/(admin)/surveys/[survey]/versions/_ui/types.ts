import type { Clock } from "@/app/_ui/format-moment"
import type { Change } from "@/lib/surveys/changes"

type ShownVersion = {
  number: number
  publishedAt: Date
  /** Who published it; null: an API key. */
  by: string | null
  answers: number
  current: boolean
  /** Against the version before; null for the first one. */
  changes: Change[] | null
  defaultLanguage: string
}

export type VersionsData = {
  id: string
  name: string
  revision: number
  /** What the draft changes against the newest version; null while there is no version. */
  draft: { changes: Change[]; defaultLanguage: string } | null
  /** Newest first. */
  versions: ShownVersion[]
  clock: Clock
}
