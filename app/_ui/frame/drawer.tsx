"use client"

import { IconX } from "@tabler/icons-react"
import { usePathname } from "next/navigation"
import { useTranslations } from "next-intl"
import { type MouseEvent, type ReactNode, useEffect, useRef } from "react"
import classes from "./drawer.module.css"

type Props = { open: boolean; onClose: () => void; children: ReactNode }

/** The rail on phones: a modal dialog from the left, closed by Escape, by its button, beside it, and by going somewhere. */
export function Drawer({ open, onClose, children }: Props) {
  const t = useTranslations("frame")
  const dialog = useRef<HTMLDialogElement>(null)
  const pathname = usePathname()

  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place closes the drawer, nothing else does
  useEffect(() => {
    dialog.current?.close()
  }, [pathname])

  const closeBeside = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose()
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the dialog itself answers Escape
    <dialog
      ref={dialog}
      className={classes.drawer}
      onClose={onClose}
      onClick={closeBeside}
      aria-label={t("navigation")}
    >
      {open ? (
        <div className={classes.inside}>
          <button type="button" className={classes.close} onClick={onClose} aria-label={t("closeMenu")}>
            <IconX size={18} stroke={1.75} aria-hidden="true" />
          </button>
          {children}
        </div>
      ) : null}
    </dialog>
  )
}
