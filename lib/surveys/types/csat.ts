import { scaleType } from "./scale"

export const csat = scaleType("csat")
