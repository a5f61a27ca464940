"use client"

import { CloseButton, TextInput } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { type InvitationsFilter, invitationsHref } from "../invitations-query"
import classes from "./search-by-email.module.css"

/** Narrows the list to one address; it stands in the URL once it is sent off. */
export function SearchByEmail({ query }: { query: InvitationsFilter }) {
  const t = useTranslations("sending.list")
  const router = useRouter()
  const [email, setEmail] = useState(query.email ?? "")
  const show = (wanted: string) => router.push(invitationsHref(query, { email: wanted.trim() || undefined }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    show(email)
  }
  return (
    <form onSubmit={submit} className={classes.search}>
      <TextInput
        size="xs"
        type="search"
        inputMode="email"
        autoComplete="off"
        aria-label={t("search")}
        placeholder={t("search")}
        leftSection={<IconSearch size={14} stroke={1.75} aria-hidden="true" />}
        rightSection={
          query.email ? <CloseButton size="xs" aria-label={t("clearSearch")} onClick={() => show("")} /> : null
        }
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
    </form>
  )
}
