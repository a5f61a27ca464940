import fc from "fast-check"

/**
 * fast-check as all property tests use it: the same examples every time, so that a change and not chance decides whether the
 * checks pass. PROPERTY_SEED=… looks at others, PROPERTY_RUNS=… at more of them where a test does not say how many.
 */
fc.configureGlobal({
  seed: Number(process.env.PROPERTY_SEED ?? 20_261_127),
  numRuns: Number(process.env.PROPERTY_RUNS ?? 100),
})

export default fc
