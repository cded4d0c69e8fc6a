/** sRGB color: channels from 0 to 255, alpha from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});

/**
 * Converts a CSS color to sRGB.
 *
 * @param computed computed style, in any color space.
 */
export function readColor(computed: string): Color {
  if (!canvas) throw new Error('OffscreenCanvas has no 2D context');
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = computed;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** Blends a translucent color over another. */
export const over = ([r, g, b, alpha]: Color, below: Color): Color => [
  r * alpha + below[0] * (1 - alpha),
  g * alpha + below[1] * (1 - alpha),
  b * alpha + below[2] * (1 - alpha),
  1,
];

/** Returns the contrast ratio of WCAG 2.2 against an opaque background: from 1 to 21. */
export function ratioOf(front: Color, back: Color): number {
  const [light = 0, dark = 0] = [luminanceOf(over(front, back)), luminanceOf(back)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf([red, green, blue]: Color): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
