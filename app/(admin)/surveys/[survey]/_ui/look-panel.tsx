"use client"

import { ColorInput, Select } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useFormContext, useWatch } from "react-hook-form"
import { BrandPreview } from "@/app/_ui/brand/brand-preview"
import { cornerStyle } from "@/lib/accounts/corner-style"
import type { DraftValues } from "../draft-values"
import { useEditor } from "./editor-context"
import { LocalText } from "./local-text"
import { LogoChoice } from "./logo-choice"
import classes from "./part/part.module.css"
import { shownBrand } from "./shown-brand"

const COLOUR = /^#[0-9a-f]{6}$/i
const AS_WORKSPACE = ""

/** What a survey shows otherwise than its workspace: logo, colour, corners, and the words of its buttons. */
export function LookPanel() {
  const t = useTranslations("look.survey")
  const corners = useTranslations("look.corners")
  const { brand } = useEditor().data
  const { setValue } = useFormContext<DraftValues>()
  const look = useWatch<DraftValues, "definition.look">({ name: "definition.look" })
  const shown = shownBrand(brand, look)
  return (
    <fieldset className={classes.lines}>
      <legend className={classes.legend}>{t("title")}</legend>
      <p className={classes.hint}>{t("lead")}</p>
      <div className={classes.fields}>
        <LogoChoice chosen={look?.logo} onChange={(logo) => setValue("definition.look.logo", logo)} />
        <div className={classes.pair}>
          <OwnColour colour={look?.brandColor} onChange={(colour) => setValue("definition.look.brandColor", colour)} />
          <Select
            label={t("corners")}
            size="sm"
            data={[
              { value: AS_WORKSPACE, label: t("asWorkspace") },
              ...cornerStyle.options.map((value) => ({ value, label: corners(value) })),
            ]}
            value={look?.cornerStyle ?? AS_WORKSPACE}
            onChange={(value) =>
              setValue(
                "definition.look.cornerStyle",
                cornerStyle.options.find((option) => option === value),
              )
            }
            allowDeselect={false}
          />
        </div>
        <BrandPreview name={shown.name} logo={shown.logo} colour={shown.color} corners={shown.corners} />
        <div className={classes.pair}>
          <LocalText at={["look", "buttonText"]} label={t("buttonText")} max={40} />
          <LocalText at={["look", "nextText"]} label={t("nextText")} max={40} />
        </div>
      </div>
    </fieldset>
  )
}

type OwnColourProps = { colour: string | undefined; onChange: (colour: string | undefined) => void }

/** The survey's colour. What is no whole colour yet stays in the field and out of the survey. */
function OwnColour({ colour, onChange }: OwnColourProps) {
  const t = useTranslations("look.survey")
  const { brand } = useEditor().data
  const [unfinished, setUnfinished] = useState<string>()
  return (
    <ColorInput
      label={t("colour")}
      placeholder={brand.color}
      size="sm"
      format="hex"
      withEyeDropper={false}
      value={unfinished ?? colour ?? ""}
      onChange={(value) => {
        const isWhole = value === "" || COLOUR.test(value)
        setUnfinished(isWhole ? undefined : value)
        if (isWhole) onChange(value || undefined)
      }}
      error={unfinished === undefined ? undefined : t("colourWrong")}
    />
  )
}
