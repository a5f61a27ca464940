import classes from "./mail-view.module.css"

export type MailWidth = "phone" | "computer"

/** Links of the message open beside it, in a tab of their own without the sandbox, so that the survey works there. */
const NEW_TABS = '<base target="_blank">'

const withNewTabs = (html: string) =>
  /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + NEW_TABS) : NEW_TABS + html

/** The message as a mail program draws it: no scripts, no forms, nothing of this page within reach. */
export function MailFrame({ html, title, width }: { html: string; title: string; width: MailWidth }) {
  return (
    <div className={classes.stage} data-width={width}>
      <iframe
        className={classes.frame}
        title={title}
        srcDoc={withNewTabs(html)}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
      />
    </div>
  )
}
