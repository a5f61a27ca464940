import { TextInput } from "@mantine/core"
import { useLocale, useTranslations } from "next-intl"
import { useFormContext } from "react-hook-form"
import { capitalised } from "@/app/_ui/capitalised"
import { Card } from "@/app/_ui/card"
import { formatLanguage } from "@/app/_ui/format-language"
import type { WorkspaceSettings } from "@/lib/accounts/schema"
import classes from "./buttons-card.module.css"
import settings from "./settings.module.css"

/** What the page's buttons say in a language where nobody writes anything else. */
export type PageWords = { language: string; confirm: string; next: string }

const BUTTONS = ["confirm", "next"] as const

/** The words of the page's buttons, a line for each language it speaks. */
export function ButtonsCard({ pageWords }: { pageWords: PageWords[] }) {
  const t = useTranslations("look.buttons")
  const locale = useLocale()
  const { register, formState } = useFormContext<WorkspaceSettings>()
  const errors = formState.errors.buttonTexts
  return (
    <Card title={t("title")}>
      <div className={settings.inset}>
        <p className={settings.lead}>{t("lead")}</p>
        <div className={classes.table}>
          <div className={classes.head} aria-hidden="true">
            <span />
            <span>{t("confirm")}</span>
            <span>{t("next")}</span>
          </div>
          {pageWords.map(({ language, ...words }) => (
            <div key={language} className={classes.line}>
              <span className={classes.language}>{capitalised(formatLanguage(language, locale))}</span>
              {BUTTONS.map((button) => (
                <TextInput
                  key={button}
                  size="sm"
                  aria-label={t(`${button}In`, { language: formatLanguage(language, locale) })}
                  placeholder={words[button]}
                  maxLength={40}
                  lang={language}
                  dir="auto"
                  error={errors?.[button]?.[language] && t("wrong")}
                  {...register(`buttonTexts.${button}.${language}`)}
                />
              ))}
            </div>
          ))}
        </div>
      </div>
    </Card>
  )
}
