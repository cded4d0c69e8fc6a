/** Formats a step number in the digits of a language (BCP 47). CSS counters are inconsistent across engines. */
export const stepNumber = (step: number, language: string): string => step.toLocaleString(language);
