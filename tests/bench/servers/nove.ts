import { startServer } from "@/lib/server/start-server"

const server = await startServer({ port: 0, screens: false })
process.stdout.write(`port ${server.port}\n`)
process.on("SIGTERM", () => {
  server.close().then(() => process.exit(0))
})
