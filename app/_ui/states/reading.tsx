import { PlainCard } from "../card"
import classes from "./reading.module.css"
import { Skeleton } from "./skeleton"

const LINES = [280, 360, 320, 240]

/** A card whose figures are being worked out: says what happens, in words and with blocks where they will be. */
export function Reading({ words, how }: { words: string; how?: string }) {
  return (
    <PlainCard label={words}>
      <div className={classes.reading} aria-busy="true">
        <p role="status">
          <span className={classes.words}>{words}</span> {how}
        </p>
        {LINES.map((width) => (
          <Skeleton key={width} width={width} />
        ))}
      </div>
    </PlainCard>
  )
}
