import { NativeSelect } from "@mantine/core"
import { useLocale, useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { formatNumber } from "@/lib/i18n/format"
import { DELIMITERS, ENCODINGS } from "@/lib/imports/file-choices"
import type { ImportForm } from "../import-form"
import classes from "./file-card.module.css"
import type { FormPart } from "./form-part"

const NAMES = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" } as const

/** How the file is read: found out, and to be corrected where that went wrong. */
export function FileCard({ form, preview, change, bytes }: FormPart & { bytes: number }) {
  const t = useTranslations("imports.map")
  const locale = useLocale()
  const delimiterName = (delimiter: string) => t(`delimiters.${NAMES[delimiter as keyof typeof NAMES] ?? "comma"}`)
  return (
    <PlainCard label={t("encoding")}>
      <div className={classes.inside}>
        <NativeSelect
          label={t("encoding")}
          value={form.encoding}
          onChange={({ currentTarget }) => change({ encoding: currentTarget.value as ImportForm["encoding"] })}
        >
          {form.encoding === "" ? (
            <option value="">{t("detected", { name: preview.encoding.toUpperCase() })}</option>
          ) : null}
          {ENCODINGS.map((encoding) => (
            <option key={encoding} value={encoding}>
              {encoding.toUpperCase()}
            </option>
          ))}
        </NativeSelect>
        <NativeSelect
          label={t("delimiter")}
          value={form.delimiter}
          onChange={({ currentTarget }) => change({ delimiter: currentTarget.value as ImportForm["delimiter"] })}
        >
          {form.delimiter === "" ? (
            <option value="">{t("detectedDelimiter", { name: delimiterName(preview.delimiter) })}</option>
          ) : null}
          {DELIMITERS.map((delimiter) => (
            <option key={delimiter} value={delimiter}>
              {delimiterName(delimiter)}
            </option>
          ))}
        </NativeSelect>
        <span className={classes.size}>{sizeOf(bytes, locale)}</span>
      </div>
    </PlainCard>
  )
}

/** "1,4 MB" */
function sizeOf(bytes: number, locale: "it" | "en"): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1e6 ? `${formatNumber(bytes / 1000, locale)} KB` : `${formatNumber(bytes / 1e6, locale, 1)} MB`
}
