import { Fragment } from "react"
import type { look } from "./look"
import { mark } from "./slots"

/** The integers a person may choose from, both ends included. */
export type ScaleRange = { from: number; to: number }

export const stepsOf = ({ from, to }: ScaleRange): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

type ScaleProps = ScaleRange & { styles: ReturnType<typeof look>; direction: "ltr" | "rtl" }

/** The scale as a table of plain links and, below, the words at its two ends. No image and no style is needed to use it. */
export function Scale({ from, to, styles, direction }: ScaleProps) {
  const steps = stepsOf({ from, to })
  const [start, end] = direction === "rtl" ? (["right", "left"] as const) : (["left", "right"] as const)
  const width = { maxWidth: steps.length * 58 }
  return (
    <>
      <table
        role="presentation"
        width="100%"
        cellPadding={4}
        cellSpacing={0}
        border={0}
        style={{ ...styles.scale, ...width }}
      >
        <tbody>
          <tr>
            {steps.map((step) => (
              <Fragment key={step}>
                {step > from && <td width={3} style={styles.gap} />}
                <td align="center" height={46} className="cell" style={styles.cell}>
                  <a
                    href={`${mark("surveyUrl")}?score=${step}`}
                    aria-label={
                      step === from ? `${step}, ${mark("low")}` : step === to ? `${step}, ${mark("high")}` : undefined
                    }
                    className="ac digit"
                    style={styles.digit}
                  >
                    {step}
                  </a>
                </td>
              </Fragment>
            ))}
          </tr>
        </tbody>
      </table>
      <table
        role="presentation"
        width="100%"
        cellPadding={0}
        cellSpacing={0}
        border={0}
        style={{ width: "100%", ...width }}
      >
        <tbody>
          <tr>
            <td align={start} valign="top" className="t2" style={styles.end}>
              {mark("low")}
            </td>
            <td align={end} valign="top" className="t2" style={styles.end}>
              {mark("high")}
            </td>
          </tr>
        </tbody>
      </table>
    </>
  )
}
