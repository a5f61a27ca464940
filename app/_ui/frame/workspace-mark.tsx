import classes from "./workspace-mark.module.css"

type Props = { name: string; logoUrl: string | null }

/** The workspace's logo, or its first letter on its colour. */
export function WorkspaceMark({ name, logoUrl }: Props) {
  // biome-ignore lint/performance/noImgElement: 24 pixels, possibly a data URL, on whatever host the workspace has it
  if (logoUrl) return <img className={classes.mark} src={logoUrl} alt="" width={24} height={24} />
  const [letter = ""] = name.trim()
  return (
    <span className={classes.mark} aria-hidden="true">
      {letter.toLocaleUpperCase()}
    </span>
  )
}
