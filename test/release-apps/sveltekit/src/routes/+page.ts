import type {PageLoad} from './$types';

const dealId = 'MDAwNHwwMDAwMDAwMDc1NHw1OA..';

export const load: PageLoad = async ({fetch}) => {
  const response = await fetch(`/api/mspecs/deals/${dealId}`);
  return {deal: (await response.json()) as object};
};
