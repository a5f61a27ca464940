/** Height of the four fields with their axes, in pixels. */
export const IMPORTANCE_HEIGHT = 340
