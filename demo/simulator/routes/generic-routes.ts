import {Hono} from 'hono';
import {basicAuth} from 'hono/basic-auth';
import type {Faults} from '../faults.js';
import {httpError} from '../http-error.js';
import type {MspecsStore} from '../store/store.js';
import {pickFields, queryRows} from '../store/table-query.js';
import {tables} from '../store/tables.js';

/** Credentials of the API user of the brokerage. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** GenericRoutes: schema, rows and lists of the tables, for the API user of the brokerage. */
export function genericRoutes(store: MspecsStore, faults: Faults, {username, password}: Credentials): Hono {
  const guards = [
    faults.on('tables'),
    basicAuth({username, password, realm: 'Mspecs', invalidUserMessage: {message: 'Unauthorized'}}),
  ] as const;
  const app = new Hono();

  app.get('/schema/:table', ...guards, (c) => {
    const name = c.req.param('table');
    const table = tables.get(name);
    if (!table) throw httpError(404, 'No table has this name');
    return c.json({name, publicFields: table.fields, collections: []});
  });
  for (const [name, table] of tables) {
    app.get(`/${name}`, ...guards, (c) => c.json(queryRows(table, table.rows(store), c.req.query())));
    app.get(`/${name}/:id`, ...guards, (c) => {
      const row = table.rows(store).find(({id}) => id === c.req.param('id'));
      if (!row) throw httpError(404, 'No row has this id');
      return c.json(pickFields(table, row, c.req.query()));
    });
  }
  return app;
}
