import classes from "./initials.module.css"

/** A person's initials in a circle, beside their name. */
export function Initials({ name }: { name: string }) {
  return (
    // Drawn by CSS: as text they would belong to what a button around them is called.
    <span className={classes.initials} data-initials={initialsOf(name)} aria-hidden="true" />
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toLocaleUpperCase()
}
