import {getRequestListener} from '@hono/node-server';
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';
import {ConnectionDropped} from './faults.js';
import type {Simulator} from './simulator.js';

/**
 * Lets a simulator answer the requests of a Node server. Where the connection is to break, the socket is
 * destroyed.
 */
export const nodeListener = (simulator: Simulator) =>
  getRequestListener(
    async (request, {incoming}) => {
      try {
        return await simulator.fetch(request);
      } catch (error) {
        if (!(error instanceof ConnectionDropped)) throw error;
        incoming.socket.destroy();
        return RESPONSE_ALREADY_SENT;
      }
    },
    {overrideGlobalObjects: false},
  );
