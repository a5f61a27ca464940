import { readFileSync } from "node:fs"

const { scripts }: { scripts: { start: string } } = JSON.parse(readFileSync("package.json", "utf8"))

/** What `npm start` tells Node, so that what is measured runs as the product runs. */
export const nodeFlags: string[] = scripts.start.match(/--\S+/g) ?? []
