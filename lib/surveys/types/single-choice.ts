import { oneChoiceType } from "./one-choice"

export const singleChoice = oneChoiceType("single_choice")
