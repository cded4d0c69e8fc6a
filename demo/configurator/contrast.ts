import type {Choices} from './choices.js';
import {ratioOf} from './color.js';
import type {Preview} from './preview.js';

interface Pair {
  /** CSS colors of the foreground and the background. */
  readonly front: string;
  readonly back: string;
  /** Minimum ratio of WCAG 2.2: 4.5 for text, 3 for the edge of a control. */
  readonly needed: number;
  readonly words: string;
}

const accent = 'var(--mspecs-accent-color, light-dark(#1d5c4a, #84ccb2))';

/** Pairs of colors that a setting can make unreadable. The accent color cannot, because the element adjusts it. */
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

/** Returns a sentence for each chosen color with low contrast in the preview. */
export const faintIn = (choices: Choices, preview: Preview): readonly string[] =>
  Object.entries(pairs).flatMap(([name, {front, back, needed, words}]) => {
    if (!choices.has(name)) return [];
    const shown = preview.colorOf(front);
    const behind = preview.colorOf(back) ?? preview.ground;
    const ratio = shown && behind && ratioOf(shown, behind);
    if (ratio === undefined || ratio >= needed) return [];
    return [
      `${words} är svår att läsa: kontrasten är ${inWords(ratio)} och bör vara minst ${inWords(needed)}.`,
    ];
  });

/** Truncated, so that a failing ratio never reads as the required one. */
const inWords = (ratio: number): string => String(Math.floor(ratio * 10) / 10).replace('.', ',');
