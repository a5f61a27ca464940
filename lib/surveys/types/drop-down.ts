import { oneChoiceType } from "./one-choice"

export const dropDown = oneChoiceType("drop_down")
