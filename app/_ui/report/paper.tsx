import type { CSSProperties, ReactNode } from "react"
import { brandPalettes } from "../brand-style"
import { noveVariables } from "../css-variables"
import { light } from "../palette"
import classes from "./paper.module.css"

type Props = {
  brand: { name: string; colour: string; logo: { src: string; width: number; height: number } | null }
  children: ReactNode
}

/** A sheet of A4 in light colours, on the screen as it is printed, under the brand. */
export function Paper({ brand: { name, colour, logo }, children }: Props) {
  const colours = noveVariables({ ...light, ...brandPalettes(colour).light })
  return (
    <article className={classes.paper} style={colours as CSSProperties}>
      <p className={classes.brand}>
        {logo ? (
          // biome-ignore lint/performance/noImgElement: a data address, drawn in the size it has
          <img src={logo.src} width={logo.width} height={logo.height} alt="" className={classes.logo} />
        ) : null}
        <span>{name}</span>
      </p>
      {children}
    </article>
  )
}
