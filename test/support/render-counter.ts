/** Counts renders of an element through a text that it reads once per render. */
export function renderCounter(name: string, text: string) {
  let renders = 0;
  const messages = Object.defineProperty({}, name, {
    enumerable: true,
    get: () => {
      renders += 1;
      return text;
    },
  });
  return {messages, renders: () => renders};
}
