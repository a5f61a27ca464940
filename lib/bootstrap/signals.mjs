/**
 * The signals by which a person, npm or a service manager ends a command.
 * @type {NodeJS.Signals[]}
 */
export const signals = ["SIGINT", "SIGTERM", "SIGHUP"]
