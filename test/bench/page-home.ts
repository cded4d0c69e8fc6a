/** Where the deal lies, and Mspecs, on the contenders' site. `{deal}` stands for the id of a home. */
export const addresses = {deal: '/deals/{deal}.json', mspecs: '/mspecs'};

/** The path of a contender's page of a home with so many slots. */
export const pathOf = (contender: string, slots: number): string => `/${contender}/${slots}`;

/** The page of a home, the same for all: a heading, the place that README's lines keep, and text below it. */
export const homePage = (head: string, booker: string): string => `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Råsundavägen 4</title>
    <link rel="icon" href="data:,">
    <style>
      body { font-family: sans-serif; margin: 1rem }
      mspecs-viewing-booker, #viewings { display: block; min-block-size: 40rem }
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
