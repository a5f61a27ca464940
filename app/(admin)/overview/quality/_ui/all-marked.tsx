"use client"

import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import classes from "./doubtful-list.module.css"
import type { useExcluding } from "./use-excluding"

type Props = {
  counts: { marked: number; excluded: number }
  mayChange: boolean
  excluding: ReturnType<typeof useExcluding>
}

/** How many of the marked answers are left out; takes all of them out or in, and takes back what was done last. */
export function AllMarked({ counts: { marked, excluded }, mayChange, excluding }: Props) {
  const t = useTranslations("quality.doubtful")
  const { pending, done, soFar, failure } = excluding
  return (
    <div className={classes.tools}>
      <p className={classes.state} role="status">
        {soFar === undefined ? t("state", { marked, excluded }) : t("working", { count: soFar })}
        {done && soFar === undefined
          ? ` ${t(done.excluded ? "excludedNow" : "includedNow", { count: done.count })}`
          : null}
      </p>
      {failure ? (
        <p className={classes.failure} role="alert">
          {failure}
        </p>
      ) : null}
      {mayChange ? (
        <div className={classes.buttons}>
          {done && done.count > 0 ? (
            <Button variant="default" onClick={done.undo} disabled={pending}>
              {t("undo")}
            </Button>
          ) : null}
          {excluded < marked ? (
            <Button variant="default" onClick={excluding.excludeAll} disabled={pending}>
              {t("excludeAll", { count: marked - excluded })}
            </Button>
          ) : null}
          {excluded > 0 ? (
            <Button variant="default" onClick={excluding.includeAll} disabled={pending}>
              {t("includeAll", { count: excluded })}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
