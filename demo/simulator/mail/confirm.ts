import {type Context, Hono} from 'hono';
import {html} from 'hono/html';
import {confirmBooking} from '../store/booking.js';
import {describeBooking} from './mail.js';
import type {MspecsStore} from '../store/store.js';

/**
 * Returns the URL prefix of confirmation links, on the host of the request.
 *
 * @param path mount path of the simulator.
 */
export const confirmUrlOf = (c: Context, path: string): string =>
  `${new URL(c.req.url).origin}${path}/confirm/`;

/** Creates the route of confirmation links. */
export function confirmRoutes(store: MspecsStore): Hono {
  return new Hono().get('/confirm/:token', (c) => {
    const confirmation = confirmBooking(store, c.req.param('token'));
    if (!confirmation) {
      const text = 'Länken är ogiltig. Kontrollera att hela adressen kom med från mejlet.';
      return c.html(page('Länken fungerar inte', text), 404);
    }
    const {booking, contact} = confirmation;
    const text =
      `Din förfrågan om visning (${describeBooking(store, booking)}) är bekräftad och har gått vidare till mäklaren. ` +
      'Mäklaren avgör om du får tiden. Du kan stänga den här sidan.';
    return c.html(page(`Tack, ${contact.firstName}!`, text));
  });
}

const page = (heading: string, text: string) =>
  html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${heading}</title>
        <style>
          :root {
            color-scheme: light dark;
            font:
              1.125rem/1.5 system-ui,
              sans-serif;
          }
          main {
            max-inline-size: 34rem;
            margin: 12vh auto;
            padding: 1rem;
            overflow-wrap: anywhere;
          }
        </style>
      </head>
      <body>
        <main>
          <h1>${heading}</h1>
          <p>${text}</p>
        </main>
      </body>
    </html>`;
