import { TextInput } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Dialog, DialogBody } from "@/app/_ui/dialog"
import { MoreButton } from "@/app/_ui/more-button"
import { useReasonWords } from "@/app/_ui/use-reason-words"
import type { JudgedPerson } from "@/lib/delivery/campaigns/judge-customers"
import type { OutReason } from "@/lib/delivery/campaigns/out-reasons"
import type { CampaignForm } from "../campaign-form"
import classes from "./people-dialog.module.css"
import { useRecipients } from "./use-recipients"

type Props = { show: "ready" | OutReason | undefined; form: CampaignForm; onClose: () => void }

/** The people behind a number of the preview, with a search among them. */
export function PeopleDialog({ show, form, onClose }: Props) {
  const t = useTranslations("campaigns")
  // What was shown last stays while the dialog fades.
  const [last, setLast] = useState<"ready" | OutReason>("ready")
  if (show !== undefined && show !== last) setLast(show)
  const title = last === "ready" ? t("people.ready") : t(`preview.out.${last}`)
  return (
    <Dialog opened={show !== undefined} onClose={onClose} title={title} width={520} tall>
      <DialogBody>{show === undefined ? null : <People key={show} show={show} form={form} />}</DialogBody>
    </Dialog>
  )
}

function People({ show, form }: { show: "ready" | OutReason; form: CampaignForm }) {
  const t = useTranslations("campaigns.people")
  const [search, setSearch] = useState("")
  const { rows, reading, failed, hasMore, loadMore } = useRecipients(form, show, search)
  return (
    <div className={classes.people}>
      <TextInput
        type="search"
        aria-label={t("search")}
        placeholder={t("search")}
        leftSection={<IconSearch size={14} stroke={1.75} aria-hidden="true" />}
        value={search}
        maxLength={200}
        autoComplete="off"
        data-autofocus
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <div aria-live="polite">
        {rows.length === 0 && reading ? <p className={classes.words}>{t("reading")}</p> : null}
        {rows.length === 0 && !reading && !failed && !hasMore ? (
          <p className={classes.words}>{search.trim() === "" ? t("none") : t("nothing", { search: search.trim() })}</p>
        ) : null}
      </div>
      <ul className={classes.list}>
        {rows.map((person) => (
          <PersonRow key={person.cursor} person={person} />
        ))}
      </ul>
      {hasMore || failed ? <MoreButton loading={reading} failed={failed} onMore={loadMore} /> : null}
    </div>
  )
}

function PersonRow({ person: { id, name, email, reason } }: { person: JudgedPerson }) {
  const t = useTranslations("campaigns.people")
  const words = useReasonWords()
  const label = name ?? email ?? t("noName")
  const known = reason && reason.reason !== "not_a_customer"
  return (
    <li className={classes.row}>
      <span className={classes.who}>
        {id === null ? (
          <span className={classes.name}>{label}</span>
        ) : (
          <Link href={`/customers/${id}`} prefetch={false} target="_blank" className={classes.name}>
            {label}
          </Link>
        )}
        {name && email ? <span className={classes.email}>{email}</span> : null}
      </span>
      {reason ? (
        <span className={classes.why}>{known ? words(reason.reason, reason.reasonValues) : t("unknown")}</span>
      ) : null}
    </li>
  )
}
