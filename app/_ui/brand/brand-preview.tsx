import { useLocale, useTranslations } from "next-intl"
import type { CSSProperties } from "react"
import type { CornerStyle } from "@/lib/accounts/corner-style"
import type { PageLogo } from "@/lib/accounts/logos/schema"
import { formatNumber } from "@/lib/i18n/format"
import { accentsOf, contrast } from "@/lib/respond/colour"
import { dark, light } from "../palette"
import classes from "./brand-preview.module.css"

const SCHEMES = ["light", "dark"] as const
const grounds = { light: light.surface, dark: dark.surface }
const texts = { light: light.text, dark: dark.text }

type Props = { name: string; logo: PageLogo | null; colour: string; corners: CornerStyle }

/** How logo, colour and corners look where customers see them, on either ground, and whether the colour had to be changed. */
export function BrandPreview({ name, logo, colour, corners }: Props) {
  const t = useTranslations("look.colour")
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
              data-scheme={scheme}
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
              <span className={classes.brand}>
                {logo ? (
                  // biome-ignore lint/performance/noImgElement: a data address, drawn in the size it has
                  <img src={logo.src} width={logo.width} height={logo.height} alt="" data-plate={logo.plate} />
                ) : null}
                {logo?.wide ? null : name}
              </span>
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
