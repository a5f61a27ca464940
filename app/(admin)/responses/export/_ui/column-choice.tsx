import { Button, Checkbox } from "@mantine/core"
import { useTranslations } from "next-intl"
import type { OfferedColumns } from "@/lib/exports/columns"
import classes from "./column-choice.module.css"

type Props = { offered: OfferedColumns; chosen: readonly string[]; onChange: (columns: string[]) => void }
type Group = { key: string; title: string; columns: { name: string; label: string }[] }

/** The columns of the file: fields of the answer, properties, the questions of each survey. */
export function ColumnChoice({ offered, chosen, onChange }: Props) {
  const t = useTranslations("exports")
  const groups: Group[] = [
    {
      key: "fields",
      title: t("columns.fields"),
      columns: offered.fields.map((name) => ({ name, label: t(`fields.${name as "id"}`) })),
    },
    {
      key: "properties",
      title: t("columns.properties"),
      columns: offered.properties.map(({ name, key }) => ({ name, label: key })),
    },
    ...offered.surveys.map(({ id, name: survey, questions }) => ({
      key: id,
      title: t("columns.survey", { survey }),
      columns: questions.map(({ name, title }) => ({ name, label: title })),
    })),
  ].filter(({ columns }) => columns.length > 0)
  const order = groups.flatMap(({ columns }) => columns.map(({ name }) => name))
  const choose = (names: readonly string[], on: boolean) => {
    const wanted = new Set(on ? [...chosen, ...names] : chosen.filter((name) => !names.includes(name)))
    onChange(order.filter((name) => wanted.has(name)))
  }
  return (
    <div className={classes.groups}>
      {groups.map(({ key, title, columns }) => {
        const names = columns.map(({ name }) => name)
        const allChosen = names.every((name) => chosen.includes(name))
        return (
          <fieldset key={key} className={classes.group}>
            <legend className={classes.legend}>
              <span className={classes.title}>{title}</span>
            </legend>
            <Button
              variant="subtle"
              size="compact-xs"
              className={classes.all}
              onClick={() => choose(names, !allChosen)}
              aria-label={t(allChosen ? "columns.noneOf" : "columns.allOf", { group: title })}
            >
              {allChosen ? t("columns.none") : t("columns.all")}
            </Button>
            <div className={classes.columns}>
              {columns.map(({ name, label }) => (
                <Checkbox
                  key={name}
                  label={<span dir="auto">{label}</span>}
                  classNames={{ label: classes.label }}
                  checked={chosen.includes(name)}
                  onChange={({ currentTarget }) => choose([name], currentTarget.checked)}
                />
              ))}
            </div>
          </fieldset>
        )
      })}
    </div>
  )
}
