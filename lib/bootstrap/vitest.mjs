import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runToEnd } from "./program.mjs"

/**
 * @typedef {{ passed: number, failed: number, output: string }} Outcome how many tests or checks passed and failed
 * @typedef {{ status: string, assertionResults: { status: string }[] }} FileReport
 * @typedef {{ numPassedTests: number, testResults: FileReport[] }} Report the part of Vitest's JSON report that is read here
 */

/**
 * Runs one project of vitest.config.ts. A file that fails as a whole counts as one failure, and so does a run that ends
 * badly without a failed test, or that ran none.
 * @param {string} project
 * @param {number} workers test files that run at a time
 * @returns {Promise<Outcome>}
 */
export async function runProject(project, workers) {
  const folder = mkdtempSync(join(tmpdir(), "nove-report-"))
  const file = join(folder, "report.json")
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`]
    const options = ["--project", project, `--maxWorkers=${workers}`, "--allowOnly=false", ...reporters]
    const { code, output } = await runToEnd(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...options])
    const { numPassedTests: passed, testResults } = readReport(file)
    const failed = testResults.reduce((sum, result) => sum + failuresOf(result), 0)
    if (failed > 0 || (code === 0 && passed > 0)) return { passed, failed, output }
    const reason = code === 0 ? "No test ran." : `Vitest ended with exit code ${code}.`
    return { passed, failed: 1, output: `${output}\n${reason}` }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {FileReport} report */
function failuresOf({ status, assertionResults }) {
  const failed = assertionResults.filter((result) => result.status === "failed").length
  return failed > 0 || status !== "failed" ? failed : 1
}

/**
 * @param {string} file
 * @returns {Report}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return { numPassedTests: 0, testResults: [] }
  }
}
