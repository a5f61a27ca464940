import { ColorInput, Select, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { Controller, useFormContext } from "react-hook-form"
import { BrandPreview } from "@/app/_ui/brand/brand-preview"
import { knownLogo } from "@/app/_ui/brand/known-logos"
import { LogoField } from "@/app/_ui/brand/logo-field"
import { Card } from "@/app/_ui/card"
import { useFieldWords } from "@/app/_ui/use-field-words"
import { cornerStyle } from "@/lib/accounts/corner-style"
import type { PageLogo } from "@/lib/accounts/logos/schema"
import type { WorkspaceSettings } from "@/lib/accounts/schema"
import classes from "./settings.module.css"

const SWATCHES = ["#2D4AA8", "#0F766E", "#B4441C", "#8A1C5B", "#5B3FA8", "#1F2937"]

/** Under which name, with which logo, in which colour and with which corners customers meet the brand. */
export function BrandCard({ logo }: { logo: PageLogo | null }) {
  const t = useTranslations("settings.workspace")
  const words = useFieldWords()
  const look = useTranslations("look")
  const { register, control, watch, formState } = useFormContext<WorkspaceSettings>()
  const logoId = watch("logoId")
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
            name="logoId"
            render={({ field }) => <LogoField id={field.value ?? null} onChange={field.onChange} />}
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
          <Controller
            control={control}
            name="cornerStyle"
            render={({ field }) => (
              <Select
                {...field}
                label={t("cornerStyle")}
                description={t("cornerStyleHelp")}
                size="sm"
                data={cornerStyle.options.map((value) => ({ value, label: look(`corners.${value}`) }))}
                allowDeselect={false}
              />
            )}
          />
          <div className={classes.whole}>
            <BrandPreview
              name={watch("name")}
              logo={logoId ? (knownLogo(logoId) ?? logo) : null}
              colour={watch("brandColor")}
              corners={watch("cornerStyle")}
            />
          </div>
        </div>
      </div>
    </Card>
  )
}
