"use client"

import { Button, type ButtonProps } from "@mantine/core"
import Link from "next/link"

/** A link that looks like a button; usable in server components, which cannot hand Link to Mantine themselves. */
export function LinkButton({ href, ...button }: ButtonProps & { href: string }) {
  return <Button component={Link} href={href} {...button} />
}
