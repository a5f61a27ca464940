import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const minute = 60_000

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    pool: "forks",
    // Node reads the package's description of 180 kB again for each of its 170 modules: a second and a half a test file.
    server: { deps: { inline: ["drizzle-orm"] } },
    env: { LOG_LEVEL: "silent" },
    // What is waited for comes later on a machine that does much else.
    expect: { poll: { timeout: 15_000 } },
    globalSetup: ["tests/setup/run-folder.ts"],
    setupFiles: ["tests/setup/console.ts", "tests/setup/data-folder.ts"],
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts{,x}", "tests/architecture/**/*.test.ts"],
          testTimeout: minute / 2,
        },
      },
      {
        test: {
          name: "sqlite",
          include: ["tests/integration/**/*.test.ts{,x}"],
          globalSetup: ["tests/setup/sqlite-template.ts"],
          setupFiles: ["tests/setup/database.ts"],
          testTimeout: minute / 2,
        },
      },
      {
        test: {
          name: "postgres",
          include: ["tests/integration/**/*.test.ts{,x}"],
          globalSetup: ["tests/setup/postgres-template.ts"],
          setupFiles: ["tests/setup/database.ts"],
          testTimeout: minute / 2,
          hookTimeout: minute / 2,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          // A browser beside other checks on two cores now and then misses a moment; the report names what was tried again.
          retry: 1,
          testTimeout: 2 * minute,
          hookTimeout: minute,
        },
      },
      {
        test: {
          name: "bench",
          include: ["tests/bench/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 30 * minute,
          hookTimeout: 10 * minute,
        },
      },
    ],
  },
})
