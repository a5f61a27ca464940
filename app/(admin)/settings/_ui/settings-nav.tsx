"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import { useTranslations } from "next-intl"
import classes from "./settings.module.css"

const PARTS = [
  { key: "workspace", href: "/settings" },
  { key: "keys", href: "/settings/keys" },
  { key: "integrations", href: "/settings/integrations" },
  { key: "mail", href: "/settings/mail" },
] as const

/** The parts of the settings. */
export function SettingsNav() {
  const t = useTranslations("settings")
  const path = usePathname()
  return (
    <nav aria-label={t("title")} className={classes.nav}>
      {PARTS.map(({ key, href }) => (
        <Link key={key} href={href} className={classes.place} aria-current={isOpen(path, href) ? "page" : undefined}>
          {t(`parts.${key}`)}
        </Link>
      ))}
    </nav>
  )
}

/** The first part's address is the beginning of all others'. */
const isOpen = (path: string, href: string): boolean =>
  path === href || (href !== PARTS[0].href && path.startsWith(`${href}/`))
