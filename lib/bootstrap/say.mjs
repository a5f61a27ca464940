/**
 * What the bootstrap has to say goes to stderr: stdout belongs to the command it prepares (`nove --json` prints one document).
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/**
 * @param {number} start a reading of performance.now()
 * @returns {string} the seconds since, with one decimal
 */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}

/**
 * Says on one line what is being done and, when it is done, how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function timed(title, work) {
  const start = performance.now()
  process.stderr.write(`nove: ${title} … `)
  try {
    const result = await work()
    say(secondsSince(start))
    return result
  } catch (error) {
    say(`failed after ${secondsSince(start)}`)
    throw error
  }
}
