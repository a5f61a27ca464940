/** How a mail program shows a mail: what the person has set, and whether it loads pictures. */
export type MailProgram = { dark: boolean; images: boolean }

/**
 * The same mail as such a program draws it. In a frame the browser's own setting would decide between light and dark, so the
 * question is answered in the style sheet; a picture that is not loaded leaves its alternative text.
 */
export function mailAsShown(html: string, { dark, images }: MailProgram): string {
  const scheme = dark ? "dark" : "light"
  const seen = html
    .replaceAll("(prefers-color-scheme:dark)", dark ? "all" : "not all")
    .replaceAll(/(color-schemes?):light dark/g, `$1:${scheme}`)
    .replaceAll('content="light dark"', `content="${scheme}"`)
  return images ? seen : seen.replace(/(<img\b[^>]*?) src="[^"]*"/g, "$1")
}
