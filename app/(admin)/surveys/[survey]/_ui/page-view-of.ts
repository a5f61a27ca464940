import type { Clock } from "@/app/_ui/format-moment"
import { formatDay } from "@/lib/respond/format-day"
import type { PageView } from "@/lib/respond/page-view"
import type { ScoreGroup } from "@/lib/stats/counts"
import { answerPhrases } from "@/lib/surveys/answer-phrases"
import { endingFor, progressAt } from "@/lib/surveys/logic"
import { pipingValues } from "@/lib/surveys/piping"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import { pathOf } from "./preview-path"
import type { Shown } from "./shown"
import { shownBrand } from "./shown-brand"
import type { EditorBrand } from "./types"

type Wanted = {
  definition: SurveyDefinition
  language: string
  group: ScoreGroup
  shown: Shown
  brand: EditorBrand
  clock: Clock
  /** A name for the customer. */
  customer: string
}

const DAY_MS = 86_400_000

/** What the survey page shows to somebody of the group, at the question or the end that is looked at. */
export function pageView({ definition, language, group, shown, brand, clock, customer }: Wanted): PageView {
  const { score, answers, questions, situation } = pathOf(definition, group)
  const values = pipingValues({ brand: brand.name, customerName: customer })
  const common = {
    language,
    brand: shownBrand(brand, definition.look),
    definition,
    values: { ...values, answers: answerPhrases(definition, answers, situation, { language, values }) },
    action: "",
  }
  if (shown.kind === "ending") {
    const until = new Date(clock.now.getTime() + brand.openDays * DAY_MS)
    return {
      ...common,
      kind: "thanks",
      ending: definition.endings.find(({ id }) => id === shown.id) ?? endingFor(definition, answers, situation),
      score,
      changeUntil: formatDay(until, language, clock.timeZone, clock.now),
    }
  }
  const first = definition.questions[0]
  const asked = definition.questions.find(({ id }) => id === shown.id) ?? first
  const questionId = asked?.id ?? ""
  const before = questions[questions.findIndex(({ id }) => id === questionId) - 1]
  return {
    ...common,
    kind: "question",
    buttonTexts: brand.buttonTexts,
    questionId,
    answer: questionId === first?.id ? score : undefined,
    savedScore: questionId === first?.id ? null : score,
    backTo: before && before.id !== first?.id ? before.id : undefined,
    progress: progressAt(definition, answers, situation, questionId),
    renderToken: "",
    seed: "",
  }
}
