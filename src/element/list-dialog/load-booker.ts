/**
 * Loads the booker's own script, unless the page has it. The script-tag build replaces this file by one that loads the script-tag
 * file of the booker, so that both share their late chunks.
 */
export const loadBooker = (): Promise<unknown> => import('../../define.js');
