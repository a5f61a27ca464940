import { scaleType } from "./scale"

export const nps = scaleType("nps")
