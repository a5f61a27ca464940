/** A time zone in a searchable list: people look for "New York" with a space. */
export const zoneOption = (zone: string) => ({ value: zone, label: zone.replaceAll("_", " ") })
