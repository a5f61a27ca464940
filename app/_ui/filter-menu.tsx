"use client"

import { Menu } from "@mantine/core"
import { IconCalendar, IconChevronDown } from "@tabler/icons-react"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { useTransition } from "react"
import classes from "./filter-menu.module.css"

/** One filter of a screen. What it filters by lives in the URL: every option is the address of its result. */
export type Filter = {
  key: string
  /** Shown before the value in lighter type: "Compare". */
  label?: string
  /** The chosen value in words, and fewer words for phones. */
  value: string
  shortValue?: string
  icon?: "calendar"
  options: { value: string; label: string; href: string; chosen: boolean }[]
}

/** A filter as a button that opens its options. */
function FilterMenu({ filter, go }: { filter: Filter; go: (href: string) => void }) {
  return (
    <Menu position="bottom-end" keepMounted={false}>
      <Menu.Target>
        <button type="button" className={classes.button}>
          {filter.icon === "calendar" ? <IconCalendar size={14} stroke={1.75} aria-hidden="true" /> : null}
          {filter.label ? <span className={classes.label}>{filter.label}</span> : null}
          <span className={filter.shortValue ? classes.long : undefined}>{filter.value}</span>
          {filter.shortValue ? <span className={classes.short}>{filter.shortValue}</span> : null}
          <IconChevronDown size={13} stroke={1.75} className={classes.chevron} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.dropdown}>
        {filter.options.map((option) => (
          <Menu.Item
            key={option.value}
            component={Link}
            href={option.href}
            scroll={false}
            onNavigate={(event) => {
              event.preventDefault()
              go(option.href)
            }}
            aria-current={option.chosen ? "true" : undefined}
            className={classes.option}
          >
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** The filters of a screen, for the actions of its header. Until what was chosen last is there, the screen is marked as busy. */
export function FilterBar({ filters, label }: { filters: readonly Filter[]; label: string }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const go = (href: string) => start(() => router.push(href, { scroll: false }))
  return (
    <search aria-label={label} aria-busy={pending} className={classes.bar}>
      {filters.map((filter) => (
        <FilterMenu key={filter.key} filter={filter} go={go} />
      ))}
    </search>
  )
}
