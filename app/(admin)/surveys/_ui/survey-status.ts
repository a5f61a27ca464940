export const SURVEY_STATUSES = ["draft", "published", "closed"] as const

/** The states of a survey that is not archived, in the order of its life. */
export type SurveyStatus = (typeof SURVEY_STATUSES)[number] | "archived"
