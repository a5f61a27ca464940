/** A list with one of its members in another place. */
export function moved<Member>(list: readonly Member[], from: number, to: number): Member[] {
  const taken = list.slice(from, from + 1)
  return list.toSpliced(from, 1).toSpliced(to, 0, ...taken)
}
