import { Fragment } from "react"
import classes from "./mail-view.module.css"

const ADDRESS = /(https?:\/\/[^\s<>]+)/

/** The plain-text part, its addresses to click on. */
export function MailPlain({ text }: { text: string }) {
  return (
    <pre className={classes.text}>
      {text.split(ADDRESS).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which never changes
        <Fragment key={index}>
          {index % 2 === 1 ? (
            <a href={part} target="_blank" rel="noreferrer">
              {part}
            </a>
          ) : (
            part
          )}
        </Fragment>
      ))}
    </pre>
  )
}
