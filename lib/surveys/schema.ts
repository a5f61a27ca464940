import { checkDefinition } from "./check-definition"
import { definitionShape } from "./definition-shape"

export type { Ending, SurveyDefinition } from "./definition-shape"
export type { Question } from "./types"

/** A questionnaire as a published version stores it. The first question is the metric's score question. */
export const surveyDefinition = definitionShape.superRefine(checkDefinition).meta({ id: "SurveyDefinition" })
