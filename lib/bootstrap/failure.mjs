/** Something the reader can act on: it is printed as a sentence, with the failing program's output and without a stack. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {string} [output] what the failing program printed
   */
  constructor(message, output = "") {
    super(message)
    this.output = output
  }
}
