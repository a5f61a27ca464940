/** A star of a rating; style fills it up to the one that is chosen. */
export const Star = () => (
  <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
    <path d="M12 3l2.8 5.8 6.2.9-4.5 4.4 1.1 6.3L12 17.4l-5.6 3 1.1-6.3L3 9.7l6.2-.9z" />
  </svg>
)

/** Where the mouth's ends and its middle lie, from a frown to a smile. */
const MOUTHS = [
  [17.5, 11.5],
  [16.5, 14.5],
  [16, 16],
  [15.5, 17.5],
  [14.5, 20.5],
] as const

/** A face from 1, very unhappy, to 5, very happy. */
export function Face({ mood }: { mood: number }) {
  const [ends, middle] = MOUTHS[mood - 1] ?? MOUTHS[2]
  return (
    <svg viewBox="0 0 24 24" width="32" height="32" aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      <path d={`M9 9v1M15 9v1M8 ${ends}Q12 ${middle} 16 ${ends}`} />
    </svg>
  )
}
