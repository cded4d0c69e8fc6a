import {getRequestListener} from '@hono/node-server';
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';
import {ConnectionDropped} from './faults.js';
import type {Simulator} from './simulator.js';

/** Converts a simulator to a listener for a Node server. Destroys the socket to drop a connection. */
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
