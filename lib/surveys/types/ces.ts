import { scaleType } from "./scale"

export const ces = scaleType("ces")
