"use client"

import { TextInput } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { useRouter } from "next/navigation"
import { useEffect, useRef, useState, useTransition } from "react"
import classes from "./search-field.module.css"

/** Long enough to finish a word, short enough not to wait for it. */
const PAUSE_MS = 250

type Props = {
  label: string
  /** What the list was searched for. */
  search: string
  /** The address of the list searched for something; an empty text for all of it. */
  hrefOf: (search: string) => string
}

/** Searches a list while one types; the search stays in the address. "/" comes here from anywhere. */
export function SearchField({ label, search, hrefOf }: Props) {
  const router = useRouter()
  const [text, setText] = useState(search)
  const [pending, start] = useTransition()
  const field = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const busy = event.target instanceof Element && event.target.closest("input, textarea, [role=dialog]")
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || busy) return
      event.preventDefault()
      field.current?.focus()
    }
    document.addEventListener("keydown", onKey)
    return () => {
      document.removeEventListener("keydown", onKey)
      clearTimeout(timer.current)
    }
  }, [])

  const searchFor = (wanted: string) => {
    setText(wanted)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => start(() => router.replace(hrefOf(wanted.trim()), { scroll: false })), PAUSE_MS)
  }

  return (
    <search className={classes.search}>
      <TextInput
        ref={field}
        type="search"
        size="xs"
        aria-label={label}
        placeholder={label}
        leftSection={<IconSearch size={14} stroke={1.75} aria-hidden="true" />}
        value={text}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        aria-busy={pending}
        onChange={(event) => searchFor(event.currentTarget.value)}
      />
    </search>
  )
}
