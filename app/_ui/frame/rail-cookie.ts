/** Remembers in the browser whether the rail is collapsed, so that the server draws it so from the start. */
export const railCookie = "nove-rail"

export const railCollapsed = "collapsed"
