/** Reads a boolean attribute. Vue, Svelte, Angular and React 18 write "false" for false. */
export const isSet = (value: string | null): boolean => value !== null && value !== 'false';
