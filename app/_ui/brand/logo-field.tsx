"use client"

import { Button, FileButton, Input } from "@mantine/core"
import { IconPhotoUp } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { type DragEvent, useRef, useState } from "react"
import classes from "./logo-field.module.css"
import { type UploadState, useLogoUpload } from "./use-logo-upload"

type Props = {
  /** The chosen logo. */
  id: string | null
  onChange: (id: string | null) => void
  /** Something above says already that this is the logo. */
  quiet?: boolean
}

const KINDS = ".png,.jpg,.jpeg,.webp,.gif,.svg,image/png,image/jpeg,image/webp,image/gif,image/svg+xml"

/** Where a logo is uploaded, replaced and taken away; what it looks like stands in a preview. */
export function LogoField({ id, onChange, quiet = false }: Props) {
  const t = useTranslations("look.logo")
  const { state, setState, send } = useLogoUpload(onChange)
  const [over, setOver] = useState(false)
  const forget = useRef<() => void>(null)
  const upload = useRef<HTMLButtonElement>(null)
  const take = (file: File | null | undefined) => {
    forget.current?.()
    if (file) send(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  const fault = faultOf(state)
  const news = newsOf(state, id)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button inside
    <div
      className={classes.field}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Input.Wrapper labelElement="div" label={quiet ? undefined : t("label")} description={t("help")}>
        <div className={classes.actions}>
          <FileButton resetRef={forget} accept={KINDS} onChange={take} inputProps={{ "aria-label": t("upload") }}>
            {(props) => (
              <Button
                {...props}
                ref={upload}
                variant="default"
                loading={state === "busy"}
                leftSection={<IconPhotoUp size={15} stroke={1.75} aria-hidden="true" />}
              >
                {t(id === null ? "upload" : "replace")}
              </Button>
            )}
          </FileButton>
          {id === null ? (
            <span className={classes.drop}>{t("drop")}</span>
          ) : (
            <Button
              variant="subtle"
              color="gray"
              onClick={() => {
                onChange(null)
                setState("removed")
                upload.current?.focus()
              }}
            >
              {t("remove")}
            </Button>
          )}
        </div>
      </Input.Wrapper>
      <p className={classes.news} role="status">
        {news ? t(news) : null}
      </p>
      {fault ? (
        <p className={classes.fault} role="alert">
          {t(`fault.${fault}`)}
        </p>
      ) : null}
    </div>
  )
}

const faultOf = (state: UploadState) =>
  state === "idle" || state === "busy" || state === "ready" || state === "removed" ? undefined : state

/** What has just happened, as long as it is still so: changes may be discarded or undone elsewhere. */
function newsOf(state: UploadState, id: string | null) {
  if (state === "busy") return state
  if (state === "ready") return id === null ? undefined : state
  return state === "removed" && id === null ? state : undefined
}
