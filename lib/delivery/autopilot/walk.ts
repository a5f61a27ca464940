import { type Position, readCursor, writeCursor } from "../../cursor"

/** How far an autopilot has come in giving turns to the customers, who are passed in the order in which they came. */
export type Walk = {
  /** Whether it gives new dates also to those who have a turn; later it only finds those who have none. */
  placing: boolean
  /** How many places are taken: the next customer gets the place with this number. */
  given: number
  /** When it began, in days since 1970-01-01. */
  day: number
  after: Position | undefined
}

/** The walk as the autopilot's row keeps it; an empty text is the beginning of the first. */
export function readWalk(text: string, today: number): Walk {
  if (text === "") return { placing: true, given: 0, day: today, after: undefined }
  const [kind, given, day, cursor] = text.split(".")
  return {
    placing: kind === "place",
    given: Number(given),
    day: Number(day),
    after: cursor ? readCursor(cursor) : undefined,
  }
}

export const writeWalk = ({ placing, given, day, after }: Walk): string =>
  [placing ? "place" : "find", given, day, after ? writeCursor(after) : ""].join(".")

/** The same walk from the first customer. */
export const fromTheStart = (walk: Walk, today: number): Walk => ({ ...walk, day: today, after: undefined })
