"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { ConfirmDialog } from "./confirm-dialog"

/** Asks before unsaved changes are left behind, by a link of ours or by closing the page. */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const t = useTranslations("common.leave")
  const router = useRouter()
  const [leadsTo, setLeadsTo] = useState<string>()

  useEffect(() => {
    if (!dirty) return
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null
      const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0
      if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || opensElsewhere) return
      if (link.origin !== window.location.origin || link.pathname === window.location.pathname) return
      event.preventDefault()
      event.stopPropagation()
      setLeadsTo(link.pathname + link.search)
    }
    window.addEventListener("beforeunload", beforeUnload)
    document.addEventListener("click", onClick, true)
    return () => {
      window.removeEventListener("beforeunload", beforeUnload)
      document.removeEventListener("click", onClick, true)
    }
  }, [dirty])

  return (
    <ConfirmDialog
      opened={leadsTo !== undefined}
      onClose={() => setLeadsTo(undefined)}
      title={t("title")}
      confirm={t("confirm")}
      tone="danger"
      onConfirm={async () => {
        if (leadsTo) router.push(leadsTo)
        return undefined
      }}
    >
      {t("text")}
    </ConfirmDialog>
  )
}
