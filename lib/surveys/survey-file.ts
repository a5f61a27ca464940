import { z } from "zod"
import { invalid, tooLarge } from "../errors"
import { parse } from "../parse"
import { cleanText } from "./clean-text"
import { newSurvey } from "./new-survey"
import { surveyDefinition } from "./schema"
import { metric } from "./score-group"

/** Raised when files of before cannot be read any more. */
const FORMAT = 1

/** A survey as a file: what it asks, without anything of the workspace it comes from. */
export const surveyFile = z
  .strictObject({
    format: z.literal(FORMAT, `must be ${FORMAT}`).describe("The format’s version."),
    name: newSurvey.shape.name.overwrite(cleanText),
    metric,
    definition: surveyDefinition,
  })
  .refine((file) => file.metric === file.definition.metric, {
    path: ["metric"],
    message: "is not the metric of the definition",
    params: { kind: "other_metric" },
  })
  .meta({ id: "SurveyFile" })

export type SurveyFile = z.infer<typeof surveyFile>

/** Size of a file, in bytes of UTF-8, beyond which it is not even parsed. */
export const LARGEST_SURVEY_FILE = 1_000_000

/** The contents of a file. Throws `too_large`, and `invalid` with the path of every fault. */
export function readSurveyFile(text: string): SurveyFile {
  if (Buffer.byteLength(text) > LARGEST_SURVEY_FILE) throw tooLarge("A survey’s file has at most 1 MB.")
  return parse(surveyFile, parseJson(text.replace(/^\ufeff/, "")))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid("The file is no JSON document.", [
      { path: "", message: "is no JSON document", fault: { kind: "not_json", values: {} } },
    ])
  }
}

export const toSurveyFile = ({
  name,
  metric,
  draft,
}: Pick<SurveyFile, "name" | "metric"> & {
  draft: SurveyFile["definition"]
}): SurveyFile => ({ format: FORMAT, name, metric, definition: draft })
