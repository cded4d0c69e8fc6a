// As in deferred/theme-styles.ts, which is in another chunk of the script-tag build.
const luminance = '(0.2126 * r + 0.7152 * g + 0.0722 * b)';
const blackOrWhite = `clamp(0, (0.179 - ${luminance}) * 100000, 1)`;
const darkened = (channel: string) => `calc(${channel} * min(1, 0.14 / max(0.001, ${luminance})))`;
const lightened = (channel: string) =>
  `calc(${channel} + (1 - ${channel}) * max(0, (0.36 - ${luminance}) / max(0.001, 1 - ${luminance})))`;

/** Colors of the theme: the accent, the text on it, and its hue with enough contrast on a page. */
export const accent = `:host{--_accent:var(--mspecs-accent-color,light-dark(#1d5c4a,#84ccb2));--_on-accent:var(--mspecs-on-accent-color,color(from var(--_accent) srgb-linear calc(${blackOrWhite}) calc(${blackOrWhite}) calc(${blackOrWhite})));--_strong:light-dark(color(from var(--_accent) srgb-linear ${darkened('r')} ${darkened('g')} ${darkened('b')}),color(from var(--_accent) srgb-linear ${lightened('r')} ${lightened('g')} ${lightened('b')}))}`;
