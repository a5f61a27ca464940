import { TABLE } from "./frame"
import type { look } from "./look"

/** Sides in pixels. A wide logo stands alone; `plate` is the ground that it needs behind it in light or dark mail. */
export type LogoShape = { width: number; height: number; wide: boolean; plate: "none" | "light" | "dark" }

/** A picture at an absolute address; a wide one says the brand's name by itself. */
export type MailLogo = LogoShape & { url: string }

type Props = { brand: string; logo: MailLogo | null; styles: ReturnType<typeof look>; direction: "ltr" | "rtl" }

/** The head of a mail: logo and name. */
export function BrandRow({ brand, logo, styles, direction }: Props) {
  return (
    <table {...TABLE}>
      <tbody>
        <tr>
          {logo && <Logo brand={brand} logo={logo} styles={styles} direction={direction} />}
          {!logo?.wide && (
            <td className="t1" style={styles.brand}>
              <strong style={{ fontWeight: 600 }}>{brand}</strong>
            </td>
          )}
        </tr>
      </tbody>
    </table>
  )
}

/** With images off its `alt` says the name, as large as the name itself, unless that stands beside it. */
function Logo({ brand, logo, styles, direction }: Props & { logo: MailLogo }) {
  const { url, width, height, wide, plate } = logo
  const gap = direction === "rtl" ? { paddingLeft: 12 } : { paddingRight: 12 }
  return (
    <td className="t1" style={wide ? styles.brand : gap}>
      {/* biome-ignore lint/performance/noImgElement: a mail is no page of Next */}
      <img
        src={url}
        width={width}
        height={height}
        alt={wide ? brand : ""}
        className={plate === "light" ? "lg" : undefined}
        style={plate === "dark" ? styles.darkPlate : styles.logo}
      />
    </td>
  )
}
