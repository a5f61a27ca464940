/** The fields of one block, by their names in lower case; of one that is there twice the first counts. */
export type Fields = ReadonlyMap<string, string>

const MOST_BLOCKS = 100

/**
 * Reads the blocks of header-like fields that delivery status and feedback parts are made of (RFC 3464 2.1, RFC 5965 3): empty
 * lines between blocks, long fields folded. Lines that are no field are passed over.
 */
export function readFieldBlocks(text: string): Fields[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t]*\n/, MOST_BLOCKS)
    .map(readFields)
    .filter(({ size }) => size > 0)
}

function readFields(block: string): Fields {
  const fields = new Map<string, string>()
  for (const line of block.replace(/\n[ \t]+/g, " ").split("\n")) {
    const [, name, value] = /^([!-9;-~]{1,100}):(.*)$/.exec(line) ?? []
    const key = name?.toLowerCase()
    if (key && value !== undefined && !fields.has(key)) fields.set(key, value.trim())
  }
  return fields
}

/** Every address in a field, without names and angle brackets. */
export const addressesIn = (value: string): string[] => value.slice(0, 2000).match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? []
