import type { z } from "zod"
import type { ScoreGroup } from "../stats/counts"
import { pipingErrors, pipingMessage, placeholderFault } from "./check-piping"
import { type Fact, factsIn, onlyGroups, type ShowIf } from "./conditions"
import type { SurveyDefinition } from "./definition-shape"
import { canHold } from "./reachable"
import { scoreGroupName } from "./score-group"
import type { TextAt } from "./texts"
import { textsOf } from "./texts-of"
import { type Question, typeOf } from "./types"

/** What is wrong, for whoever says it in another language than the API's. */
type IssueKind =
  | "default_language"
  | "text_missing"
  | "score_only_first"
  | "score_first"
  | "score_condition"
  | "score_required"
  | "id_repeated"
  | "not_earlier"
  | "option_gone"
  | "placeholder"
  | "group_without_ending"
  | "question_unreachable"
  | "ending_unreachable"

type Params = { kind: IssueKind; group?: ScoreGroup } & Record<string, string>

type Issue = { path: TextAt["path"]; message: string; params: Params }

/** What no single field can say: the score question is first, ids are unique, conditions look back, texts and endings are there. */
export function checkDefinition(definition: SurveyDefinition, context: z.RefinementCtx<SurveyDefinition>): void {
  const issues = issuesOf(definition)
  for (const issue of issues.length > 0 ? issues : unreachableIssues(definition))
    context.addIssue({ code: "custom", ...issue })
}

function issuesOf(definition: SurveyDefinition): Issue[] {
  const { questions, endings } = definition
  return [
    ...languageIssues(definition),
    ...scoreIssues(definition),
    ...repeated(questions, ["questions"]),
    ...questions.flatMap((question, index) => repeatedParts(question, ["questions", index])),
    ...repeated(endings, ["endings"]),
    ...questions.flatMap(({ showIf }, index) =>
      conditionIssues(showIf, questions.slice(0, index), ["questions", index, "showIf"]),
    ),
    ...endings.flatMap(({ showIf }, index) => conditionIssues(showIf, questions, ["endings", index, "showIf"])),
    ...endingIssues(definition),
    ...pipingErrors(definition).map(
      (fault): Issue => ({ path: fault.path, message: pipingMessage(fault), params: placeholderFault(fault) }),
    ),
  ]
}

/** What nobody would ever see. Looked at only where nothing else is wrong, since it trusts ids and options. */
function unreachableIssues(definition: SurveyDefinition): Issue[] {
  const { questions, endings } = definition
  const never = (showIf: ShowIf | undefined) => showIf !== undefined && !canHold(showIf, definition)
  const lastReached = endings.findIndex(({ showIf }) => !showIf)
  const isPassed = (index: number) => lastReached >= 0 && index > lastReached
  return [
    ...questions.flatMap(({ showIf }, index): Issue[] =>
      never(showIf)
        ? [
            {
              path: ["questions", index, "showIf"],
              message: "Nobody ever sees this question: its conditions exclude each other.",
              params: { kind: "question_unreachable" },
            },
          ]
        : [],
    ),
    ...endings.flatMap(({ showIf }, index): Issue[] =>
      isPassed(index) || never(showIf)
        ? [
            {
              path: ["endings", index, "showIf"],
              message: "Nobody ever sees this ending.",
              params: { kind: "ending_unreachable" },
            },
          ]
        : [],
    ),
  ]
}

function languageIssues({ languages, defaultLanguage, ...definition }: SurveyDefinition): Issue[] {
  if (!languages.includes(defaultLanguage))
    return [
      {
        path: ["defaultLanguage"],
        message: `“${defaultLanguage}” is not among the survey’s languages.`,
        params: { kind: "default_language", language: defaultLanguage },
      },
    ]
  return textsOf({ languages, defaultLanguage, ...definition })
    .filter(({ texts }) => !texts[defaultLanguage])
    .map(({ path }) => ({
      path: [...path, defaultLanguage],
      message: `The text in “${defaultLanguage}” is missing.`,
      params: { kind: "text_missing" },
    }))
}

function scoreIssues({ metric, questions }: SurveyDefinition): Issue[] {
  return questions.flatMap((question, index): Issue[] => {
    const path = ["questions", index]
    const issue = (kind: IssueKind, message: string, ...at: string[]): Issue[] => [
      { path: [...path, ...at], message, params: { kind } },
    ]
    const isScore = question.type === metric
    if (index > 0)
      return isScore ? issue("score_only_first", `Only the first question may be of type “${metric}”.`) : []
    if (!isScore) return issue("score_first", `The first question must be of type “${metric}”, the survey’s metric.`)
    if (question.showIf) return issue("score_condition", "The score question is always shown.", "showIf")
    return question.required ? [] : issue("score_required", "The score question is required.", "required")
  })
}

/** Parts of a question that answers name by id. */
function repeatedParts(question: Question, path: Issue["path"]): Issue[] {
  const lists = { options: [], rows: [], columns: [], ...question }
  return (["options", "rows", "columns"] as const).flatMap((name) => repeated(lists[name], [...path, name]))
}

function repeated(things: readonly { id: string }[], path: Issue["path"]): Issue[] {
  return things.flatMap(({ id }, index): Issue[] =>
    things.findIndex((other) => other.id === id) < index
      ? [
          {
            path: [...path, index, "id"],
            message: `The id “${id}” is used twice.`,
            params: { kind: "id_repeated", id },
          },
        ]
      : [],
  )
}

/** A condition speaks only of what is known when it is looked at: the questions before it, and options that are there. */
function conditionIssues(showIf: ShowIf | undefined, earlier: readonly Question[], at: Issue["path"]): Issue[] {
  if (!showIf) return []
  return factsIn(showIf).flatMap(({ path, fact }) =>
    faultsOf(fact, earlier).map((fault) => ({ path: [...at, ...path], ...fault })),
  )
}

function faultsOf(fact: Fact, earlier: readonly Question[]): Omit<Issue, "path">[] {
  if (!("question" in fact)) return []
  const asked = earlier.find(({ id }) => id === fact.question)
  if (!asked)
    return [
      {
        message: `The condition names “${fact.question}”, which is not an earlier question.`,
        params: { kind: "not_earlier", question: fact.question },
      },
    ]
  if (fact.fact !== "choice") return []
  const known = typeOf(asked).optionIds(asked)
  return fact.in
    .filter((id) => !known.includes(id))
    .map((id) => ({
      message: `“${fact.question}” has no option “${id}”.`,
      params: { kind: "option_gone", question: fact.question, option: id },
    }))
}

/** Everybody reaches an ending: one without a condition, or one for each group that asks for nothing else. */
function endingIssues({ endings }: SurveyDefinition): Issue[] {
  if (endings.some(({ showIf }) => !showIf)) return []
  const covered = endings.flatMap(({ showIf }) => (showIf && onlyGroups(showIf)) ?? [])
  const missing = scoreGroupName.options.filter((group) => !covered.includes(group))
  return missing.map((group) => ({
    path: ["endings"],
    message: `No ending is shown to every ${group}.`,
    params: { kind: "group_without_ending", group },
  }))
}
