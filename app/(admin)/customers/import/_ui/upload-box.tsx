import { Button, Progress } from "@mantine/core"
import { IconFileUpload } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { type DragEvent, useRef, useState } from "react"
import type { ImportKind } from "@/lib/imports/fields"
import classes from "./upload-box.module.css"
import { useUpload } from "./use-upload"

/** Where a file is dropped or chosen, and how far its upload has come. */
export function UploadBox({ kind }: { kind: ImportKind }) {
  const t = useTranslations("imports.upload")
  const { uploading, failure, send, stop } = useUpload(kind)
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) send(file)
  }
  if (uploading) {
    const words = t("progress", uploading)
    return (
      <div className={classes.box} data-busy="">
        <p aria-live="polite">{words}</p>
        <Progress.Root className={classes.bar}>
          <Progress.Section value={uploading.percent} aria-label={words} />
        </Progress.Root>
        <Button variant="default" onClick={stop}>
          {t("cancel")}
        </Button>
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside
    <div
      className={classes.box}
      data-over={over ? "" : undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {failure ? (
        <p className={classes.failure} role="alert">
          {t(failure.reason, { name: failure.name })}
        </p>
      ) : null}
      <p className={classes.drop}>{t("drop")}</p>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        className={classes.input}
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          currentTarget.value = ""
          if (file) send(file)
        }}
      />
      <Button
        leftSection={<IconFileUpload size={15} stroke={1.75} aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        {t("choose")}
      </Button>
      <p className={classes.help}>{t("help")}</p>
    </div>
  )
}
