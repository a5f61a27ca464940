import { Failure } from "./failure.mjs"

/**
 * @typedef {object} Waits
 * @property {string} name
 * @property {string[]} needs steps that must have passed; chosen along with this one
 * @property {string[]} after steps that must have ended, where they are chosen at all
 */

/**
 * @template {Waits} Step
 * @param {Step[]} steps
 * @param {string[]} names none means all
 * @returns {Step[]} the steps of these names and those that they need, in the order of the list
 */
export function choose(steps, names) {
  const known = steps.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown) throw new Failure(`There is no step "${unknown}". The steps are ${known.join(", ")}.`)
  const wanted = new Set(names.length > 0 ? names : known)
  for (const step of steps) if (wanted.has(step.name)) for (const need of step.needs) wanted.add(need)
  return steps.filter(({ name }) => wanted.has(name))
}

/**
 * Runs each step as soon as there is room and what it waits for has ended, the first of the list first.
 * @template {Waits} Step
 * @param {Step[]} steps
 * @param {number} atATime
 * @param {(step: Step, missing: string | undefined) => Promise<boolean>} run whether the step passed; `missing` names one
 * that it needs and that did not
 */
export async function runSteps(steps, atATime, run) {
  const chosen = new Set(steps.map(({ name }) => name))
  const waiting = [...steps]
  /** @type {Map<string, boolean>} */
  const ended = new Map()
  /** @type {Map<string, Promise<void>>} */
  const running = new Map()
  /** @param {Step} step */
  const isReady = ({ needs, after }) => [...needs, ...after].every((name) => ended.has(name) || !chosen.has(name))
  while (waiting.length + running.size > 0) {
    for (const step of waiting.filter(isReady).slice(0, atATime - running.size)) {
      waiting.splice(waiting.indexOf(step), 1)
      const missing = step.needs.find((name) => ended.get(name) === false)
      const end = run(step, missing).then((passed) => {
        ended.set(step.name, passed)
        running.delete(step.name)
      })
      running.set(step.name, end)
    }
    await Promise.race(running.values())
  }
}
