import type { Options } from "./types/choice"

type Choice = { id: string; options: Options; shuffle?: true | undefined }

/**
 * A question's options as one person sees them: shuffled where it says so, by a seed that is theirs, so that they stand in
 * the same place when the page is opened again. Those that ask for words or stand alone come last.
 */
export function inOrder({ id, options, shuffle }: Choice, seed: string): Options {
  if (!shuffle) return options
  const isLast = (option: Options[number]) => option.other === true || option.exclusive === true
  const place = (option: Options[number]) =>
    isLast(option) ? Number.POSITIVE_INFINITY : hash(`${seed} ${id} ${option.id}`)
  // A stable sort: options of one place keep their order.
  return [...options].sort((left, right) => (place(left) === place(right) ? 0 : place(left) - place(right)))
}

/** FNV-1a with a final mix (MurmurHash3's), 32 bits: spreads neighbours widely, and every browser and server agrees. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
