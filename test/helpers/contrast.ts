/** How a text or a control stands out from what is behind it. */
export interface Contrast {
  readonly what: string;
  readonly ratio: number;
  /** By WCAG 2.2: 4.5 for text, 3 for the edge of a control. */
  readonly needed: number;
}

type Color = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});

/** A computed color as the screen shows it. */
function colorOf(text: string): Color {
  if (!canvas) throw new Error('there is no canvas');
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = text;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

const over = ([r, g, b, alpha]: Color, below: Color): Color => [
  r * alpha + below[0] * (1 - alpha),
  g * alpha + below[1] * (1 - alpha),
  b * alpha + below[2] * (1 - alpha),
  1,
];

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** What is seen behind an element's text. */
function backgroundOf(element: Element | null): Color {
  if (!element) return [255, 255, 255, 1];
  const own = colorOf(getComputedStyle(element).backgroundColor);
  return own[3] === 1 ? own : over(own, backgroundOf(parentOf(element)));
}

function luminanceOf([red, green, blue]: Color): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratioOf(color: Color, background: Color): number {
  const [light = 0, dark = 0] = [luminanceOf(over(color, background)), luminanceOf(background)].sort(
    (a, b) => b - a,
  );
  return (light + 0.05) / (dark + 0.05);
}

/** All texts that can be seen in a shadow root, and all controls that can be used. */
export function contrastsOf(root: ShadowRoot): readonly Contrast[] {
  const seen = [...root.querySelectorAll<HTMLElement>('*')].filter(
    (element) => element.checkVisibility() && !element.closest('.unseen'),
  );
  const texts = seen.filter((element) =>
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
  );
  const edged = seen.filter((element) => element.matches('.option:not(.full, .closed), .field input'));
  return [
    ...texts.map((element) => ({
      what: element.textContent.trim().slice(0, 40),
      ratio: ratioOf(colorOf(getComputedStyle(element).color), backgroundOf(element)),
      needed: 4.5,
    })),
    ...edged.map((element) => ({
      what: `the edge of ${element.id || element.textContent.trim().slice(0, 40)}`,
      ratio: ratioOf(colorOf(getComputedStyle(element).borderTopColor), backgroundOf(parentOf(element))),
      needed: 3,
    })),
  ];
}
