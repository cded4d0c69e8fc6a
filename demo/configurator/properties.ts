/** Color or measure that a page can set. */
export interface Property {
  /** Name of the custom property. */
  readonly name: string;
  readonly label: string;
  /** Label of the checkbox that enables a custom value. */
  readonly own: string;
  /** Initial value of the control. */
  readonly initial: string;
  /** Description of the value if nothing sets it. */
  readonly unset: string;
  /** Range of a measure; absent for a color. */
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
    unset: 'textfärgen, ljusare',
  },
];

export const measures: readonly Property[] = [
  {
    name: '--mspecs-radius',
    label: 'Hörnradie (rem)',
    own: 'Egna hörn',
    initial: '0.5',
    unset: '0,5 rem',
    range: {min: 0, max: 2, step: 0.125, unit: 'rem'},
  },
  {
    name: '--mspecs-spacing',
    label: 'Luft, rem',
    own: 'Egna mellanrum',
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
    own: 'Egen linjetjocklek',
    initial: '1',
    unset: '1 px',
    range: {min: 0, max: 3, step: 1, unit: 'px'},
  },
];

/** Width of the element in the preview; not part of the snippet. */
export const width: Property = {
  name: 'width',
  label: 'Bredd, px',
  own: 'Egen bredd',
  initial: '480',
  unset: 'så bred som får plats',
  range: {min: 240, max: 1200, step: 10, unit: 'px'},
};

/** Formats a value as CSS. */
export const cssValue = ({range}: Property, value: string): string => value + (range?.unit ?? '');
