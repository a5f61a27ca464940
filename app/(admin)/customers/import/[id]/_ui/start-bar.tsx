import { Button } from "@mantine/core"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useTransition } from "react"
import { stopImport } from "../../actions"
import classes from "./start-bar.module.css"
import type { ImportFormControls } from "./use-import-form"
import { useStopWords } from "./use-import-words"

type Props = { id: string; controls: ImportFormControls }

/** Begins the import or a try; says what is missing. */
export function StartBar({ id, controls }: Props) {
  const t = useTranslations("imports.map")
  const common = useTranslations("common")
  const stopWords = useStopWords()
  const router = useRouter()
  const [discarding, discard] = useTransition()
  const { preview, failure, starting, reading, form, run } = controls
  const nothing = !Object.values(form.mapping).some(Boolean)
  const stopped = failure === "failed" ? undefined : (failure ?? preview.stopped ?? undefined)
  const whyNot = nothing ? t("nothingMapped") : stopped && stopWords(stopped)
  const words = failure === "failed" ? common("failed") : whyNot
  const blocked = whyNot !== undefined || reading || preview.rows.length === 0
  return (
    <div className={classes.bar}>
      {words ? (
        <p className={classes.words} role="alert">
          {words}
        </p>
      ) : null}
      <Button
        variant="subtle"
        color="gray"
        loading={discarding}
        onClick={() =>
          discard(async () => {
            const outcome = await stopImport(id)
            if (outcome.ok) router.push("/customers/import")
          })
        }
      >
        {t("discard")}
      </Button>
      <Button variant="default" disabled={blocked} loading={starting} onClick={() => run(true)}>
        {t("dryRun")}
      </Button>
      <Button disabled={blocked} loading={starting} onClick={() => run(false)}>
        {form.trigger ? t("startTrigger") : t("start")}
      </Button>
    </div>
  )
}
