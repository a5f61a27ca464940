"use client"

import { ActionIcon, Button, NativeSelect } from "@mantine/core"
import { IconPlus, IconX } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import type { Condition } from "@/lib/surveys/conditions"
import type { Question } from "@/lib/surveys/schema"
import classes from "./condition-editor.module.css"
import { FactRow } from "./fact-row"
import { fromGroup, type Group, isFact, type Join, toGroup, withMember } from "./parts"
import { factAbout } from "./subjects"

const MEMBERS_AT_MOST = 20

type Props = {
  group: Group
  onChange: (group: Group) => void
  earlier: readonly Question[]
  languages: readonly string[]
  /** The outer group may hold groups of its own. */
  outer?: boolean
}

/** Facts joined by “and” or “or”; the outer group may hold inner ones. */
export function GroupEditor({ group, onChange, earlier, languages, outer = false }: Props) {
  const t = useTranslations("surveys.condition")
  const { join, members } = group
  const put = (index: number, member: Condition | undefined) => onChange(withMember(group, index, member))
  const add = (member: Condition) => onChange({ join, members: [...members, member] })
  const fresh = () => factAbout("score", earlier, languages)
  return (
    <div className={outer ? classes.group : classes.inner}>
      {members.map((member, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fact has no name of its own; its place is what it is
        <div key={index} className={classes.member}>
          {index === 0 ? (
            <span className={classes.word}>{outer ? t("lead") : t("group")}</span>
          ) : (
            <NativeSelect
              className={classes.join}
              aria-label={t("join")}
              value={join}
              onChange={({ currentTarget }) => onChange({ join: currentTarget.value as Join, members })}
              data={[
                { value: "all", label: t("and") },
                { value: "any", label: t("or") },
              ]}
            />
          )}
          {isFact(member) ? (
            <FactRow fact={member} onChange={(fact) => put(index, fact)} earlier={earlier} languages={languages} />
          ) : (
            <GroupEditor
              group={toGroup(member)}
              onChange={(inner) => put(index, fromGroup(inner))}
              earlier={earlier}
              languages={languages}
            />
          )}
          <ActionIcon size={30} aria-label={t("remove")} onClick={() => put(index, undefined)}>
            <IconX size={15} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      {members.length < MEMBERS_AT_MOST ? (
        <div className={classes.adds}>
          <AddButton label={t("add")} onClick={() => add(fresh())} />
          {outer && members.length > 0 ? (
            <AddButton
              label={t("addGroup")}
              onClick={() => add(join === "all" ? { any: [fresh()] } : { all: [fresh()] })}
            />
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

const AddButton = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <Button
    variant="subtle"
    size="compact-sm"
    className={classes.add}
    leftSection={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}
    onClick={onClick}
  >
    {label}
  </Button>
)
