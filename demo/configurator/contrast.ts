import type {Choices} from './choices.js';
import type {Preview} from './preview.js';

interface Pair {
  /** What must be seen, and what is behind it: colors as CSS writes them. */
  readonly front: string;
  readonly back: string;
  /** By WCAG 2.2: 4.5 for text, 3 for the edge of a control. */
  readonly needed: number;
  readonly words: string;
}

const accent = 'var(--mspecs-accent-color, light-dark(#1d5c4a, #84ccb2))';

/** What a chosen color may make unreadable. The accent color alone cannot: the element sees to that. */
const pairs: Readonly<Record<string, Pair>> = {
  '--mspecs-on-accent-color': {
    front: 'var(--mspecs-on-accent-color)',
    back: accent,
    needed: 4.5,
    words: 'Texten på accentfärgen',
  },
  '--mspecs-surface-color': {
    front: 'currentcolor',
    back: 'var(--mspecs-surface-color)',
    needed: 4.5,
    words: 'Texten i tider och fält',
  },
  '--mspecs-border-color': {
    front: 'var(--mspecs-border-color)',
    back: 'var(--mspecs-surface-color, transparent)',
    needed: 3,
    words: 'Linjerna',
  },
};

/** A sentence on each chosen color that is hard to see in the preview. */
export const faintIn = (choices: Choices, preview: Preview): readonly string[] =>
  Object.entries(pairs).flatMap(([name, {front, back, needed, words}]) => {
    if (!choices.has(name)) return [];
    const ratio = ratioOf(preview.colorOf(front), preview.colorOf(back) ?? preview.ground);
    if (ratio === undefined || ratio >= needed) return [];
    return [`${words} syns dåligt: kontrasten är ${inWords(ratio)} och bör vara minst ${inWords(needed)}.`];
  });

function ratioOf(front: string | undefined, back: string | undefined): number | undefined {
  if (front === undefined || back === undefined) return undefined;
  const [dark = 0, light = 0] = [luminanceOf(front), luminanceOf(back)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** @param color as `#rrggbb`. */
function luminanceOf(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Cut, not rounded: what is nearly enough must not read as enough. */
const inWords = (ratio: number): string => String(Math.floor(ratio * 10) / 10).replace('.', ',');
