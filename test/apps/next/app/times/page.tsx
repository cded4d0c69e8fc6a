import {renderBooker} from 'mspecs-viewing-booker/server';
import {homes} from '../../../homes';
import {BookerScript} from './BookerScript';

/** Renders the times of the first home on the server. */
export default async function Page() {
  const [home] = homes;
  const id = encodeURIComponent(home?.dealId ?? '');
  const read = async (path: string) =>
    (await (await fetch(process.env['MSPECS_PROXY'] + path, {cache: 'no-store'})).json()) as object;
  const [deal, status] = await Promise.all([read(`/deals/${id}`), read(`/v3/viewings/slot/status/${id}`)]);
  const html = await renderBooker(deal, status, {'proxy-url': '/api/mspecs', lang: 'sv'});
  return (
    <main>
      <h1>{home?.address}</h1>
      {/* Browsers turn the template into a shadow root, so React finds other HTML. */}
      <div dangerouslySetInnerHTML={{__html: html}} suppressHydrationWarning />
      <BookerScript />
    </main>
  );
}
