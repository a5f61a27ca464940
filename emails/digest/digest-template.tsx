import type { CSSProperties } from "react"
import { BrandRow } from "../brand-row"
import { MailFrame, TABLE } from "../frame"
import { look, safeAccent } from "../look"
import type { DigestChange, DigestProps } from "./digest-props"
import type { DigestWords } from "./digest-words"

const own = {
  score: { margin: "20px 0 0", fontSize: 40, lineHeight: "48px", fontWeight: 600, color: "#1B1A18" },
  heading: {
    margin: "28px 0 4px",
    padding: "0 0 6px",
    borderBottom: "1px solid #E8E7E3",
    fontSize: 15,
    lineHeight: "22px",
    fontWeight: 600,
    color: "#1B1A18",
  },
  name: { padding: "8px 12px 8px 0", fontSize: 15, lineHeight: "21px", color: "#1B1A18", wordBreak: "break-word" },
  figure: {
    padding: "8px 0",
    fontSize: 15,
    lineHeight: "21px",
    fontWeight: 600,
    color: "#1B1A18",
    whiteSpace: "nowrap",
  },
  small: { margin: 0, fontSize: 13, lineHeight: "19px", color: "#55534C" },
  quote: {
    margin: 0,
    fontSize: 15,
    lineHeight: "22px",
    color: "#1B1A18",
    whiteSpace: "pre-line",
    wordBreak: "break-word",
  },
  button: {
    display: "inline-block",
    margin: "28px 0 0",
    padding: "10px 0",
    fontSize: 16,
    lineHeight: "24px",
    fontWeight: 600,
    textDecoration: "underline",
  },
} satisfies Record<string, CSSProperties>

type Props = Pick<DigestProps, "locale" | "brand"> & { words: DigestWords }

/** The digest as React: score and verdict, what moved, the touchpoints, comments. Holds without any style or picture. */
export function DigestTemplate({ locale, brand, words }: Props) {
  const accent = safeAccent(brand.accent)
  const styles = look(accent.light, brand.corners)
  const { texts } = words
  return (
    <MailFrame
      {...{ locale, accent, styles }}
      direction="ltr"
      corners={brand.corners}
      title={words.subject}
      preheader={words.verdict}
      footer={
        <>
          {texts.because(words.brand)}
          <br />
          <a href={words.stopUrl} className="t2" style={styles.unsubscribe}>
            {texts.stop}
          </a>
        </>
      }
    >
      <BrandRow brand={words.brand} logo={brand.logo} styles={styles} direction="ltr" />
      <h1 className="t1" style={{ ...styles.question, margin: "24px 0 0" }}>
        {words.name}
      </h1>
      <p className="t2" style={own.small}>
        {words.period}
      </p>
      {words.score !== null && (
        <p className="t1" style={own.score}>
          {words.metric} {words.score}
        </p>
      )}
      <p className="t1" style={{ ...styles.body, margin: words.score === null ? "20px 0 0" : "2px 0 0" }}>
        <Verdict change={words.change}>{words.verdict}</Verdict>
      </p>
      <p className="t2" style={own.small}>
        {[words.was, words.about].filter((part) => part !== "").join(" ")}
      </p>
      {words.touchpoints.length > 0 && (
        <>
          <Heading>{texts.movers}</Heading>
          {words.movers.length === 0 ? (
            <p className="t2" style={{ ...own.small, padding: "8px 0 0" }}>
              {texts.noMovers}
            </p>
          ) : (
            <Rows lines={words.movers} />
          )}
          <Heading>{texts.touchpoints}</Heading>
          <Rows lines={words.touchpoints} />
          {words.more !== "" && (
            <p className="t2" style={own.small}>
              {words.more}
            </p>
          )}
        </>
      )}
      {words.comments.length > 0 && <Heading>{texts.comments}</Heading>}
      {words.comments.map((comment) => (
        <table {...TABLE} key={comment.id} width="100%">
          <tbody>
            <tr>
              <td width={48} valign="top" className="t1" style={own.figure}>
                {comment.score}
              </td>
              <td valign="top" style={{ padding: "8px 0" }}>
                <p className="t1" style={own.quote} lang={comment.language ?? undefined} dir="auto">
                  {comment.text}
                </p>
                <p className="t2" style={own.small}>
                  {comment.about}
                </p>
              </td>
            </tr>
          </tbody>
        </table>
      ))}
      <a href={words.reportUrl} className="ac" style={{ ...own.button, color: accent.light }}>
        {texts.open}
      </a>
      <p className="t2" style={own.small}>
        {texts.how}
      </p>
    </MailFrame>
  )
}

function Heading({ children }: { children: string }) {
  return (
    <h2 className="t1 ln" style={own.heading}>
      {children}
    </h2>
  )
}

function Rows({ lines }: { lines: DigestWords["touchpoints"] }) {
  return (
    <table {...TABLE} width="100%">
      <tbody>
        {lines.map(({ id, name, score, change, about, verdict }) => (
          <tr key={id}>
            <td valign="top" className="t1" style={own.name}>
              {name}
              <br />
              <span className="t2" style={own.small}>
                {about}
              </span>
              <br />
              <span className="t2" style={own.small}>
                <Verdict change={change}>{verdict}</Verdict>
              </span>
            </td>
            <td align="right" valign="top" className="t1" style={own.figure}>
              {score ?? "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const TONES = {
  up: { arrow: "▲ ", className: "up", color: "#085F52" },
  down: { arrow: "▼ ", className: "dn", color: "#9E2219" },
}

/** An arrow and a colour only where the change is significant; the words say the same without them. */
function Verdict({ change, children }: { change: DigestChange; children: string }) {
  if (change.kind !== "up" && change.kind !== "down") return children
  const { arrow, className, color } = TONES[change.kind]
  return (
    <span className={className} style={{ color }}>
      {arrow}
      {children}
    </span>
  )
}
