import { headersOf } from "./mail-headers"
import classes from "./mail-view.module.css"

/** The bytes of the message: its headers one by one, then all that follows. */
export function MailSource({ raw }: { raw: string }) {
  const { headers, body } = headersOf(raw)
  return (
    <>
      <dl className={classes.headers}>
        {headers.map(({ name, value }) => (
          <div key={`${name} ${value}`} className={classes.header}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <pre className={classes.text}>{body}</pre>
    </>
  )
}
