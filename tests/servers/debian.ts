import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"

/** Throws a sentence that says what is missing; `npm test` installs it on Debian. */
export function needRoot(program: string, packages: string): void {
  if (!existsSync(program)) throw new Error(`This test needs ${program} (on Debian: apt-get install ${packages}).`)
  if (process.getuid?.() !== 0) throw new Error(`This test needs root: ${program} hands its work to users of its own.`)
}

/** The ids of a user of this machine. */
export function idsOf(user: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync("id", [flag, user], { encoding: "utf8" }))
  return { uid: id("-u"), gid: id("-g") }
}
