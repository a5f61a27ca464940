/** Widths in pixels of the window a mail is read in. */
export const WIDTHS = { phone: 360, computer: 640 }

/** What of the mail the preview shows, and to whom it is written. */
export type MailLook = {
  message: "invitation" | "reminder"
  format: keyof typeof WIDTHS | "text"
  dark: boolean
  images: boolean
  /** Somebody of whom name and properties are known; otherwise what placeholders fall back to is seen. */
  known: boolean
}

export const FIRST_LOOK: MailLook = {
  message: "invitation",
  format: "phone",
  dark: false,
  images: true,
  known: true,
}
