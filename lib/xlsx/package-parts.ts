const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const PACKAGE = "http://schemas.openxmlformats.org/package/2006"
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"

export const sheetPath = (sheet: number) => `xl/worksheets/sheet${sheet}.xml`

/** Stands first, where programs look for the kind of file; XML that it does not name is a sheet: any number may follow. */
export const contentTypes =
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="${TYPES}.worksheet+xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`

export const packageRelations = relations([["officeDocument", "xl/workbook.xml"]])

export function workbook(sheets: readonly string[]): string {
  const named = sheets.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${named.join("")}</sheets></workbook>`
}

export const workbookRelations = (sheets: number): string =>
  relations([
    ...Array.from({ length: sheets }, (_, index) => ["worksheet", `/${sheetPath(index + 1)}`] as const),
    ["styles", "/xl/styles.xml"],
  ])

/** The styles of a cell, by their place: those of `STYLES` in `cell.ts`. */
const formats = [
  `<xf xfId="0" numFmtId="0" fontId="0" fillId="0" borderId="0"/>`,
  `<xf xfId="0" numFmtId="0" fontId="1" fillId="0" borderId="0" applyFont="1"/>`,
  `<xf xfId="0" numFmtId="164" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`,
  `<xf xfId="0" numFmtId="0" fontId="0" fillId="0" borderId="0" quotePrefix="1"/>`,
]

const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`

export const styles =
  `${XML}<styleSheet xmlns="${MAIN}">` +
  `<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>` +
  `<fonts count="2">${font("")}${font("<b/>")}</fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="${formats.length}">${formats.join("")}</cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  )
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`
}
