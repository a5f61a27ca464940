"use client"

import { Menu } from "@mantine/core"
import { IconDotsVertical, IconFileTypeSvg, IconPhoto } from "@tabler/icons-react"
import { useLocale, useTranslations } from "next-intl"
import { useRef, useState } from "react"
import { dateFormat } from "@/lib/i18n/format-date"
import classes from "./picture-menu.module.css"

type Props = {
  /** What the chart shows: the title of its picture, and the name of its file. */
  title: string
  /** Period and number of answers. */
  detail: string
}

/** Saves the chart of the figure it stands in as a picture. The drawing is loaded when it is asked for. */
export function PictureMenu({ title, detail }: Props) {
  const t = useTranslations("marks.picture")
  const locale = useLocale()
  const button = useRef<HTMLButtonElement>(null)
  const [failed, setFailed] = useState(false)

  const save = async (kind: "png" | "svg") => {
    const chart = button.current?.closest("figure")
    if (!chart) return
    const day = dateFormat(locale, "UTC", { dateStyle: "medium" }).format(new Date())
    const source = t("source", { host: window.location.host, day })
    try {
      const { drawPicture, pixelsOf } = await import("./draw-picture")
      const picture = await drawPicture(chart, { title, detail, source })
      const file = kind === "svg" ? new Blob([picture.svg], { type: "image/svg+xml" }) : await pixelsOf(picture)
      download(file, `${fileName(title)}.${kind}`)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }

  return (
    <div className={classes.menu} data-no-picture="">
      <Menu position="bottom-end">
        <Menu.Target>
          <button
            ref={button}
            type="button"
            className={classes.button}
            aria-label={t("menu", { title })}
            title={t("save")}
          >
            <IconDotsVertical size={16} stroke={1.75} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown data-no-picture="">
          <Menu.Item leftSection={<IconPhoto size={15} stroke={1.75} aria-hidden="true" />} onClick={() => save("png")}>
            {t("png")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileTypeSvg size={15} stroke={1.75} aria-hidden="true" />}
            onClick={() => save("svg")}
          >
            {t("svg")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {failed ? (
        <p className={classes.failed} role="alert">
          {t("failed")}
        </p>
      ) : null}
    </div>
  )
}

function download(file: Blob, name: string): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

const fileName = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
