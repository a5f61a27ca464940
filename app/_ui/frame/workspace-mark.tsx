import type { PageLogo } from "@/lib/accounts/logos/schema"
import classes from "./workspace-mark.module.css"

type Props = { name: string; logo: PageLogo | null }

/** The workspace's logo where it fits into a square, or its first letter on its colour. */
export function WorkspaceMark({ name, logo }: Props) {
  if (logo && !logo.wide) {
    // biome-ignore lint/performance/noImgElement: 24 pixels in a data address
    return <img className={classes.logo} data-plate={logo.plate} src={logo.src} alt="" width={24} height={24} />
  }
  const [letter = ""] = name.trim()
  return (
    <span className={classes.mark} aria-hidden="true">
      {letter.toLocaleUpperCase()}
    </span>
  )
}
