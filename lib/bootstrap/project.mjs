import { fileURLToPath } from "node:url"

/** The project's folder, with a slash at its end; every path of the bootstrap is relative to it. */
export const root = fileURLToPath(new URL("../../", import.meta.url))
