import { NativeSelect, TagsInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import type { Clock } from "@/app/_ui/format-moment"
import { TAG_LENGTH } from "@/lib/responses/handling/schema"
import classes from "./handling-box.module.css"
import { NoteForm } from "./note-form"
import { NoteItem } from "./note-item"
import type { NamedFacets, ResponseDetail } from "./types"
import type { RowEdit } from "./use-edited-rows"
import { useHandling } from "./use-handling"

type Props = {
  detail: ResponseDetail
  facets: NamedFacets
  clock: Clock
  patch: (change: Partial<ResponseDetail>) => void
  onEdited: (id: string, change: RowEdit) => void
}

/** What members do with an answer: who looks after it, its tags, what they write about it. */
export function HandlingBox({ detail, facets, clock, patch, onEdited }: Props) {
  const t = useTranslations("responses.detail")
  const { failure, changeTags, assignTo, note, dropNote } = useHandling({
    detail,
    members: facets.member,
    patch,
    onEdited,
    now: clock.now,
  })
  const { assignee, tags, notes } = detail
  const isMember = facets.member.some(({ id }) => id === assignee?.id)
  return (
    <section className={classes.box} aria-label={t("handling")}>
      <div className={classes.head}>
        <NativeSelect
          size="xs"
          aria-label={t("assignee")}
          data-key="a"
          value={assignee?.id ?? ""}
          onChange={(event) => assignTo(event.currentTarget.value || null)}
        >
          <option value="">{t("unassigned")}</option>
          {assignee && !isMember ? <option value={assignee.id}>{assignee.name || assignee.email}</option> : null}
          {facets.member.map(({ id, name, isMe }) => (
            <option key={id} value={id}>
              {isMe ? t("meNamed", { name }) : name}
            </option>
          ))}
        </NativeSelect>
        <div className={classes.tags} data-key="t">
          <TagsInput
            size="xs"
            aria-label={t("tags")}
            placeholder={tags.length === 0 ? t("addTag") : ""}
            value={tags}
            data={facets.tag.map(({ tag }) => tag)}
            onChange={changeTags}
            maxLength={TAG_LENGTH}
            limit={20}
            acceptValueOnBlur={false}
            comboboxProps={{ position: "bottom-start" }}
          />
        </div>
      </div>
      {failure ? (
        <p className={classes.failure} role="alert">
          {failure}
        </p>
      ) : null}
      {notes.length > 0 ? (
        <ul className={classes.notes} aria-label={t("notes")}>
          {notes.map((one) => (
            <NoteItem key={one.id} note={one} clock={clock} onDelete={() => dropNote(one.id)} />
          ))}
        </ul>
      ) : null}
      <NoteForm onWrite={note} />
    </section>
  )
}
