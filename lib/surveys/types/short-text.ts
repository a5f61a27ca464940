import { textType } from "./text"

export const shortText = textType("short_text", { max: 255, multiline: false })
