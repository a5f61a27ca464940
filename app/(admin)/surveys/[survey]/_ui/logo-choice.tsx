"use client"

import { Input, SegmentedControl } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { LogoField } from "@/app/_ui/brand/logo-field"
import classes from "./logo-choice.module.css"

const CHOICES = ["workspace", "none", "own"] as const
type Choice = (typeof CHOICES)[number]

type Props = {
  /** As a survey keeps it: “none”, the id of its own, or nothing for the workspace's. */
  chosen: string | undefined
  onChange: (chosen: string | undefined) => void
}

const choiceOf = (chosen: string | undefined): Choice =>
  chosen === undefined ? "workspace" : chosen === "none" ? "none" : "own"

/** Which logo a survey shows. Until one of its own is uploaded, that choice shows the workspace's. */
export function LogoChoice({ chosen, onChange }: Props) {
  const t = useTranslations("look.survey.logoChoice")
  const [wantsOwn, setWantsOwn] = useState(false)
  const choice = wantsOwn && chosen === undefined ? "own" : choiceOf(chosen)
  const choose = (value: string) => {
    setWantsOwn(value === "own")
    if (value !== "own") onChange(value === "none" ? "none" : undefined)
    else if (chosen === "none") onChange(undefined)
  }
  return (
    <div className={classes.choice}>
      <Input.Label labelElement="div">{t("label")}</Input.Label>
      <SegmentedControl
        fullWidth
        aria-label={t("label")}
        value={choice}
        onChange={choose}
        data={CHOICES.map((value) => ({ value, label: t(value) }))}
      />
      {choice === "own" ? (
        <LogoField
          quiet
          id={chosen ?? null}
          onChange={(id) => {
            setWantsOwn(true)
            onChange(id ?? undefined)
          }}
        />
      ) : null}
    </div>
  )
}
