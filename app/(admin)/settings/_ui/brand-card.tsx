import { ColorInput, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Controller, useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import { useFieldWords } from "@/app/_ui/use-field-words"
import type { WorkspaceSettings } from "@/lib/accounts/schema"
import { ColourPreview } from "./colour-preview"
import classes from "./settings.module.css"

const SWATCHES = ["#2D4AA8", "#0F766E", "#B4441C", "#8A1C5B", "#5B3FA8", "#1F2937"]

/** Under which name and in which colour customers meet the brand. */
export function BrandCard() {
  const t = useTranslations("settings.workspace")
  const words = useFieldWords()
  const { register, control, watch, formState } = useFormContext<WorkspaceSettings>()
  return (
    <Card title={t("brand")}>
      <div className={classes.inset}>
        <div className={classes.fields}>
          <TextInput
            label={t("name")}
            description={t("nameHelp")}
            error={words(formState.errors.name)}
            {...register("name")}
          />
          <Controller
            control={control}
            name="brandColor"
            render={({ field, fieldState }) => (
              <ColorInput
                {...field}
                label={t("brandColor")}
                description={t("brandColorHelp")}
                swatches={SWATCHES}
                swatchesPerRow={6}
                format="hex"
                withEyeDropper={false}
                error={fieldState.error && t("wrong.brandColor")}
              />
            )}
          />
          <div className={classes.whole}>
            <ColourPreview colour={watch("brandColor")} />
          </div>
        </div>
      </div>
    </Card>
  )
}
