"use client"

import { useState, useTransition } from "react"
import type { Outcome } from "@/app/_server/act"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import type { ChangedMarked } from "@/lib/responses/doubtful/change-marked"
import type { DoubtfulAnswer } from "@/lib/responses/doubtful/reads"
import { excludeAll, includeAll, setExcluded } from "../actions"
import type { QualityQuery } from "../quality-query"

/** What was done last, so that it can be taken back: one answer, or all that were taken out since an instant. */
export type Done = { count: number; excluded: boolean; undo: () => void }

type Step = Outcome<ChangedMarked & { at: Date }>

/** Takes marked answers out of the figures and in again, one or all; rows that were loaded already show it at once. */
export function useExcluding(query: QualityQuery) {
  const failureWords = useFailureWords()
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [everything, setEverything] = useState<boolean>()
  const [done, setDone] = useState<Done>()
  const [soFar, setSoFar] = useState<number>()
  const [failure, setFailure] = useState<string>()
  const [pending, start] = useTransition()

  const stateOf = ({ id, state }: DoubtfulAnswer) => changed.get(id) ?? everything ?? state === "excluded"

  const one = (id: string, excluded: boolean) =>
    start(async () => {
      const outcome = await setExcluded(id, excluded)
      setFailure(outcome.ok ? undefined : failureWords(outcome.error))
      if (!outcome.ok) return
      setChanged((before) => new Map([...before, [id, excluded]]))
      setDone({ count: 1, excluded, undo: () => one(id, !excluded) })
    })

  /** One call after the other until nothing is left: leaving the page ends it, and what was done stays. */
  const all = (excluded: boolean, step: () => Promise<Step>) =>
    start(async () => {
      let count = 0
      let since: Date | undefined
      for (let more = true; more; ) {
        setSoFar(count)
        const outcome = await step()
        if (!outcome.ok) {
          setFailure(failureWords(outcome.error))
          break
        }
        setFailure(undefined)
        since ??= outcome.value.at
        count += outcome.value.changed
        more = outcome.value.more
      }
      setSoFar(undefined)
      setChanged(new Map())
      setEverything(excluded ? true : undefined)
      const undo = () => all(!excluded, () => (excluded ? includeAll(query, since) : excludeAll(query)))
      setDone({ count, excluded, undo })
    })

  return {
    stateOf,
    pending,
    done,
    soFar,
    failure,
    change: (row: DoubtfulAnswer) => one(row.id, !stateOf(row)),
    excludeAll: () => all(true, () => excludeAll(query)),
    includeAll: () => all(false, () => includeAll(query)),
  }
}
