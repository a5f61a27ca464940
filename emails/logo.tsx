import type { look } from "./look"
import { mark } from "./slots"

/** Sides in pixels. A wide logo stands alone; `plate` is the ground that it needs behind it in light or dark mail. */
export type LogoShape = { width: number; height: number; wide: boolean; plate: "none" | "light" | "dark" }

type Props = { shape: LogoShape; styles: ReturnType<typeof look>; direction: "ltr" | "rtl" }

/** The brand's logo. With images off its `alt` says the name, as large as the name itself, unless that stands beside it. */
export function Logo({ shape: { width, height, wide, plate }, styles, direction }: Props) {
  const gap = direction === "rtl" ? { paddingLeft: 12 } : { paddingRight: 12 }
  return (
    <td className="t1" style={wide ? styles.brand : gap}>
      {/* biome-ignore lint/performance/noImgElement: a mail is no page of Next */}
      <img
        src={mark("logo")}
        width={width}
        height={height}
        alt={wide ? mark("brand") : ""}
        className={plate === "light" ? "lg" : undefined}
        style={plate === "dark" ? styles.darkPlate : styles.logo}
      />
    </td>
  )
}
