import { getTranslations } from "next-intl/server"
import { Fragment } from "react"
import type { Field } from "../fields"
import classes from "./field-table.module.css"

type Props = {
  label: string
  fields: Field[]
  shapes: readonly string[]
  /** Which fields bear a word: in what is sent those that must be there, in what comes back those that may be missing. */
  mark: "required" | "optional"
}

/** Names, types and meanings; the name of a shape leads to its own table. */
export async function FieldTable({ label, fields, shapes, mark }: Props) {
  const t = await getTranslations("docs")
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className={classes.caption}>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t("field")}</th>
            <th scope="col">{t("type")}</th>
            <th scope="col">{t("meaning")}</th>
          </tr>
        </thead>
        <tbody lang="en">
          {fields.map(({ path, type, required, description }) => (
            <tr key={path}>
              <th scope="row">
                <code>{path}</code>
                {required === (mark === "required") ? <span className={classes.mark}> {mark}</span> : null}
              </th>
              <td className={classes.type}>
                <TypeWords type={type} shapes={shapes} />
              </td>
              <td>{description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TypeWords({ type, shapes }: { type: string; shapes: readonly string[] }) {
  return type.split(/(\b[A-Z]\w+\b)/).map((part, index) =>
    shapes.includes(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a type never change places
      <a key={index} href={`#${part}`}>
        {part}
      </a>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a type never change places
      <Fragment key={index}>{part}</Fragment>
    ),
  )
}
