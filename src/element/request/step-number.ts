/** The number of a step in the language's own digits (BCP 47), which engines do not agree on: no counter of CSS follows them. */
export const stepNumber = (step: number, language: string): string => step.toLocaleString(language);
