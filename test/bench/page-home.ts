/**
 * Paths of the deal, of Mspecs and of the proxy on the contenders' site, with `{deal}` for the id of a home and `{count}` for the number
 * of its slots, or of the homes of a list.
 */
export const addresses = {deal: '/deals/{deal}.json', mspecs: '/mspecs', proxy: '/proxy/{count}'};

/** Path of a contender's page of a home with `slots` slots. */
export const pathOf = (contender: string, slots: number): string => `/${contender}/${slots}`;

/**
 * Page of a home, identical for all contenders: a heading, the space that README recommends to reserve, and text below
 * it.
 */
export const homePage = (head: string, booker: string): string => `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Råsundavägen 4</title>
    <link rel="icon" href="data:,">
    <style>
      body { font-family: sans-serif; margin: 1rem }
      mspecs-viewing-booker, mspecs-viewing-list, #viewings { display: block; min-block-size: 40rem }
      mspecs-viewing-list, [data-list] { min-block-size: 90rem }
      #viewings label { display: block; padding: 0.5rem }
    </style>
    ${head}
  </head>
  <body>
    <h1>Råsundavägen 4</h1>
    ${booker}
    <p>Ljus trea med balkong i söderläge, nära till tunnelbana, skola och Råstasjön.</p>
  </body>
</html>`;
