'use client';

import 'mspecs-viewing-booker';

/** Loads the element. */
export const BookerScript = () => null;
