/** A color or a measure that a page may leave alone. */
export interface Property {
  /** The custom property. */
  readonly name: string;
  readonly label: string;
  /** The name of the box that says it is one's own. */
  readonly own: string;
  /** Where the control stands until somebody moves it. */
  readonly initial: string;
  /** What holds where nobody says anything, in words. */
  readonly unset: string;
  /** A color where there is none. */
  readonly range?: {
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly unit: string;
  };
}

export const colors: readonly Property[] = [
  {
    name: '--mspecs-accent-color',
    label: 'Accentfärg',
    own: 'Egen accentfärg',
    initial: '#1d5c4a',
    unset: 'grön',
  },
  {
    name: '--mspecs-on-accent-color',
    label: 'Text på accentfärgen',
    own: 'Egen färg på text',
    initial: '#ffffff',
    unset: 'svart eller vit',
  },
  {
    name: '--mspecs-surface-color',
    label: 'Yta i tider och fält',
    own: 'Egen färg på ytor',
    initial: '#ffffff',
    unset: 'genomskinlig',
  },
  {
    name: '--mspecs-border-color',
    label: 'Linjefärg',
    own: 'Egen färg på linjer',
    initial: '#767676',
    unset: 'som texten, tunnare',
  },
];

export const measures: readonly Property[] = [
  {
    name: '--mspecs-radius',
    label: 'Hörn, rem',
    own: 'Egna hörn',
    initial: '0.5',
    unset: '0,5 rem',
    range: {min: 0, max: 2, step: 0.125, unit: 'rem'},
  },
  {
    name: '--mspecs-spacing',
    label: 'Luft, rem',
    own: 'Egen luft',
    initial: '1',
    unset: '1 rem',
    range: {min: 0.5, max: 2, step: 0.125, unit: 'rem'},
  },
  {
    name: '--mspecs-density',
    label: 'Höjd på tider och fält',
    own: 'Egen höjd',
    initial: '1',
    unset: '1',
    range: {min: 0.7, max: 1.4, step: 0.05, unit: ''},
  },
  {
    name: '--mspecs-border-width',
    label: 'Linje, px',
    own: 'Egen linje',
    initial: '1',
    unset: '1 px',
    range: {min: 0, max: 3, step: 1, unit: 'px'},
  },
];

/** How wide the element is in the preview, which is nothing to paste. */
export const width: Property = {
  name: 'width',
  label: 'Bredd, px',
  own: 'Egen bredd',
  initial: '480',
  unset: 'så bred som får plats',
  range: {min: 240, max: 1200, step: 10, unit: 'px'},
};

/** A value of the property as CSS takes it. */
export const cssValue = ({range}: Property, value: string): string => value + (range?.unit ?? '');
