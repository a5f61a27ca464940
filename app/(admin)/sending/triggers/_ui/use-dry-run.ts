import { useEffect, useState } from "react"
import type { LatestDryRun } from "@/lib/delivery/dry-run/latest-dry-run"
import { readTry } from "../actions"

const PAUSE_MS = 500

/** The latest run of a trigger, or of one that is not saved; read again while it goes on, whoever began it. */
export function useDryRun(triggerId: string | null, latest: LatestDryRun | null) {
  const [run, setRun] = useState(latest)

  useEffect(() => {
    if (run?.state !== "running") return
    let outdated = false
    const timer = setTimeout(async () => {
      const outcome = await readTry(triggerId).catch(() => undefined)
      // Without an answer it is asked again.
      if (!outdated) setRun(outcome?.ok ? outcome.value : { ...run })
    }, PAUSE_MS)
    return () => {
      outdated = true
      clearTimeout(timer)
    }
  }, [run, triggerId])

  return [run, setRun] as const
}
