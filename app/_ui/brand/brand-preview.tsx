import { useLocale, useTranslations } from "next-intl"
import type { CSSProperties } from "react"
import { formatNumber } from "@/app/_ui/format"
import { dark, light } from "@/app/_ui/palette"
import type { CornerStyle } from "@/lib/accounts/corner-style"
import { accentsOf, contrast } from "@/lib/respond/colour"
import classes from "./colour-preview.module.css"

const SCHEMES = ["light", "dark"] as const
const grounds = { light: light.surface, dark: dark.surface }
const texts = { light: light.text, dark: dark.text }

/** How the colour looks where customers and people here see it, on either ground, and whether it had to be changed. */
export function ColourPreview({ colour, corners }: { colour: string; corners: CornerStyle }) {
  const t = useTranslations("settings.colour")
  const locale = useLocale()
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return null
  const accents = accentsOf(colour)
  return (
    <div className={classes.pair}>
      {SCHEMES.map((scheme) => {
        const { accent, onAccent } = accents[scheme]
        const ratio = formatNumber(contrast(accent, grounds[scheme]), locale, 1)
        const isChanged = accent.toLowerCase() !== colour.toLowerCase()
        return (
          <figure key={scheme} className={classes.scheme}>
            <div
              className={classes.stage}
              data-corners={corners}
              style={
                {
                  "--ground": grounds[scheme],
                  "--ink": texts[scheme],
                  "--accent": accent,
                  "--on-accent": onAccent,
                } as CSSProperties
              }
              aria-hidden="true"
            >
              <span className={classes.cells}>
                <span>8</span>
                <span data-chosen="">9</span>
                <span>10</span>
              </span>
              <span className={classes.button}>{t("button")}</span>
              <span className={classes.link}>{t("link")}</span>
            </div>
            <figcaption className={classes.caption}>
              {t(scheme)} · {t("contrast", { ratio })}
              {isChanged ? <span>{t(scheme === "light" ? "darkened" : "lightened", { colour: accent })}</span> : null}
            </figcaption>
          </figure>
        )
      })}
    </div>
  )
}
