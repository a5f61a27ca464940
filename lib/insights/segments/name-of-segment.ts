/** "country: IT" of "customer.country:IT". */
export const nameOfSegment = (segment: string): string => segment.replace(/^(customer|event)\./, "").replace(":", ": ")
