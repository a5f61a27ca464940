"use client"

import { useFaultWords } from "@/app/_ui/use-fault-words"
import { isWithin } from "../draft-issues"
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
