"use client"

import { Modal } from "@mantine/core"
import { useMediaQuery } from "@mantine/hooks"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import classes from "./dialog.module.css"

type Props = {
  opened: boolean
  onClose: () => void
  title: string
  /** Width in pixels; phones give it the whole screen when `tall`. */
  width?: number
  tall?: boolean
  children: ReactNode
}

/** One thing to decide or to fill in, over the screen. Inside stand a `DialogBody` and a `DialogFoot`. */
export function Dialog({ opened, onClose, title, width = 440, tall = false, children }: Props) {
  const t = useTranslations("common")
  const phone = useMediaQuery("(max-width: 47.99em)")
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={width}
      centered
      fullScreen={phone && tall}
      radius="lg"
      shadow="xl"
      transitionProps={{ duration: 100, transition: "fade" }}
      closeButtonProps={{ "aria-label": t("close") }}
      classNames={{
        overlay: classes.overlay,
        content: classes.content,
        header: classes.header,
        title: classes.title,
        close: classes.close,
        body: classes.body,
      }}
    >
      {children}
    </Modal>
  )
}

export function DialogBody({ children }: { children: ReactNode }) {
  return <div className={classes.inside}>{children}</div>
}

/** The dialog's buttons, which stay in view; `failure` says why the last try did not work. */
export function DialogFoot({ failure, children }: { failure?: string; children: ReactNode }) {
  return (
    <div className={classes.foot}>
      {failure ? (
        <p className={classes.failure} role="alert">
          {failure}
        </p>
      ) : null}
      {children}
    </div>
  )
}
