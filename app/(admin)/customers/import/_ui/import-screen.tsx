"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { PlainCard } from "@/app/_ui/card"
import type { Clock } from "@/app/_ui/format-moment"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import type { ImportKind } from "@/lib/imports/fields"
import type { ImportRow } from "@/lib/imports/reads"
import classes from "./import-screen.module.css"
import { KindChoice } from "./kind-choice"
import { PastImports } from "./past-imports"
import { UploadBox } from "./upload-box"

type Props = { kind: ImportKind; imports: readonly ImportRow[]; clock: Clock }

/** What to bring in, the file, and the imports there were. */
export function ImportScreen({ kind: first, imports, clock }: Props) {
  const t = useTranslations("imports")
  const [kind, setKind] = useState(first)
  return (
    <>
      <PageHeader title={t("title")} parent={{ label: t("customers"), href: "/customers" }} />
      <PageBody>
        <PlainCard label={t("upload.title")}>
          <div className={classes.begin}>
            <KindChoice kind={kind} onChange={setKind} />
            <UploadBox kind={kind} />
          </div>
        </PlainCard>
        <PastImports imports={imports} clock={clock} />
      </PageBody>
    </>
  )
}
