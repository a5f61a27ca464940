"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import { useTranslations } from "next-intl"
import classes from "./segments-nav.module.css"

const parts = [
  { key: "values", href: "/overview/segments" },
  { key: "combination", href: "/overview/segments/combination" },
  { key: "properties", href: "/overview/segments/properties" },
] as const

/** The three ways to look at segments. */
export function SegmentsNav() {
  const t = useTranslations("segments.parts")
  const pathname = usePathname()
  return (
    <nav aria-label={t("label")}>
      <ul className={classes.parts}>
        {parts.map(({ key, href }) => (
          <li key={key}>
            <Link href={href} className={classes.part} aria-current={pathname === href ? "page" : undefined}>
              {t(key)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
