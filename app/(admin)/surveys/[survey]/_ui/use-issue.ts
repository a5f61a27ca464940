"use client"

import { useTranslations } from "next-intl"
import { useFaultWords } from "@/app/_ui/use-fault-words"
import { type DraftWarning, isWithin } from "../draft-issues"
import { useKept } from "./editor-context"

/** What is wrong with the field of this name, if anything. */
export function useIssueAt(name: string): string | undefined {
  const say = useFaultWords()
  const issue = useKept(({ issues }) => issues.find(({ path }) => path.join(".") === name))
  return issue && say(issue.fault)
}

/** What is wrong in a part of the survey, each sentence once. */
export function useIssuesIn(part: readonly (string | number)[]): string[] {
  const say = useFaultWords()
  const issues = useKept((state) => state.issues)
  return [...new Set(issues.filter((issue) => isWithin(issue, part)).map(({ fault }) => say(fault)))]
}

/** A warning in words. */
export function useWarningWords() {
  const t = useTranslations("surveys.warning")
  return ({ kind, written, suggestion }: DraftWarning) => {
    if (kind === "markup") return t("markup", { written })
    return suggestion
      ? t("meant", { written: `{{${written}}}`, suggestion: `{{${suggestion}}}` })
      : t("unknown", { written: `{{${written}}}` })
  }
}

/** What looks like a typo in the text of this name, if anything. */
export function useWarningAt(name: string): string | undefined {
  const say = useWarningWords()
  const warning = useKept(({ warnings }) => warnings.find(({ path }) => path.join(".") === name))
  return warning && say(warning)
}

/** The first thing in a part of the survey that looks like a typo. */
export function useWarningIn(part: readonly (string | number)[]): string | undefined {
  const say = useWarningWords()
  const warning = useKept(({ warnings }) => warnings.find((each) => isWithin(each, part)))
  return warning && say(warning)
}
