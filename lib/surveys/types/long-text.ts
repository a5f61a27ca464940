import { textType } from "./text"

export const longText = textType("long_text", { max: 5000, multiline: true })
