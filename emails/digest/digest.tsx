import { render } from "@react-email/render"
import type { RenderedMail } from "../invitation"
import type { DigestProps } from "./digest-props"
import { DigestTemplate } from "./digest-template"
import { digestText } from "./digest-text"
import { digestWords } from "./digest-words"

/** Writes a digest. React escapes every value. Throws a TypeError when an address is not absolute http or https. */
export async function renderDigest(props: DigestProps): Promise<RenderedMail> {
  const words = digestWords(props)
  const html = await render(<DigestTemplate locale={props.locale} brand={props.brand} words={words} />)
  return { subject: words.subject, html, text: digestText(words) }
}
