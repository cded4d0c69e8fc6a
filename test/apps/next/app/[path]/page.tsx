import {notFound} from 'next/navigation';
import {homes} from '../../../homes';
import {HomePage} from './HomePage';

/** Reads the deal on the server, so that the browser does not request it. */
export default async function Page({params}: {params: Promise<{path: string}>}) {
  const {path} = await params;
  const home = homes.find((each) => each.path === path);
  if (!home) notFound();
  const answer = await fetch(`${process.env['MSPECS_PROXY']}/deals/${home.dealId}`, {cache: 'no-store'});
  return <HomePage home={home} deal={(await answer.json()) as object} />;
}
