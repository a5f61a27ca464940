import type { Locale } from "../locale"
import enCommon from "./en/common.json"
import enEntry from "./en/entry.json"
import enFrame from "./en/frame.json"
import enMarks from "./en/marks.json"
import enOverview from "./en/overview.json"
import itCommon from "./it/common.json"
import itEntry from "./it/entry.json"
import itFrame from "./it/frame.json"
import itMarks from "./it/marks.json"
import itOverview from "./it/overview.json"

const en = { common: enCommon, entry: enEntry, frame: enFrame, marks: enMarks, overview: enOverview }

/** Texts of all screens: one namespace an area, the file's name. */
export type Messages = typeof en

export type Area = keyof Messages

const it: Messages = { common: itCommon, entry: itEntry, frame: itFrame, marks: itMarks, overview: itOverview }

export const messages: Record<Locale, Messages> = { it, en }
