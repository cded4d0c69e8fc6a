// Makes the frame around an example as high as the example, so that only the page around it scrolls.
const frame = window.frameElement as HTMLElement | null;

new ResizeObserver(() => {
  if (frame) frame.style.blockSize = `${document.documentElement.offsetHeight}px`;
}).observe(document.documentElement);
