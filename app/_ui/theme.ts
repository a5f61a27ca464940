import {
  type ActionIconProps,
  type BadgeProps,
  type ButtonProps,
  type CardProps,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type MenuProps,
  type PaperProps,
  type SegmentedControlProps,
  type SelectProps,
  type TableProps,
  type TooltipProps,
  type VariantColorsResolver,
} from "@mantine/core"
import { dark, light } from "./palette"

const fontFamily = '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif'

/** The palette's neutrals on Mantine's scales, so that whatever it draws in grey is in ours. */
const warmGrey: MantineColorsTuple = [
  light.sunken,
  light.sunken,
  light.border,
  light.border,
  light["border-strong"],
  light.control,
  light.text3,
  light.text2,
  "#35332F",
  light.text,
]
const warmDark: MantineColorsTuple = [
  dark.text,
  dark.text2,
  dark.text3,
  dark.control,
  dark["border-strong"],
  dark.border,
  dark.surface,
  dark.bg,
  "#0C0C0B",
  "#000000",
]

/** The label of a filled button follows the workspace's colour through CSS, in either scheme. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input)
  const onBrand = input.variant === "filled" && (input.color === undefined || input.color === "brand")
  return onBrand ? { ...colours, color: "var(--nove-on-accent)" } : colours
}

export const theme = createTheme({
  fontFamily,
  headings: { fontFamily, fontWeight: "600" },
  black: "#1B1A18",
  colors: {
    gray: warmGrey,
    dark: warmDark,
    brand: [
      "#ECF0FB",
      "#D6DEF6",
      "#B3C1EF",
      "#8FA6F2",
      "#6F8AE3",
      "#4F6BCB",
      "#3B58B8",
      "#2D4AA8",
      "#243D8C",
      "#1B2E6B",
    ],
  },
  primaryColor: "brand",
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  variantColorResolver,
  respectReducedMotion: true,
  cursorType: "pointer",
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "18px" },
  lineHeights: { xs: "1.34", sm: "1.54", md: "1.43", lg: "1.5", xl: "1.34" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "20px", xl: "24px" },
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "10px", xl: "999px" },
  defaultRadius: "sm",
  components: {
    ActionIcon: defaults<ActionIconProps>({ variant: "subtle", color: "gray" }),
    Badge: defaults<BadgeProps>({ variant: "light", tt: "none", fw: 500 }),
    Button: defaults<ButtonProps>({ size: "xs", fw: 600 }),
    Card: defaults<CardProps>({ radius: "lg", withBorder: true, shadow: "xs" }),
    Menu: defaults<MenuProps>({
      radius: "md",
      shadow: "md",
      offset: 4,
      transitionProps: { duration: 100, transition: "fade" },
    }),
    Paper: defaults<PaperProps>({ radius: "lg", withBorder: true, shadow: "xs" }),
    SegmentedControl: defaults<SegmentedControlProps>({ size: "xs" }),
    Select: defaults<SelectProps>({ size: "xs" }),
    Table: defaults<TableProps>({ striped: false, highlightOnHover: true, tabularNums: true }),
    Tooltip: defaults<TooltipProps>({ openDelay: 300, radius: "sm" }),
  },
})

/** Names a component's defaults without importing it, so that a screen loads only what it shows. */
function defaults<Props>(defaultProps: Partial<Props>) {
  return { defaultProps }
}
