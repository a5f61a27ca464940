/** The text with Arabic-Indic and Persian digits as 0–9 and their decimal sign as a point: phones type them so. */
export const plainDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf)).replaceAll("٫", ".")
